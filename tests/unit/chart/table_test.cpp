#include "chart/table.hpp"

#include "chart/markdown.hpp"
#include "licet/calendar.hpp"
#include "tests/support/catch.hpp"

namespace licet::chart {
namespace {

TEST_CASE("a CSV field is in quotes exactly where it has to be") {
  CHECK(CsvField("plain text") == "plain text");
  CHECK(CsvField("a,b") == "\"a,b\"");
  CHECK(CsvField("say \"no\"") == "\"say \"\"no\"\"\"");
  CHECK(CsvField("two\nlines") == "\"two\nlines\"");
  CHECK(CsvRow({"a", "", "b,c"}) == "a,,\"b,c\"\r\n");
}

TEST_CASE("text on a page cannot become markup") {
  CHECK(Escaped("<b a=\"1\">&</b>") == "&lt;b a=&quot;1&quot;&gt;&amp;&lt;/b&gt;");
  CHECK(Escaped(std::string_view("a\0\x1b[1m\x7f", 7)) ==
        "a\xEF\xBF\xBD\xEF\xBF\xBD[1m\xEF\xBF\xBD");
  CHECK(Escaped("a\tb\nc") == "a\tb\nc");
  CHECK(MarkdownText("*a* | `b` [c](d)\n# e") == "\\*a\\* \\| \\`b\\` \\[c\\](d) # e");
}

TEST_CASE("lines are broken between words, and count letters and not bytes") {
  CHECK(Wrapped("one two three", 0, 2, 8) == "one two\n  three");
  CHECK(Wrapped("one two", 5, 2, 8) == "one\n  two");
  CHECK(Wrapped("unbreakable", 0, 2, 4) == "unbreakable");
  CHECK(Wrapped("\xC3\xA4\xC3\xA4\xC3\xA4 b", 0, 0, 5) == "\xC3\xA4\xC3\xA4\xC3\xA4 b");
  CHECK(Wrapped("  a \n b ", 0, 0, 80) == "a b");
}

CalendarEntry Entry(const std::string& date, CalendarEvent event) {
  CalendarEntry entry;
  entry.date = *Date::Parse(date);
  entry.event = event;
  entry.kind = "require";
  entry.name = "r_a";
  entry.title = "first, \"second\"";
  entry.citations = {{"law", "The law", "1 EX 1", "2.b", ""}};
  return entry;
}

TEST_CASE("a calendar is told day by day") {
  Calendar calendar;
  calendar.pack.name = "example";
  calendar.pack.title = "Example";
  calendar.pack.law_as_of = *Date::Parse("2024-01-01");
  calendar.entries = {Entry("2023-02-01", CalendarEvent::kBegins),
                      Entry("2023-02-01", CalendarEvent::kReviewBy),
                      Entry("2025-02-01", CalendarEvent::kReturns)};
  calendar.entries[1].unconfirmed = {{"rule", "nobody saw it", true}};
  calendar.entries[2].scheduled = true;
  CHECK(RenderText(calendar) ==
        "Example (example)\n"
        "law as of 2024-01-01\n"
        "\n"
        "2023-02-01\n"
        "  begins      require r_a \"first, \"second\"\" [1 EX 1, 2.b]\n"
        "  review by   require r_a \"first, \"second\"\" [1 EX 1, 2.b]\n"
        "              unconfirmed, left open: nobody saw it\n"
        "\n"
        "2025-02-01  (scheduled: after the law that the pack knows)\n"
        "  returns     require r_a \"first, \"second\"\" [1 EX 1, 2.b]\n");
  const std::string csv = RenderCsv(calendar);
  CHECK(csv.substr(0, csv.find("\r\n")) ==
        "date,event,kind,name,title,detail,citations,unconfirmed,open,scheduled,place");
  CHECK(csv.find("2023-02-01,review_by,require,r_a,\"first, \"\"second\"\"\",,\"1 EX 1, 2.b\","
                 "nobody saw it,true,false,\r\n") != std::string::npos);
}

TEST_CASE("a calendar without entries says so") {
  Calendar calendar;
  calendar.from = *Date::Parse("2030-01-01");
  CHECK(RenderText(calendar).find("nothing changes in this time") != std::string::npos);
}

}  // namespace
}  // namespace licet::chart
