#include "record/answer.hpp"

#include "eval/line.hpp"
#include "eval/truth.hpp"
#include "record/cases.hpp"
#include "record/claims.hpp"
#include "record/scenario_leaves.hpp"
#include "record/shown.hpp"

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
      const std::string about = AboutOf(*contribution.instance);
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

RecordedReview Recorded(const ReviewRange& review) {
  return {review.any, review.low, review.high, review.conflict};
}

// Of the whole or of a line.
template <class Answer, class Decided>
void TakeAnswer(const Decided& decided, Answer& answer) {
  answer.outcome = decided.outcome;
  answer.review = Recorded(decided.review);
  answer.basis = decided.basis;
  answer.tier = decided.analysis.tier;
}

template <class Answer>
bool Narrowed(const Answer& answer) {
  return answer.first != RecordedBounds{answer.outcome, answer.review, answer.basis};
}

void AddCases(const Given& given, DecisionRecord& record) {
  const auto& scale = given.program.review_scale;
  for (const analysis::CaseProof& proof : given.proofs) {
    const std::uint32_t first = proof.line.value_or(0);
    const bool narrowed =
        proof.line ? Narrowed(record.answer.lines[first]) : Narrowed(record.answer);
    RecordedCases cases;
    cases.line = proof.line;
    cases.tree = narrowed ? TreeText(proof.tree, first) : "-";
    for (const analysis::Completion& completion : proof.completions) {
      RecordedCompletion recorded;
      for (const analysis::Taken& taken : completion.taken)
        recorded.facts.push_back(TakeText(taken, first));
      recorded.outcome = completion.outcome;
      recorded.review = Recorded(completion.review, scale);
      cases.completions.push_back(std::move(recorded));
    }
    record.cases.push_back(std::move(cases));
  }
}

std::vector<eval::LineCase> JudgeAll(eval::Library& library, const data::Scenario& scenario) {
  std::vector<eval::LineCase> judged;
  for (const data::Line& line : scenario.lines) judged.push_back(eval::JudgeLine(library, line));
  return judged;
}

RecordedLine FirstOf(eval::Library& library, const data::Line& given, eval::LineCase& judged) {
  const program::Program& program = library.program();
  RecordedLine line;
  line.name = given.name;
  line.item = given.item_label;
  line.first = {judged.outcome, Recorded(judged.review, program.review_scale), judged.basis};
  LineDecision classes;
  eval::AddClasses(library, judged, classes);
  for (const auto& status : classes.classes) line.classes.push_back({status.code, status.truth});
  line.because = BecauseOf(program, judged);
  AddRemarks(program, judged, line);
  return line;
}

}  // namespace

void Write(const Given& given, DecisionRecord& record) {
  eval::Library library(given.program, given.options);
  std::vector<eval::LineCase> judged = JudgeAll(library, given.scenario);
  RecordedAnswer& answer = record.answer;
  eval::Review review;
  for (std::size_t i = 0; i < judged.size(); ++i) {
    answer.first.outcome = Join(answer.first.outcome, judged[i].outcome);
    answer.first.basis = std::max(answer.first.basis, judged[i].basis);
    review = eval::Join(review, judged[i].review);
    answer.lines.push_back(FirstOf(library, given.scenario.lines[i], judged[i]));
    TakeAnswer(given.decision.lines[i], answer.lines.back());
  }
  answer.first.review = Recorded(review, given.program.review_scale);
  if (answer.first.outcome != OutcomeRange{}) answer.first.basis = Basis::kNone;
  TakeAnswer(given.decision, answer);
  record.scenario = ScenarioLeaves(given.program.schema, given.scenario);
  AddCases(given, record);
  AddClaims(library, given.scenario, given.proofs, judged, record);
}

void WriteTests(const Given& given, const Rests& rests, DecisionRecord& record) {
  eval::Library library(given.program, given.options);
  record.tests = TestsOf(library, given.scenario.lines, 0, rests.stated);
  for (std::size_t i = 0; i < given.proofs.size(); ++i) {
    const analysis::CaseProof& proof = given.proofs[i];
    for (std::size_t k = 0; k < proof.completions.size(); ++k) {
      analysis::Space space(given.program, LinesOf(proof, given.scenario));
      for (const analysis::Taken& taken : proof.completions[k].taken) space.Apply(taken);
      record.cases[i].completions[k].tests =
          TestsOf(library, space.lines(), proof.line.value_or(0), rests.completions[i][k]);
    }
  }
}

}  // namespace licet::record
