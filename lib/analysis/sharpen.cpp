#include "analysis/sharpen.hpp"

#include "analysis/search.hpp"
#include "analysis/settle.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace licet::analysis {
namespace {

bool IsOpen(OutcomeRange outcome, const ReviewRange& review) {
  return !outcome.determined() || (review.any && !review.determined());
}

// Presumptions hold until they are rebutted: a case may rebut one and come out below what the rules
// presume for now. What they presume stands (it is never more permissive).
OutcomeRange Within(OutcomeRange fast, OutcomeRange cases) {
  OutcomeRange outcome{std::max(fast.low, cases.low), std::min(fast.high, cases.high)};
  outcome.high = std::max(outcome.low, outcome.high);
  return outcome;
}

std::uint32_t PlaceOf(const std::vector<std::string>& scale, const std::string& value) {
  if (value.empty()) return 0;
  return static_cast<std::uint32_t>(std::find(scale.begin(), scale.end(), value) - scale.begin()) +
         1;
}

ReviewRange Within(const ReviewRange& fast, const eval::Review& cases,
                   const std::vector<std::string>& scale) {
  if (!cases.any) return {};
  if (!fast.any) return fast;
  const auto name = [&](std::uint32_t place) {
    return place == 0 ? std::string() : scale[place - 1];
  };
  ReviewRange review = fast;
  const std::uint32_t low = std::max(PlaceOf(scale, fast.low), cases.low);
  const std::uint32_t high = std::max(low, std::min(PlaceOf(scale, fast.high), cases.high));
  review.low = name(low);
  review.high = name(high);
  return review;
}

// Works for lines and for the whole.
template <class Answer>
void Narrow(const Bounds& bounds, const std::vector<std::string>& scale, Answer& answer) {
  answer.analysis.tier = bounds.exact ? Tier::kExact : Tier::kIncomplete;
  answer.analysis.cases = bounds.cases;
  answer.analysis.out_of_effort = bounds.out_of_effort;
  answer.analysis.over = bounds.over;
  answer.outcome = Within(answer.outcome, bounds.outcome);
  answer.review = Within(answer.review, bounds.review, scale);
  if (answer.outcome == OutcomeRange{} && answer.basis == Basis::kNone) answer.basis = bounds.basis;
}

// What judging the line once comes to, at most: every requirement for every party of every event.
std::uint64_t WorkOf(const program::Program& program, const data::Line& line) {
  std::uint64_t requirements = 0;
  for (const program::Rule& rule : program.rules)
    if (program::IsRequirement(rule.kind)) ++requirements;
  std::uint64_t places = 0;
  for (const data::Line::Alternative& part : line.alternatives) {
    const auto* route =
        program.facts.route
            ? std::get_if<data::ListValue>(&part.facts.facts[*program.facts.route].payload)
            : nullptr;
    if (route == nullptr) continue;
    for (const data::RecordValue& hop : route->items) {
      ++places;
      for (const data::Value& fact : hop.facts)
        if (const auto* list = std::get_if<data::ListValue>(&fact.payload))
          places += list->items.size();
    }
  }
  return places * requirements;
}

// Where to ask first if the cases are too many: what costs least.
void AskForCheapest(LineDecision& decision) {
  decision.analysis.more_sets = true;
  if (!decision.missing.empty()) decision.analysis.next = decision.missing.front().path;
}

void SharpenLine(const program::Program& program, const data::Line& line,
                 const eval::Options& options, const Splitter& splitter, std::uint64_t limit,
                 LineDecision& decision, std::optional<CaseProof>& proof) {
  if (WorkOf(program, line) > limit) {
    // Not even one case can be judged.
    decision.analysis.tier = Tier::kIncomplete;
    decision.analysis.out_of_effort = true;
    return AskForCheapest(decision);
  }
  Judging judging(program, options, splitter, limit);
  Bounds bounds = FindBounds(program, {line}, judging);
  Narrow(bounds, program.review_scale, decision);
  proof = CaseProof{{}, std::move(bounds.tree), std::move(bounds.completions)};
  if (IsOpen(decision.outcome, decision.review)) {
    if (bounds.out_of_effort) return AskForCheapest(decision);
    Judging again(program, options, splitter, limit);
    FindSettlingFacts(program, line, again, decision.analysis);
    if (decision.analysis.next.empty() && decision.analysis.more_sets) AskForCheapest(decision);
    return;
  }
  // Nothing is left to ask.
  decision.missing.clear();
  decision.settled_only_by.clear();
  decision.if_complete.clear();
}

// What the lines give together, each as narrow as it now is.
Bounds JoinOf(const Decision& decision, const std::vector<std::string>& scale) {
  Bounds all;
  for (const LineDecision& line : decision.lines) {
    all.outcome = Join(all.outcome, line.outcome);
    all.basis = std::max(all.basis, line.basis);
    eval::Review review;
    review.any = line.review.any;
    review.certain = line.outcome.low >= Level::kLicenseRequired;
    review.low = PlaceOf(scale, line.review.low);
    review.high = PlaceOf(scale, line.review.high);
    all.review = eval::Join(all.review, review);
  }
  return all;
}

}  // namespace

void Sharpen(const program::Program& program, const data::Scenario& scenario,
             const eval::Options& options, std::uint64_t limit, Decision& decision,
             std::vector<CaseProof>* proofs) {
  decision.analysis.fast = decision.outcome;
  bool any_open = false;
  for (LineDecision& line : decision.lines) {
    line.analysis.fast = line.outcome;
    any_open = any_open || IsOpen(line.outcome, line.review);
  }
  if (limit == 0 || !any_open) return;
  const Splitter splitter(program);
  for (std::size_t i = 0; i < decision.lines.size(); ++i) {
    LineDecision& line = decision.lines[i];
    if (!IsOpen(line.outcome, line.review)) continue;
    std::optional<CaseProof> proof;
    SharpenLine(program, scenario.lines[i], options, splitter, limit, line, proof);
    if (proofs == nullptr || !proof) continue;
    proof->line = static_cast<std::uint32_t>(i);
    proofs->push_back(*std::move(proof));
  }
  if (!IsOpen(decision.outcome, decision.review)) return;
  if (decision.lines.size() == 1) {
    const LineDecision& line = decision.lines.front();
    decision.outcome = line.outcome;
    decision.review = line.review;
    decision.basis = line.basis;
    decision.analysis = line.analysis;
    return;
  }
  Bounds joined = JoinOf(decision, program.review_scale);
  joined.exact = true;
  if (joined.outcome.determined() &&
      (!joined.review.any || joined.review.low == joined.review.high)) {
    return Narrow(joined, program.review_scale, decision);
  }
  Narrow(joined, program.review_scale, decision);
  std::uint64_t work = 0;
  for (const data::Line& line : scenario.lines) work += WorkOf(program, line);
  if (work > limit) {
    decision.analysis.tier = Tier::kIncomplete;
    decision.analysis.out_of_effort = true;
    return;
  }
  Judging judging(program, options, splitter, limit);
  Bounds together = FindBounds(program, scenario.lines, judging);
  Narrow(together, program.review_scale, decision);
  if (proofs != nullptr)
    proofs->push_back({{}, std::move(together.tree), std::move(together.completions)});
}

}  // namespace licet::analysis
