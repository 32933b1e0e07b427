#include "diag/sink.hpp"
#include "licet/source.hpp"
#include "syntax/parse.hpp"
#include "syntax/print.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/generate.hpp"
#include "tests/support/laws.hpp"
#include "tests/support/syntax_dump.hpp"
#include "tests/unit/eval/deciding.hpp"

#include <algorithm>
#include <string>

// What `licet fmt` writes says the same, and is written the same way again.
namespace licet::syntax {
namespace {

struct Read {
  explicit Read(const std::string& text) {
    SourceSet sources;
    diag::Sink sink;
    Parse(sources, sources.Add("file.licet", text), tree, sink);
    ok = !sink.has_errors();
  }
  Tree tree;
  bool ok = false;
};

// Remarks and empty lines, where the author may put them: after lines of declarations and between
// them.
std::string Annotated(testing::Random& random, const std::string& text) {
  std::string annotated;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = text.find('\n', begin);
    const bool own_line = random.Chance(15);
    if (random.Chance(10)) annotated += "\n\n";
    if (own_line) annotated += "  # a remark\n";
    annotated += text.substr(begin, end - begin);
    if (random.Chance(15)) annotated += "  # beside it";
    annotated += "\n";
    begin = end == std::string::npos ? text.size() : end + 1;
  }
  return annotated;
}

}  // namespace

TEST_CASE("printing what was parsed, and parsing it, changes nothing") {
  const std::uint64_t first = testing::FirstSeed(20310101);
  for (std::uint64_t i = 0; i < 150 * testing::Times(); ++i) {
    testing::Random random(first + i);
    std::string text = std::string(eval::Prelude()) +
                       testing::Joined(testing::RandomRules(random, i % 3 == 0, i % 2 == 0));
    // However it was laid out.
    if (random.Chance(50)) {
      std::size_t line = text.find('\n') + 1;
      while ((line = text.find("\n  ", line)) != std::string::npos) text[line] = ' ';
    }
    if (random.Chance(50)) text = Annotated(random, text);
    INFO("seed " << first + i << "\n" << text);
    const Read read(text);
    REQUIRE(read.ok);
    const std::string printed = PrintFile(read.tree, read.tree.files.front());
    const Read again(printed);
    REQUIRE(again.ok);
    CHECK(testing::Dump(again.tree, again.tree.files.front()) ==
          testing::Dump(read.tree, read.tree.files.front()));
    CHECK(PrintFile(again.tree, again.tree.files.front()) == printed);
    // No remark is lost.
    const auto remarks = [](const std::string& of) {
      return std::count(of.begin(), of.end(), '#');
    };
    CHECK(remarks(printed) == remarks(text));
  }
}

}  // namespace licet::syntax
