#include "licet/source.hpp"
#include "tests/support/catch.hpp"

#include <string>
#include <utility>

namespace licet {
namespace {

TEST_CASE("a column counts code points from 1") {
  SourceSet sources;
  // 0: t i t l e space " é(2) 木(3) 😀(4) " x
  const FileId file = sources.Add("a.licet", "title \"\xC3\xA9\xE6\x9C\xA8\xF0\x9F\x98\x80\" x");
  CHECK(sources.Locate(file, 0) == LineColumn{1, 1});
  CHECK(sources.Locate(file, 7) == LineColumn{1, 8});
  CHECK(sources.Locate(file, 9) == LineColumn{1, 9});
  CHECK(sources.Locate(file, 12) == LineColumn{1, 10});
  CHECK(sources.Locate(file, 16) == LineColumn{1, 11});
  CHECK(sources.Locate(file, 18) == LineColumn{1, 13});
}

TEST_CASE("a line end belongs to the line that it ends") {
  SourceSet sources;
  const FileId file = sources.Add("a.licet", "one\ntwo\n\nfour");
  CHECK(sources.Locate(file, 3) == LineColumn{1, 4});
  CHECK(sources.Locate(file, 4) == LineColumn{2, 1});
  CHECK(sources.Locate(file, 8) == LineColumn{3, 1});
  CHECK(sources.Locate(file, 9) == LineColumn{4, 1});
  CHECK(sources.Line(file, 3) == "one");
  CHECK(sources.Line(file, 5) == "two");
  CHECK(sources.Line(file, 8).empty());
}

TEST_CASE("the last line needs no line end") {
  SourceSet sources;
  const FileId file = sources.Add("a.licet", "one\nlast");
  CHECK(sources.Line(file, 6) == "last");
  CHECK(sources.Locate(file, 8) == LineColumn{2, 5});
}

TEST_CASE("after a final line end there is one more empty line") {
  SourceSet sources;
  const FileId file = sources.Add("a.licet", "one\n");
  CHECK(sources.Locate(file, 4) == LineColumn{2, 1});
  CHECK(sources.Line(file, 4).empty());
}

TEST_CASE("a carriage return before the line end is no part of the line") {
  SourceSet sources;
  const FileId file = sources.Add("a.licet", "one\r\ntwo\r\nthree\r");
  CHECK(sources.Line(file, 0) == "one");
  CHECK(sources.Line(file, 5) == "two");
  CHECK(sources.Line(file, 10) == "three");
  CHECK(sources.Locate(file, 5) == LineColumn{2, 1});
}

TEST_CASE("an offset past the end counts as the end") {
  SourceSet sources;
  const FileId file = sources.Add("a.licet", "ab");
  CHECK(sources.Locate(file, 99) == LineColumn{1, 3});
  CHECK(sources.Line(file, 99) == "ab");
  CHECK(sources.text(Span{file, 1, 99}) == "b");
  CHECK(sources.text(Span{file, 50, 99}).empty());
}

TEST_CASE("an empty text has one empty line") {
  SourceSet sources;
  const FileId file = sources.Add("empty.licet", "");
  CHECK(sources.Locate(file, 0) == LineColumn{1, 1});
  CHECK(sources.Line(file, 0).empty());
}

TEST_CASE("texts keep their names and places when more are added and when the set moves") {
  SourceSet sources;
  const FileId first = sources.Add("first.licet", "short");
  const std::string_view before = sources.text(first);
  for (int i = 0; i < 100; ++i) sources.Add("other.licet", "x");
  SourceSet moved = std::move(sources);
  CHECK(moved.size() == 101);
  CHECK(moved.name(first) == "first.licet");
  CHECK(moved.text(first).data() == before.data());
}

TEST_CASE("a span without a file covers nothing") {
  SourceSet sources;
  CHECK_FALSE(Span{}.has_file());
  CHECK(sources.text(Span{}).empty());
}

}  // namespace
}  // namespace licet
