#include "explain/layout.hpp"

#include "tests/support/catch.hpp"

namespace licet::explain {
namespace {

Document Of(const std::string& text) {
  Document document;
  document.Paragraph(Runs(text));
  return document;
}

TEST_CASE("lines are wrapped at the width, counted in code points") {
  // 30 columns: `é` is two bytes and one column.
  const std::string text = "éééééééééé éééééééééé éééééééé end";
  CHECK(WriteText(Of(text), 30, false) == "éééééééééé éééééééééé éééééééé\nend\n");
}

TEST_CASE("width 0 does not wrap") {
  const std::string text(300, 'x');
  CHECK(WriteText(Of(text + " " + text), 0, false) == text + " " + text + "\n");
}

TEST_CASE("a bullet hangs below its first letter") {
  Document document;
  document.Bullet(0, Runs("aaaa bbbb cccc dddd eeee ffff gggg"));
  CHECK(WriteText(document, 30, false) == "- aaaa bbbb cccc dddd eeee\n  ffff gggg\n");
}

TEST_CASE("color is written only when asked") {
  Document document;
  document.Paragraph(Runs("prohibited", Tone::kBarred));
  CHECK(WriteText(document, 80, false) == "prohibited\n");
  CHECK(WriteText(document, 80, true) == "\x1b[1;31mprohibited\x1b[0m\n");
}

TEST_CASE("text of a scenario cannot steer the terminal") {
  CHECK(Visible("a\x1b[2Jb") == "a\\u{1b}[2Jb");
  CHECK(Visible("two\nlines\tand\rmore") == "two\\nlines and\\rmore");
  CHECK(Visible("\xE2\x80\xAE"
                "evil") == "\\u{202e}evil");
  CHECK(Visible("\xC2\x9B"
                "x") == "\\u{9b}x");
  CHECK(Visible("grün → 北京") == "grün → 北京");
}

TEST_CASE("names cannot become markup in Markdown") {
  CHECK(WriteMarkdown(Of("*a* <b> [c](d) | e_f `g`")) ==
        "\\*a\\* \\<b\\> \\[c\\](d) \\| e\\_f \\`g\\`\n");
}

TEST_CASE("code in Markdown is fenced wider than the backticks in it") {
  Document document;
  document.Paragraph(Runs("a`b", Tone::kCode));
  CHECK(WriteMarkdown(document) == "`` a`b ``\n");
}

TEST_CASE("spaces stay outside of strong text in Markdown") {
  Document document;
  document.Paragraph(Runs("yes: ", Tone::kOpen).Add("x"));
  CHECK(WriteMarkdown(document) == "**yes:** x\n");
}

TEST_CASE("a list in Markdown stands apart from what is around it") {
  Document document;
  document.Heading(1, Runs("Why"));
  document.Bullet(0, Runs("one"));
  document.Bullet(1, Runs("two"));
  document.Paragraph(Runs("after"));
  CHECK(WriteMarkdown(document) == "## Why\n\n- one\n  - two\n\nafter\n");
}

TEST_CASE("a table is one in Markdown and lines in text") {
  Document document;
  document.Table({{Runs("Event"), Runs("Outcome")}, {Runs("Event 1"), Runs("a|b")}});
  CHECK(WriteMarkdown(document) == "| Event | Outcome |\n| --- | --- |\n| Event 1 | a\\|b |\n");
  CHECK(WriteText(document, 80, false) == "- Event 1: a|b\n");
}

TEST_CASE("numbers of a list start again after it") {
  Document document;
  document.Numbered(Runs("a"));
  document.Numbered(Runs("b"));
  document.Paragraph(Runs("c"));
  document.Numbered(Runs("d"));
  CHECK(WriteText(document, 80, false) == "1. a\n2. b\nc\n1. d\n");
}

}  // namespace
}  // namespace licet::explain
