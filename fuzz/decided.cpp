#include "fuzz/decided.hpp"

#include "base/check.hpp"
#include "fuzz/us_ear.hpp"
#include "licet/evaluate.hpp"

namespace licet::fuzz {

void ReadAndDecide(std::string_view text, TextFormat format) {
  const Scenario scenario = Scenario::Parse(text, format, "input", UsEar(), Chips());
  for (const Diagnostic& diagnostic : scenario.diagnostics()) {
    LICET_CHECK(!diagnostic.message.empty());
    if (!diagnostic.span.has_file()) continue;
    LICET_CHECK(diagnostic.span.begin <= diagnostic.span.end);
    LICET_CHECK(diagnostic.span.end <= text.size());
  }
  LICET_CHECK(scenario.ok() == !HasErrors(scenario.diagnostics()));
  if (!scenario.ok()) return;
  EvaluateOptions options;
  options.effort = 200;
  const auto decision = Evaluate(UsEar(), scenario, options);
  LICET_CHECK(decision.ok());
  LICET_CHECK(decision->outcome.low <= decision->outcome.high);
  LICET_CHECK(decision->analysis.fast.low <= decision->outcome.low);
  LICET_CHECK(decision->outcome.high <= decision->analysis.fast.high);
}

}  // namespace licet::fuzz
