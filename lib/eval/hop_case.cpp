#include "eval/hop_case.hpp"

#include "data/known.hpp"
#include "eval/truth.hpp"

#include <algorithm>
#include <utility>

namespace licet::eval {
namespace {

// The route as a list of elements; without such a fact one event of which nothing is known.
List RouteOf(const program::Program& program, const data::RecordValue& scenario, Lists lists) {
  List list;
  if (!program.facts.route) return list;
  list.place.fact = {program.schema.scenario, *program.facts.route};
  list.place.path = program[list.place.fact].name;
  list.place.value = &scenario.facts[*program.facts.route];
  list.place.state = list.place.value->state;
  list.open = list.place.state != data::State::kNone;
  const auto* stated = list.place.known()
                           ? std::get_if<data::ListValue>(&list.place.value->payload)
                           : nullptr;
  if (stated == nullptr) return list;
  list.open = !stated->complete && lists == Lists::kAsStated;
  for (std::size_t i = 0; i < stated->items.size(); ++i) {
    list.elements.push_back(
        {&stated->items[i], list.place.path + "[" + std::to_string(i) + "]", false, {}, {}});
  }
  return list;
}

// Sees to it that the event is read as lying within the epoch.
void Narrow(const program::Program& program, const HopCase& hop, EpochCase& epoch,
            Element& element, Frame& frame) {
  if (!epoch.epoch.days || !program.facts.on) return;
  if (hop.hop.phantom) {
    epoch.unnamed_hop = std::make_unique<data::RecordValue>();
    epoch.unnamed_hop->type = program.facts.hop;
    epoch.unnamed_hop->facts.resize(program.schema[program.facts.hop].facts.size());
    epoch.unnamed_hop->facts[*program.facts.on] = data::Known(*epoch.epoch.days);
    element.record = epoch.unnamed_hop.get();
    return;
  }
  epoch.narrowed = std::make_unique<data::Value>(data::Known(*epoch.epoch.days));
  frame.replacement = {element.record, *program.facts.on, epoch.narrowed.get()};
}

bool IsHold(Judge& judge) {
  const Place place =
      PlaceOfHop(judge.program(), judge.hop(), judge.program().facts.activity);
  if (!judge.program().facts.activity || !place.known()) return false;
  const Codes codes = judge.evaluator().CodesAt(place);
  return codes.exact() && codes.codes() == std::vector<std::string>{"hold"};
}

// Whether the law of the day looks at holding at all.
bool HoldingIsJudged(Judge& judge) {
  for (std::uint32_t i = 0; i < judge.program().rules.size(); ++i) {
    const program::Rule& rule = judge.program().rules[i];
    if (!program::IsRequirement(rule.kind) ||
        judge.law().ForceOf({i}).truth == Truth::kFalse) {
      continue;
    }
    if (rule.activities.empty() || std::find(rule.activities.begin(), rule.activities.end(),
                                             "hold") != rule.activities.end()) {
      return true;
    }
  }
  return false;
}

Basis BasisOf(Judge& judge, const EpochCase& epoch) {
  if (epoch.outcome != OutcomeRange{}) return Basis::kNone;
  if (judge.Subject() == Truth::kFalse) return Basis::kNotSubject;
  if (judge.Controlled() == Truth::kFalse) return Basis::kNotControlled;
  bool saved = false;
  bool exempt = false;
  for (const Contribution& contribution : epoch.contributions) {
    if (contribution.instance->applies == Truth::kFalse) continue;
    saved = saved || contribution.saved;
    exempt = exempt || contribution.exempt;
  }
  if (saved) return Basis::kSaving;
  if (exempt) return Basis::kExempt;
  return IsHold(judge) && HoldingIsJudged(judge) ? Basis::kLawfullyHeld : Basis::kNoRequirement;
}

EpochCase JudgeEpoch(Library& library, const data::RecordValue& scenario, const HopCase& hop,
                     Epoch epoch, Lists lists) {
  EpochCase result;
  result.epoch = std::move(epoch);
  Element element = hop.hop;
  Frame frame{&library.program(), &scenario, {}};
  frame.closed = lists == Lists::kComplete;
  Narrow(library.program(), hop, result, element, frame);
  result.judge = std::make_unique<Judge>(library.On(result.epoch.law_day), std::move(frame),
                                         std::move(element), library.options().readings);
  result.contributions = result.judge->Contributions();
  for (const Contribution& contribution : result.contributions) {
    result.outcome = Join(result.outcome, contribution.outcome);
    result.review = Join(result.review, contribution.review);
  }
  result.basis = BasisOf(*result.judge, result);
  return result;
}

HopCase JudgeHop(Library& library, const data::RecordValue& scenario, Element element,
                 std::uint32_t index, Lists lists) {
  const program::Program& program = library.program();
  HopCase hop;
  hop.index = index;
  hop.hop = std::move(element);
  hop.date = PlaceOfHop(program, hop.hop, program.facts.on);
  for (Epoch& epoch : EpochsOf(program, hop.date, library.options()))
    hop.epochs.push_back(JudgeEpoch(library, scenario, hop, std::move(epoch), lists));
  // The event lies in one of the epochs.
  hop.outcome = hop.epochs.front().outcome;
  hop.review = hop.epochs.front().review;
  for (const EpochCase& epoch : hop.epochs) {
    hop.outcome.low = std::min(hop.outcome.low, epoch.outcome.low);
    hop.outcome.high = std::max(hop.outcome.high, epoch.outcome.high);
    hop.review = Hull(hop.review, epoch.review);
    hop.basis = std::max(hop.basis, epoch.basis);
  }
  if (hop.outcome != OutcomeRange{}) hop.basis = Basis::kNone;
  return hop;
}

}  // namespace

Law& Library::On(Date day) {
  std::unique_ptr<Law>& law = laws_[day];
  if (!law) law = std::make_unique<Law>(program_, day, options_.known_at, options_.view);
  return *law;
}

RouteCase JudgeRoute(Library& library, const data::RecordValue& scenario, Lists lists) {
  const List route = RouteOf(library.program(), scenario, lists);
  RouteCase result;
  std::uint32_t index = 0;
  for (const Element& element : route.elements)
    result.hops.push_back(JudgeHop(library, scenario, element, index++, lists));
  if (route.open)
    result.hops.push_back(JudgeHop(library, scenario, PhantomOf(route), index, lists));
  for (const HopCase& hop : result.hops) {
    result.outcome = Join(result.outcome, hop.outcome);
    result.review = Join(result.review, hop.review);
    result.basis = std::max(result.basis, hop.basis);
  }
  if (result.outcome != OutcomeRange{}) result.basis = Basis::kNone;
  if (result.hops.empty()) result.basis = Basis::kNoRequirement;
  return result;
}

}  // namespace licet::eval
