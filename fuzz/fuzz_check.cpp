// Property: any bytes after the declarations of an invented trade give rules, or diagnostics that
// point into the text; rules without errors compile, and decide an order with low <= high.
#include "base/check.hpp"
#include "diag/sink.hpp"
#include "fuzz/input.hpp"
#include "model/check.hpp"
#include "program/compile.hpp"
#include "syntax/parse.hpp"
#include "tests/unit/eval/deciding.hpp"

#include <string>
#include <utility>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace licet;
  if (size > fuzz::kMostBytes) return 0;
  const std::string text = std::string(eval::Prelude()) + std::string(fuzz::TextOf(data, size));
  SourceSet sources;
  diag::Sink sink;
  syntax::Tree tree;
  syntax::Parse(sources, sources.Add("input.licet", text), tree, sink);
  const model::CheckedRules rules = model::Check(sources, std::move(tree), sink);
  for (const Diagnostic& diagnostic : sink.diagnostics()) {
    LICET_CHECK(!diagnostic.message.empty());
    if (!diagnostic.span.has_file()) continue;
    LICET_CHECK(diagnostic.span.begin <= diagnostic.span.end);
    LICET_CHECK(diagnostic.span.end <= text.size());
  }
  if (sink.has_errors()) return 0;
  // Once more, in the way of the tests, which throws if it sees an error.
  const eval::Rules again({text});
  static const std::string kOrder = eval::Export("2024-01-12");
  const Decision decision = eval::Evaluate(program::Compile(rules, &sources),
                                           eval::ScenarioOf(again, kOrder), eval::Plain());
  LICET_CHECK(decision.outcome.low <= decision.outcome.high);
  LICET_CHECK(eval::Dump(decision) == eval::Dump(eval::Decide(again, kOrder)));
  return 0;
}
