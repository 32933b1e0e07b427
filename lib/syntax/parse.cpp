#include "syntax/parse.hpp"

#include "syntax/entry.hpp"
#include "syntax/follow_ups.hpp"
#include "syntax/lower.hpp"
#include "syntax/parse_state.hpp"
#include "syntax/recovery.hpp"
#include "syntax/scan.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace licet::syntax {
namespace {

constexpr std::string_view kVersion = "1";
constexpr std::size_t kMaxMistakes = 100;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

const char* const kHeaderHelp =
    "a rule file starts with `licet 1` and then `pack NAME { … }`, `module NAME` or `part of NAME`";

/// Reads `licet 1`. Nothing when the file cannot be read on.
std::optional<Token> ReadVersion(ParseState& state, std::uint32_t begin) {
  const Token word = TokenAt(state.text, begin);
  if (word.kind == TokenKind::kEnd) {
    state.sink->Report<DiagnosticKind::kEmptyFile>(state.SpanOf(word)).Help(kHeaderHelp);
    return std::nullopt;
  }
  const Token version = TokenAt(state.text, word.end);
  const bool named = TextOf(state.text, word) == WordOf(Keyword::kLicet);
  if (!named || version.kind != TokenKind::kNumber) {
    const Token& found = named ? version : word;
    state.sink
        ->Report<DiagnosticKind::kMissingHeader>(state.SpanOf(found), Describe(state.text, found))
        .Help(kHeaderHelp);
    return std::nullopt;
  }
  if (TextOf(state.text, version) != kVersion) {
    state.sink
        ->Report<DiagnosticKind::kUnsupportedVersion>(
            state.SpanOf(version), std::string(TextOf(state.text, version)), std::string(kVersion))
        .Help("a newer program may read this file; otherwise write `licet 1`");
    return std::nullopt;
  }
  return version;
}

/// Reads what the file is. After a mistake in it the declarations are read all the same, for
/// theirs.
std::uint32_t ReadKind(ParseState& state, std::uint32_t begin) {
  const Token found = TokenAt(state.text, begin);
  if (const auto stop = ReadPreamble(state, begin)) {
    if (!stop->expected) return stop->offset;
    ReportExpected(state, stop->offset, *stop->expected);
    return NextDeclaration(state, found.begin, stop->offset);
  }
  state.sink
      ->Report<DiagnosticKind::kMissingPreamble>(state.SpanOf(found), Describe(state.text, found))
      .Help(kHeaderHelp);
  state.last_report = found.begin;
  if (found.kind == TokenKind::kWord) {
    const auto keyword = FindKeyword(TextOf(state.text, found));
    if (keyword && HasRole(*keyword, kDeclarationWord)) return found.begin;
  }
  return NextDeclaration(state, found.begin, found.begin);
}

bool ReadFile(ParseState& state, std::uint32_t begin, Tree& tree, File& file) {
  const auto version = ReadVersion(state, begin);
  if (!version) return false;
  file.version_span = state.SpanOf(*version);
  const std::uint32_t preamble_end = ReadKind(state, version->end);
  const bool has_preamble = !state.nodes.empty();
  ReadDeclarations(state, preamble_end);

  Lowering lowering(state, tree);
  for (cst::Cursor cursor(state.nodes); !cursor.done();) {
    const std::uint32_t node = cursor.Take();
    if (node == 0 && has_preamble) {
      file.header = lowering.LowerPreamble(node);
      file.header_span = {state.file, state.nodes[node].begin, state.nodes[node].end};
    } else if (auto declaration = lowering.LowerDeclaration(node)) {
      file.declarations.push_back(std::move(*declaration));
    }
  }
  return has_preamble;
}

/// Hands the messages on in the order of the text, one for each mistake.
void Deliver(std::string_view text, std::vector<Diagnostic> diagnostics, diag::Sink& sink) {
  std::stable_sort(
      diagnostics.begin(), diagnostics.end(),
      [](const Diagnostic& a, const Diagnostic& b) { return a.span.begin < b.span.begin; });
  DropFollowUps(text, diagnostics);
  const std::size_t shown = std::min(diagnostics.size(), kMaxMistakes);
  const std::size_t hidden = diagnostics.size() - shown;
  for (std::size_t i = 0; i < shown; ++i) sink.Append(std::move(diagnostics[i]));
  if (hidden == 0) return;
  sink.Report<DiagnosticKind::kTooManyMistakes>(diagnostics[shown].span, std::to_string(hidden))
      .Help("mend those above first; one of them may be the cause of the others");
}

}  // namespace

bool Parse(const SourceSet& sources, FileId file_id, Tree& tree, diag::Sink& sink) {
  const std::string_view text = sources.text(file_id);
  if (text.size() > kMaxFileBytes) {
    sink.Report<DiagnosticKind::kFileTooLarge>({file_id, 0, 0}, std::string(sources.name(file_id)),
                                               std::to_string(text.size()),
                                               std::to_string(kMaxFileBytes))
        .Help("split the rules into several files that start with `part of NAME`");
    return false;
  }
  diag::Sink found;
  const auto begin = static_cast<std::uint32_t>(
      text.substr(0, kByteOrderMark.size()) == kByteOrderMark ? kByteOrderMark.size() : 0);
  Scan scan = ScanText(text, begin, file_id, found);
  if (!scan.readable) {
    Deliver(text, found.Take(), sink);
    return false;
  }

  ParseState state;
  state.text = text;
  state.file = file_id;
  state.sink = &found;
  state.silent = std::move(scan.reported);
  File file;
  file.id = file_id;
  file.comments = std::move(scan.comments);
  file.paragraphs = std::move(scan.paragraphs);
  const bool appended = ReadFile(state, begin, tree, file);
  if (appended) tree.files.push_back(std::move(file));
  Deliver(text, found.Take(), sink);
  return appended;
}

}  // namespace licet::syntax
