#include "record/answer.hpp"

#include "eval/line.hpp"
#include "eval/truth.hpp"
#include "record/claims.hpp"
#include "record/scenario_leaves.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace licet::record {
namespace {

using program::RuleKind;

RecordedReview Recorded(const eval::Review& review, const std::vector<std::string>& scale) {
  const ReviewRange range = eval::ToRange(review, scale);
  return {range.any, range.low, range.high, range.conflict};
}

std::vector<RecordedReason> BecauseOf(const program::Program& program, eval::LineCase& judged) {
  std::map<std::tuple<std::string, std::uint32_t, std::string>, Truth> reasons;
  eval::ForEachEpoch(judged, [&](const eval::HopCase& hop, eval::EpochCase& epoch) {
    for (const eval::Contribution& contribution : epoch.contributions) {
      const OutcomeRange part = contribution.outcome;
      const bool holds = judged.outcome.low > Level::kNoLicense && part.low == judged.outcome.low;
      const bool may = !judged.outcome.determined() && part.high == judged.outcome.high;
      if (!holds && !may) continue;
      std::string about;
      const auto& elements = contribution.instance->elements;
      for (std::size_t i = 1; i < elements.size(); ++i)
        about += (i > 1 ? " " : "") + elements[i]->path;
      const Truth truth = holds && part.determined() ? Truth::kTrue : Truth::kUndetermined;
      const auto [entry, is_new] = reasons.emplace(
          std::tuple(program[contribution.instance->rule].name, hop.index, about), truth);
      if (!is_new) entry->second = eval::Hull(entry->second, truth);
    }
  });
  std::vector<RecordedReason> result;
  for (const auto& [key, truth] : reasons)
    result.push_back({std::get<0>(key), std::get<1>(key), std::get<2>(key), truth});
  std::sort(result.begin(), result.end());
  return result;
}

void AddRemarks(const program::Program& program, eval::LineCase& judged, RecordedLine& line) {
  std::set<std::string> flags;
  std::map<std::string, Truth> unmodeled;
  eval::ForEachEpoch(judged, [&](const eval::HopCase&, eval::EpochCase& epoch) {
    for (std::uint32_t i = 0; i < program.rules.size(); ++i) {
      const program::Rule& rule = program.rules[i];
      if (rule.kind != RuleKind::kFlag && rule.kind != RuleKind::kUnmodeled) continue;
      const Truth effect = epoch.judge->EffectOf({i});
      if (rule.kind == RuleKind::kFlag && effect == Truth::kTrue) flags.insert(rule.name);
      if (rule.kind == RuleKind::kUnmodeled && effect != Truth::kFalse)
        unmodeled[rule.name] = eval::Or(unmodeled[rule.name], effect);
    }
  });
  line.flags.assign(flags.begin(), flags.end());
  for (const auto& [rule, truth] : unmodeled) line.not_modeled.push_back({rule, truth});
}

}  // namespace

void Decide(const program::Program& program, const data::Scenario& scenario,
            const eval::Options& options, DecisionRecord& record) {
  eval::Library library(program, options);
  RecordedAnswer& answer = record.answer;
  eval::Review review;
  std::vector<eval::LineCase> cases;
  for (const data::Line& given : scenario.lines) {
    eval::LineCase judged = eval::JudgeLine(library, given);
    answer.outcome = Join(answer.outcome, judged.outcome);
    answer.basis = std::max(answer.basis, judged.basis);
    review = eval::Join(review, judged.review);
    RecordedLine line;
    line.name = given.name;
    line.item = given.item_label;
    line.outcome = judged.outcome;
    line.review = Recorded(judged.review, program.review_scale);
    line.basis = judged.basis;
    LineDecision classes;
    eval::AddClasses(library, judged, classes);
    for (const auto& status : classes.classes) line.classes.push_back({status.code, status.truth});
    line.because = BecauseOf(program, judged);
    AddRemarks(program, judged, line);
    answer.lines.push_back(std::move(line));
    cases.push_back(std::move(judged));
  }
  answer.review = Recorded(review, program.review_scale);
  if (answer.outcome != OutcomeRange{}) answer.basis = Basis::kNone;
  AddClaims(program, cases, record);
  record.scenario = ScenarioLeaves(program.schema, scenario);
}

}  // namespace licet::record
