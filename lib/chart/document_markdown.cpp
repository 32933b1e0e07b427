#include "base/overloaded.hpp"
#include "chart/cells.hpp"
#include "chart/markdown.hpp"
#include "chart/page.hpp"
#include "chart/table.hpp"
#include "licet/document.hpp"

#include <string>
#include <variant>
#include <vector>

namespace licet {
inline namespace v0 {
namespace {

using chart::MarkdownText;

std::string CodeText(const std::vector<CodePiece>& pieces) {
  std::string text;
  for (const CodePiece& piece : pieces) text += piece.text;
  return "```licet-fragment\n" + text + (text.empty() || text.back() == '\n' ? "" : "\n") +
         "```\n\n";
}

void AppendRule(const DocumentRule& rule, std::string& out) {
  out += "#### " + rule.kind + " `" + rule.name + "`";
  if (!rule.code.empty()) out += " " + MarkdownText(chart::Plain(rule.code));
  if (!rule.title.empty()) out += ": " + MarkdownText(rule.title);
  out += "\n\n";
  const auto item = [&](const std::string& term, const std::string& text) {
    if (!text.empty()) out += "- " + term + ": " + MarkdownText(text) + "\n";
  };
  if (rule.in_force != Truth::kTrue) item("state", rule.why_not.empty() ? "open" : rule.why_not);
  item("in words", rule.explanation);
  item("to do or to ask", rule.question);
  item("note", rule.note);
  item("read as", rule.interpretation);
  item("stands in", chart::ShortCites(rule.citations));
  for (const std::string& line : rule.history) item("history", line);
  for (const DocumentRule::Link& link : rule.links) {
    std::string names;
    for (const std::string& name : link.rules) names += (names.empty() ? "`" : ", `") + name + "`";
    out += "- " + link.words + " " + names + "\n";
  }
  for (const UnconfirmedNote& note : rule.unconfirmed) item("unconfirmed", note.reason);
  out += "\n" + CodeText(rule.text);
}

void AppendTables(const PackDocument& document, std::string& out) {
  out += "## Thresholds on " + document.on.ToString() +
         "\n\n| name | value | since | source |\n| --- | --- | --- | --- |\n";
  for (const DocumentThreshold& row : document.thresholds) {
    out += "| `" + row.name + "` | " + MarkdownText(row.value) + " | " + row.since + " | " +
           MarkdownText(chart::ShortCites(row.citations)) + " |\n";
  }
  out += "\n## Groups on " + document.on.ToString() + "\n\n| group | members |\n| --- | --- |\n";
  for (const DocumentGroup& group : document.groups) {
    std::string members;
    for (const std::string& member : group.members)
      members += (members.empty() ? "" : " ") + member;
    out += "| " + MarkdownText(group.code) + " | " + members + " |\n";
  }
  out += "\n";
}

void AppendSources(const PackDocument& document, std::string& out) {
  out += "## Sources\n\n| document | title | published |\n| --- | --- | --- |\n";
  for (const DocumentSource& source : document.sources) {
    const std::string published =
        source.published.empty() ? "as of " + source.as_of : source.published;
    out += "| " + MarkdownText(source.text.cite) + " | " + MarkdownText(source.text.title) + " | " +
           published + " |\n";
  }
}

}  // namespace

std::string RenderMarkdown(const PackDocument& document) {
  std::string out = "# " + MarkdownText(document.pack.title) + "\n\nPack `" + document.pack.name +
                    "`, law as of " + document.pack.law_as_of.ToString() +
                    ". Tables and states as of " + document.on.ToString() + ", view " +
                    document.view + ". " + std::string(chart::kCaution) + "\n\n";
  AppendTables(document, out);
  for (const DocumentChapter& chapter : document.chapters) {
    out += "## " + MarkdownText(chapter.title) + "\n\n";
    for (const DocumentBlock& block : chapter.blocks) {
      std::visit(
          base::Overloaded{
              [&](const DocumentHeading& heading) {
                out += "### " + MarkdownText(heading.text) + "\n\n";
              },
              [&](const DocumentProse& prose) {
                out += prose.preformatted ? "```text\n" + prose.text + "\n```\n\n"
                                          : MarkdownText(prose.text) + "\n\n";
              },
              [&](const DocumentDeclaration& declaration) { out += CodeText(declaration.code); },
              [&](const DocumentRule& rule) { AppendRule(rule, out); },
          },
          block);
    }
  }
  AppendSources(document, out);
  return out;
}

}  // namespace v0
}  // namespace licet
