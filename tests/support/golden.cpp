#include "tests/support/golden.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <utility>

namespace licet::testing {
namespace {

constexpr std::string_view kMark = "# EXPECT";

/// One line of expectations; `%L` stands for the line it points at, which is not yet known.
struct Expectation {
  std::string before;
  std::uint32_t line = 0;  // in the text without expectations, 1-based; 0: none
  std::string after;
};

std::vector<std::string> SplitLines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1);
    lines.emplace_back(text.substr(0, end + 1));
    text.remove_prefix(end + 1);
  }
  return lines;
}

Expectation Pointing(std::string lead, const SourceSet& sources, Span span, std::string rest) {
  const LineColumn place = sources.Locate(span.file, span.begin);
  return {std::string(kMark) + " " + std::move(lead) + "@", place.line,
          ":" + std::to_string(place.column) + std::move(rest)};
}

std::vector<Expectation> Describe(const SourceSet& sources, const Diagnostic& diagnostic) {
  std::vector<Expectation> lines;
  const DiagnosticInfo& info = InfoOf(diagnostic.kind);
  const std::string severity = diagnostic.severity == Severity::kError ? " error[" : " warning[";
  lines.push_back(Pointing("", sources, diagnostic.span,
                           severity + std::string(info.code) + "]: " + diagnostic.message));
  for (const DiagnosticLabel& label : diagnostic.labels) {
    lines.push_back(Pointing("  label ", sources, label.span, ": " + label.text));
  }
  for (const DiagnosticFix& fix : diagnostic.fixes) {
    lines.push_back(Pointing("  replace ", sources, fix.span,
                             " `" + std::string(sources.text(fix.span)) + "` with `" + fix.text +
                                 "`"));
  }
  if (!diagnostic.help.empty()) {
    lines.push_back({std::string(kMark) + "   help: " + diagnostic.help, 0, ""});
  }
  return lines;
}

std::string ReadAll(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace

std::string WithoutExpectations(std::string_view text) {
  std::string kept;
  for (const std::string& line : SplitLines(text)) {
    if (!line.starts_with(kMark)) kept += line;
  }
  return kept;
}

std::string WithExpectations(std::string_view text, const SourceSet& sources, FileId file,
                             const std::vector<Diagnostic>& diagnostics) {
  std::map<std::uint32_t, std::vector<Expectation>> before_line;
  for (const Diagnostic& diagnostic : diagnostics) {
    // What is said of another file, or of none, stands at the top.
    const bool here = diagnostic.span.file == file;
    auto& block = before_line[here ? sources.Locate(file, diagnostic.span.begin).line : 1];
    for (Expectation& line : Describe(sources, diagnostic)) block.push_back(std::move(line));
  }

  // First where each line of the text comes to stand, then the distances.
  const std::vector<std::string> lines = SplitLines(text);
  const auto count = static_cast<std::uint32_t>(lines.size());
  std::map<std::uint32_t, std::uint32_t> moved;
  std::uint32_t at = 1;
  for (std::uint32_t line = 1; line <= count + 1; ++line) {
    const auto block = before_line.find(line);
    if (block != before_line.end()) at += static_cast<std::uint32_t>(block->second.size());
    moved[line] = at++;
  }

  std::string woven;
  at = 1;
  for (std::uint32_t line = 1; line <= count + 1; ++line) {
    const auto block = before_line.find(line);
    if (block != before_line.end()) {
      for (const Expectation& expectation : block->second) {
        woven += expectation.before;
        if (expectation.line != 0) {
          const auto distance = static_cast<std::int64_t>(moved[expectation.line]) - at;
          woven += (distance < 0 ? "" : "+") + std::to_string(distance) + expectation.after;
        }
        woven += "\n";
        ++at;
      }
    }
    if (line <= count) woven += lines[line - 1];
    ++at;
  }
  return woven;
}

std::vector<std::string> CheckGoldens(const std::filesystem::path& folder,
                                      const Examine& examine) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".licet") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  const char* update = std::getenv("LICET_UPDATE_GOLDENS");
  const bool updating = update != nullptr && std::string_view(update) == "1";

  std::vector<std::string> differences;
  if (paths.empty()) differences.push_back("no file in " + folder.string());
  for (const auto& path : paths) {
    const std::string wanted = ReadAll(path);
    const std::string text = WithoutExpectations(wanted);
    SourceSet sources;
    const FileId file = sources.Add(path.filename().string(), text);
    const std::vector<Diagnostic> diagnostics = examine(sources, file);
    const std::string found = WithExpectations(text, sources, file, diagnostics);
    const bool should_fail = path.filename().string().starts_with("fail_");
    if (should_fail != HasErrors(diagnostics)) {
      differences.push_back(path.string() + (should_fail ? " has no mistake" : " has mistakes") +
                            ":\n" + found);
    } else if (found != wanted) {
      if (updating) {
        std::ofstream(path, std::ios::binary) << found;
      } else {
        differences.push_back(path.string() + " now reads:\n" + found);
      }
    }
  }
  return differences;
}

}  // namespace licet::testing
