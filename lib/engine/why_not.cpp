#include "licet/analysis.hpp"

#include "analysis/change.hpp"
#include "base/rational.hpp"
#include "data/describe.hpp"
#include "engine/decide.hpp"
#include "engine/options.hpp"
#include "engine/pack_data.hpp"
#include "engine/scenario_data.hpp"
#include "engine/status.hpp"
#include "engine/turned_tests.hpp"

#include <cstddef>
#include <string>
#include <utility>

namespace licet {
inline namespace v0 {
namespace {

constexpr std::uint64_t kEffortForChanges = 10;

Counterfactual Describe(const detail::PackData& pack, const analysis::ChangeSet& set,
                        const LineDecision& before, const eval::Options& options) {
  Counterfactual result;
  result.cost = set.cost;
  std::vector<std::string> paths;
  for (const analysis::Change& change : set.changes) {
    const data::Fact& fact = (*pack.program)[change.spot.step];
    result.changes.push_back({change.spot.path,
                              data::ShowValue(change.from, fact, pack.program->schema),
                              data::ShowValue(change.to, fact, pack.program->schema),
                              change.cost});
    paths.push_back(change.spot.path);
  }
  data::Scenario changed;
  changed.lines = {set.line};
  const Decision after = engine::Decide(pack, changed, "", options, 0);
  result.outcome = after.lines.front().outcome;
  result.review = after.lines.front().review;
  result.tests = engine::TurnedTests(before, after.lines.front(), paths);
  return result;
}

WhyNotLine Answer(const detail::PackData& pack, const data::Line& line,
                  const LineDecision& decision, const WhyNotOptions& wanted,
                  const eval::Options& options, std::uint64_t effort) {
  WhyNotLine answer;
  answer.line = decision.name;
  answer.outcome = decision.outcome;
  answer.near = engine::NearLimits(decision);
  if (decision.outcome.determined() && decision.outcome.low == wanted.wanted) {
    answer.already = true;
    return answer;
  }
  const analysis::Splitter splitter(*pack.program);
  analysis::Judging judging(*pack.program, options, splitter, effort * kEffortForChanges);
  const analysis::Changes changes = analysis::FindChanges(
      *pack.program, line, {wanted.lock, wanted.unlock}, wanted.wanted, judging);
  for (const analysis::ChangeSet& set : changes.found)
    answer.found.push_back(Describe(pack, set, decision, options));
  answer.out_of_reach = changes.out_of_reach;
  answer.out_of_effort = changes.out_of_effort;
  answer.more = changes.more;
  return answer;
}

}  // namespace

absl::StatusOr<WhyNot> ExplainWhyNot(const Pack& pack, const Scenario& scenario,
                                     const WhyNotOptions& wanted,
                                     const EvaluateOptions& options) {
  auto decision = Evaluate(pack, scenario, options);
  if (!decision.ok()) return decision.status();
  const auto filled = engine::OptionsFor(pack.data(), options);
  if (!filled.ok()) return filled.status();
  WhyNot answer;
  answer.scenario = decision->scenario;
  answer.pack = decision->pack;
  answer.wanted = wanted.wanted;
  const data::Scenario& facts = *scenario.data().scenario;
  for (std::size_t i = 0; i < facts.lines.size(); ++i) {
    if (facts.lines[i].alternatives.size() != 1) {
      return engine::InvalidArgument("`" + facts.lines[i].name +
                                     "`: the name of the chip fits several parts; name one of them");
    }
    answer.lines.push_back(Answer(pack.data(), facts.lines[i], decision->lines[i], wanted, *filled,
                                  options.effort));
  }
  return answer;
}

}  // namespace v0
}  // namespace licet
