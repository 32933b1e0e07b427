#include "licet/document.hpp"
#include "tests/support/catch.hpp"

namespace licet::chart {
namespace {

PackDocument Sample() {
  PackDocument document;
  document.pack.name = "example";
  document.pack.title = "Example <law>";
  document.on = *Date::Parse("2024-01-01");
  document.thresholds = {
      {"limit", "4800 TPP", "2023-01-01", "", {{"law", "", "1 EX 1", "2", ""}}, {}}};
  document.groups = {
      {"D:1",
       {"CN", "XX?"},
       {"China", "Nowhere"},
       {{"law", "", "1 EX 1", "2", ""}, {"law", "", "1 EX 1", "2", ""}}}};
  CalendarEntry old;
  old.date = *Date::Parse("0001-01-01");
  old.kind = "require";
  old.name = "r_a";
  document.calendar.entries = {old};
  document.sources = {{{"law", "The law", "1 EX 1", "", ""}, "2022-01-01", "", "", "not seen"}};
  DocumentRule rule;
  rule.name = "r_a";
  rule.kind = "require";
  rule.title = "Large & small";
  rule.in_force = Truth::kFalse;
  rule.why_not = "superseded by r_b on 2023-11-17";
  rule.explanation = "{item.tpp} is above {limit}.";
  rule.citations = {{"law", "The law", "1 EX 1", "2.b", ""}};
  rule.history = {"in force from 2022-10-21"};
  rule.links = {{"is superseded by", {"r_b"}}};
  rule.unconfirmed = {{"rule `r_a`", "nobody saw it", true}};
  rule.text = {{CodeKind::kKeyword, "when"},
               {CodeKind::kPlain, " item.tpp < "},
               {CodeKind::kPlain, "limit"}};
  DocumentChapter chapter{
      "places",
      "places.licet",
      {DocumentProse{"Of *places*.", false}, DocumentHeading{"since 2022"}, rule}};
  document.chapters = {chapter};
  return document;
}

TEST_CASE("a page has each rule with all that bears on it") {
  const std::string html = RenderHtml(Sample());
  for (const char* part :
       {"<h1>Example &lt;law&gt;</h1>", "<h3>since 2022</h3>", "id=\"rule-r_a\"",
        "not in force: superseded by r_b on 2023-11-17", "Large &amp; small",
        "<var>item.tpp</var> is above <var>limit</var>.",
        "<a href=\"#source-law\">1 EX 1, 2.b</a> (The law)",
        "<li>in force from 2022-10-21</li>", "<dt>Is superseded by</dt>", "nobody saw it",
        "The answer stays open where it matters.", "<span class=\"k\">when</span> item.tpp &lt; ",
        "<td class=\"day\">4800 TPP</td>", "nobody saw it. <b>",
        "<td class=\"day\">from the start</td>",
        "<td><a href=\"#source-law\">1 EX 1, 2</a></td>",
        "<span title=\"Nowhere\">XX?</span>", "id=\"source-law\""}) {
    INFO(part);
    CHECK(html.find(part) != std::string::npos);
  }
  CHECK(html.find("<script") == std::string::npos);
}

TEST_CASE("the same as Markdown") {
  const std::string text = RenderMarkdown(Sample());
  for (const char* part :
       {"# Example \\<law\\>\n", "#### require `r_a`: Large & small\n",
        "- history: in force from 2022-10-21\n", "- is superseded by `r_b`\n",
        "```licet-fragment\nwhen item.tpp < limit\n```\n", "Of \\*places\\*.\n"}) {
    INFO(part);
    CHECK(text.find(part) != std::string::npos);
  }
}

TEST_CASE("a page of coverage is ordered by what is missing") {
  LawCoverage coverage;
  coverage.pack.name = "example";
  SourceCoverage whole;
  whole.source = {"a", "First", "1 EX 1", "", ""};
  whole.status = CoverageStatus::kModeled;
  whole.provisions = {
      {"2.b", CoverageStatus::kModeled, {{"r_a", "require", "x"}}, {"threshold t"}, {}}};
  SourceCoverage part = whole;
  part.source = {"b", "Second", "1 EX 2", "", ""};
  part.status = CoverageStatus::kPartly;
  part.provisions[0].status = CoverageStatus::kPartly;
  part.provisions[0].gaps = {{"u_a", "unmodeled", "the | rest"}};
  coverage.sources = {whole, part};
  coverage.not_law = {"A bill"};
  const std::string text = RenderMarkdown(coverage);
  CHECK(text.find("| documents | 1 | 1 | 0 |") != std::string::npos);
  CHECK(text.find("| 2.b | partly modeled | `r_a`; threshold t | `u_a` the \\| rest |") !=
        std::string::npos);
  CHECK(text.find("1 EX 2") < text.find("1 EX 1"));
  CHECK(text.find("## Left out: not law\n\n- A bill\n") != std::string::npos);
}

}  // namespace
}  // namespace licet::chart
