#include "chart/markdown.hpp"
#include "licet/document.hpp"

#include <array>
#include <string>
#include <vector>

namespace licet {
inline namespace v0 {
namespace {

using chart::MarkdownText;

std::string RuleList(const std::vector<SourceCoverage::Rule>& rules, bool with_title) {
  std::string text;
  for (const SourceCoverage::Rule& rule : rules) {
    text += text.empty() ? "" : (with_title ? "<br>" : ", ");
    text += "`" + rule.name + "`";
    if (with_title && !rule.title.empty()) text += " " + MarkdownText(rule.title);
  }
  return text;
}

std::string Others(const std::vector<std::string>& others) {
  std::string text;
  for (const std::string& other : others) text += (text.empty() ? "" : ", ") + MarkdownText(other);
  return text;
}

void AppendSource(const SourceCoverage& source, std::string& out) {
  out +=
      "### " + MarkdownText(source.source.cite) + ": " + MarkdownText(source.source.title) + "\n\n";
  out += std::string(ToString(source.status)) + ", " + source.published + "\n\n";
  if (source.provisions.empty()) {
    out += "No rule, number or group of the pack stands on it.\n\n";
    return;
  }
  out += "| provision | state | modeled by | missing |\n| --- | --- | --- | --- |\n";
  for (const SourceCoverage::Provision& provision : source.provisions) {
    std::string by = RuleList(provision.rules, false);
    const std::string others = Others(provision.others);
    if (!others.empty()) by += (by.empty() ? "" : "; ") + others;
    out += "| " + (provision.pinpoint.empty() ? "the document" : MarkdownText(provision.pinpoint)) +
           " | " + std::string(ToString(provision.status)) + " | " + by + " | " +
           RuleList(provision.gaps, true) + " |\n";
  }
  out += "\n";
}

void AppendCounts(const LawCoverage& coverage, std::string& out) {
  std::array<std::size_t, 3> sources{};
  std::array<std::size_t, 3> provisions{};
  for (const SourceCoverage& source : coverage.sources) {
    ++sources[static_cast<std::size_t>(source.status)];
    for (const auto& provision : source.provisions) {
      ++provisions[static_cast<std::size_t>(provision.status)];
    }
  }
  out += "| | modeled | partly modeled | not modeled |\n| --- | --- | --- | --- |\n";
  const auto row = [&](const std::string& name, const std::array<std::size_t, 3>& counts) {
    out += "| " + name;
    for (const std::size_t count : counts) out += " | " + std::to_string(count);
    out += " |\n";
  };
  row("documents", sources);
  row("provisions", provisions);
  out += "\n";
}

}  // namespace

std::string_view ToString(CoverageStatus status) {
  switch (status) {
    case CoverageStatus::kModeled:
      return "modeled";
    case CoverageStatus::kPartly:
      return "partly modeled";
    case CoverageStatus::kNotModeled:
      return "not modeled";
  }
  return {};
}

std::string RenderMarkdown(const LawCoverage& coverage) {
  std::string out =
      "# What of the law is modeled: " + MarkdownText(coverage.pack.title) + "\n\nOf the pack `" +
      coverage.pack.name + "`, law as of " + coverage.pack.law_as_of.ToString() +
      ". This page is generated from the pack by `licet doc --coverage`; a test fails when both "
      "disagree. *Modeled* means that rules or numbers of the pack stand on the provision and no "
      "entry "
      "of the pack says that something of it is missing; it is the authors' statement, not a proof "
      "of "
      "completeness. *Partly modeled*: an entry says what is missing; decisions name it where it "
      "could "
      "bear. *Not modeled*: only such entries stand on it.\n\n";
  AppendCounts(coverage, out);
  const std::pair<CoverageStatus, const char*> parts[] = {
      {CoverageStatus::kPartly, "## Partly modeled\n\n"},
      {CoverageStatus::kNotModeled, "## Not modeled\n\n"},
      {CoverageStatus::kModeled, "## Modeled\n\n"}};
  for (const auto& [status, heading] : parts) {
    bool any = false;
    for (const SourceCoverage& source : coverage.sources) {
      if (source.status != status) continue;
      if (!any) out += heading;
      any = true;
      AppendSource(source, out);
    }
  }
  if (!coverage.not_law.empty()) {
    out += "## Left out: not law\n\n";
    for (const std::string& line : coverage.not_law) out += "- " + MarkdownText(line) + "\n";
  }
  while (out.size() > 1 && out[out.size() - 2] == '\n') out.pop_back();
  return out;
}

}  // namespace v0
}  // namespace licet
