#include "diag/excerpt.hpp"
#include "diag/text.hpp"
#include "licet/render.hpp"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace licet {
inline namespace v0 {
namespace {

constexpr std::size_t kMaxSentence = 2000;
constexpr std::size_t kMaxQuote = 160;

std::string Quote(std::string_view text) { return "`" + diag::Printable(text, kMaxQuote) + "`"; }

std::string PlaceOf(const SourceSet& sources, Span span) {
  const LineColumn place = sources.Locate(span.file, span.begin);
  return diag::Printable(sources.name(span.file), kMaxSentence) + ":" + std::to_string(place.line) +
         ":" + std::to_string(place.column);
}

// Marks of one file, in the order in which files are first mentioned.
struct Block {
  FileId file;
  std::vector<diag::Mark> marks;
};

void AddMark(std::vector<Block>& blocks, diag::Mark mark) {
  const auto found = std::find_if(blocks.begin(), blocks.end(),
                                  [&](const Block& block) { return block.file == mark.span.file; });
  if (found == blocks.end()) {
    blocks.push_back({mark.span.file, {std::move(mark)}});
    return;
  }
  // What a label says of the very place of the message stands beside the caret.
  diag::Mark& first = found->marks.front();
  if (first.primary && first.text.empty() && first.span == mark.span) {
    first.text = std::move(mark.text);
  } else {
    found->marks.push_back(std::move(mark));
  }
}

std::vector<Block> BlocksOf(const Diagnostic& diagnostic) {
  std::vector<Block> blocks;
  if (diagnostic.span.has_file()) AddMark(blocks, {diagnostic.span, true, ""});
  for (const DiagnosticLabel& label : diagnostic.labels) {
    if (label.span.has_file()) AddMark(blocks, {label.span, false, label.text});
  }
  return blocks;
}

bool ChangesSomething(const SourceSet& sources, const DiagnosticFix& fix) {
  return fix.span.has_file() && sources.text(fix.span) != fix.text;
}

// One edit as a sentence; a place is named when it is not where the caret already points.
std::string DescribeFix(const SourceSet& sources, const Diagnostic& diagnostic,
                        const DiagnosticFix& fix) {
  const std::string_view old = sources.text(fix.span);
  const bool here =
      fix.span.begin == diagnostic.span.begin && fix.span.file == diagnostic.span.file;
  const std::string at = here ? "" : " at " + PlaceOf(sources, fix.span);
  if (old.empty()) return "insert " + Quote(fix.text) + at;
  if (fix.text.empty()) return "remove " + Quote(old) + at;
  return "replace " + Quote(old) + " with " + Quote(fix.text) + at;
}

// True if the help has the text of an edit in it, as whole words: the reporter has said it already.
bool Tells(std::string_view help, std::string_view text) {
  if (text.empty()) return false;
  const auto is_word = [&](std::size_t at) {
    return at < help.size() && std::isalnum(static_cast<unsigned char>(help[at])) != 0;
  };
  for (auto at = help.find(text); at != std::string_view::npos; at = help.find(text, at + 1)) {
    if ((at == 0 || !is_word(at - 1)) && !is_word(at + text.size())) return true;
  }
  return false;
}

std::vector<std::string> HelpLines(const SourceSet& sources, const Diagnostic& diagnostic) {
  std::vector<std::string> lines;
  if (!diagnostic.help.empty()) lines.push_back(diag::Printable(diagnostic.help, kMaxSentence));
  std::string meant;
  for (const DiagnosticFix& fix : diagnostic.fixes) {
    if (!ChangesSomething(sources, fix)) continue;
    if (Tells(diagnostic.help, fix.text)) continue;
    if (fix.span == diagnostic.span && !fix.text.empty() && !sources.text(fix.span).empty()) {
      meant += (meant.empty() ? "did you mean " : " or ") + Quote(fix.text);
    } else {
      lines.push_back(DescribeFix(sources, diagnostic, fix));
    }
  }
  if (!meant.empty() && diagnostic.help.find("did you mean") == std::string::npos) {
    lines.push_back(meant + "?");
  }
  return lines;
}

std::string RenderOne(const Diagnostic& diagnostic, const SourceSet& sources,
                      const diag::Palette& palette) {
  const bool is_error = diagnostic.severity == Severity::kError;
  const std::string_view color = is_error ? palette.error : palette.warning;
  std::string out(color);
  out += is_error ? "error[" : "warning[";
  out += std::string(InfoOf(diagnostic.kind).code) + "]";
  out += palette.plain;
  out += palette.strong;
  out += ": " + diag::Printable(diagnostic.message, kMaxSentence);
  out += palette.plain;
  out += '\n';

  const std::vector<Block> blocks = BlocksOf(diagnostic);
  std::size_t gutter = 1;
  for (const Block& block : blocks) {
    gutter = std::max(gutter, diag::GutterWidth(sources, block.marks));
  }
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    out += std::string(gutter, ' ');
    out += palette.place;
    out += i == 0 ? "--> " : "::: ";
    out += palette.plain;
    out += PlaceOf(sources, blocks[i].marks.front().span) + "\n";
    out += diag::RenderExcerpt(sources, blocks[i].marks, gutter, palette, color);
  }
  for (const std::string& line : HelpLines(sources, diagnostic)) {
    out += std::string(gutter + 1, ' ');
    out += palette.place;
    out += "= ";
    out += palette.plain;
    out += palette.strong;
    out += "help";
    out += palette.plain;
    out += ": " + line + "\n";
  }
  return out;
}

std::string Count(std::size_t number, std::string_view noun) {
  return std::to_string(number) + " " + std::string(noun) + (number == 1 ? "" : "s");
}

}  // namespace

std::string SummaryOf(const std::vector<Diagnostic>& diagnostics) {
  const auto errors = static_cast<std::size_t>(std::count_if(
      diagnostics.begin(), diagnostics.end(),
      [](const Diagnostic& diagnostic) { return diagnostic.severity == Severity::kError; }));
  const std::size_t warnings = diagnostics.size() - errors;
  std::string out;
  if (errors > 0) out += Count(errors, "error");
  if (errors > 0 && warnings > 0) out += ", ";
  if (warnings > 0) out += Count(warnings, "warning");
  return out;
}

std::string RenderText(const std::vector<Diagnostic>& diagnostics, const SourceSet& sources,
                       const DiagnosticStyle& style) {
  const diag::Palette palette = diag::PaletteFor(style.color);
  std::string out;
  for (const Diagnostic& diagnostic : diagnostics) {
    if (style.quiet && diagnostic.severity == Severity::kWarning) continue;
    if (!out.empty()) out += '\n';
    out += RenderOne(diagnostic, sources, palette);
  }
  const std::string summary = style.quiet ? "" : SummaryOf(diagnostics);
  if (!summary.empty()) out += "\n" + summary + "\n";
  return out;
}

}  // namespace v0
}  // namespace licet
