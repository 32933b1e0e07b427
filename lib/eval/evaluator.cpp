#include "eval/evaluator.hpp"

#include "base/check.hpp"
#include "base/overloaded.hpp"
#include "eval/truth.hpp"

#include <utility>

namespace licet::eval {

using program::NodeId;
using program::Relation;

namespace {

// The checker has seen to it that a node is only asked for what it gives.
template <class Value>
Value WrongSort() {
  LICET_CHECK(false);
  return Value{};
}

}  // namespace

Evaluator::Evaluator(Law& law, Frame frame, const std::map<std::string, std::string>& readings,
                     ClassOracle has_class)
    : law_(law),
      frame_(std::move(frame)),
      readings_(readings),
      has_class_(std::move(has_class)) {
  frame_.slots.resize(frame_.program->slot_count);
}

Truth Evaluator::TruthOf(NodeId id) {
  if (!program().same_at_event[id.index]) return WorkOut(id);
  if (const auto known = same_at_event_.find(id.index); known != same_at_event_.end())
    return known->second;
  const Truth truth = WorkOut(id);
  same_at_event_.emplace(id.index, truth);
  return truth;
}

Truth Evaluator::WorkOut(NodeId id) {
  return std::visit(
      base::Overloaded{
          [](const program::TruthConstant& node) { return FromBool(node.value); },
          [](const program::NumberConstant&) { return WrongSort<Truth>(); },
          [](const program::DateConstant&) { return WrongSort<Truth>(); },
          [](const program::CodeConstant&) { return WrongSort<Truth>(); },
          [](const program::NoneConstant&) { return Truth::kFalse; },
          [&](const program::ReadFact& node) { return TruthAt(Read(frame_, node.path)); },
          [](const program::ReadThreshold&) { return WrongSort<Truth>(); },
          [&](const program::Negation& node) { return Not(TruthOf(node.operand)); },
          [&](const program::Connective& node) {
            Truth truth = node.all ? Truth::kTrue : Truth::kFalse;
            for (const NodeId operand : node.operands) {
              const Truth next = TruthOf(operand);
              truth = node.all ? And(truth, next) : Or(truth, next);
              if (truth == FromBool(!node.all)) break;
            }
            return truth;
          },
          [](const program::Minus&) { return WrongSort<Truth>(); },
          [](const program::Conversion&) { return WrongSort<Truth>(); },
          [](const program::Arithmetic&) { return WrongSort<Truth>(); },
          [](const program::DateShift&) { return WrongSort<Truth>(); },
          [&](const program::Comparison& node) { return Evaluate(node); },
          [&](const program::Membership& node) {
            const Codes codes = CodesOf(node.operand);
            const Truth in = MemberOf(codes, program()[node.operand].codes, node.set);
            return WithPresence(codes.presence, codes.presence, node.negated ? Not(in) : in);
          },
          [&](const program::Choice& node) {
            const Truth condition = TruthOf(node.condition);
            if (condition == Truth::kTrue) return TruthOf(node.then_value);
            if (condition == Truth::kFalse) return TruthOf(node.else_value);
            return Hull(TruthOf(node.then_value), TruthOf(node.else_value));
          },
          [&](const program::Fallback& node) {
            const Presence presence = PresenceOf(node.value);
            if (presence == Presence::kPresent) return TruthOf(node.value);
            if (presence == Presence::kAbsent) return TruthOf(node.otherwise);
            return Hull(TruthOf(node.value), TruthOf(node.otherwise));
          },
          [](const program::Aggregate&) { return WrongSort<Truth>(); },
          [&](const program::Quantifier& node) { return Evaluate(node); },
          [&](const program::StateTest& node) { return Evaluate(node); },
          [&](const program::ClassTest& node) {
            Truth truth = Truth::kFalse;
            for (const std::string& code : node.codes) truth = Or(truth, has_class_(code));
            return truth;
          },
          [&](const program::ReadingTest& node) { return Evaluate(node); },
      },
      program()[id].value);
}

Day Evaluator::DayOf(NodeId id) {
  return std::visit(
      base::Overloaded{
          [](const program::TruthConstant&) { return WrongSort<Day>(); },
          [](const program::NumberConstant&) { return WrongSort<Day>(); },
          [](const program::DateConstant& node) { return Day::Exactly(node.value); },
          [](const program::CodeConstant&) { return WrongSort<Day>(); },
          [](const program::NoneConstant&) { return Day::Absent(); },
          [&](const program::ReadFact& node) { return DayAt(Read(frame_, node.path)); },
          [&](const program::ReadThreshold& node) { return law_.DayOf(node.threshold); },
          [](const program::Negation&) { return WrongSort<Day>(); },
          [](const program::Connective&) { return WrongSort<Day>(); },
          [](const program::Minus&) { return WrongSort<Day>(); },
          [](const program::Conversion&) { return WrongSort<Day>(); },
          [](const program::Arithmetic&) { return WrongSort<Day>(); },
          [&](const program::DateShift& node) { return Shift(DayOf(node.base), node); },
          [](const program::Comparison&) { return WrongSort<Day>(); },
          [](const program::Membership&) { return WrongSort<Day>(); },
          [&](const program::Choice& node) {
            const Truth condition = TruthOf(node.condition);
            if (condition == Truth::kTrue) return DayOf(node.then_value);
            if (condition == Truth::kFalse) return DayOf(node.else_value);
            return Hull(DayOf(node.then_value), DayOf(node.else_value));
          },
          [&](const program::Fallback& node) {
            Day day = DayOf(node.value);
            if (day.presence == Presence::kPresent) return day;
            const Day otherwise = DayOf(node.otherwise);
            if (day.presence == Presence::kAbsent) return otherwise;
            day.presence = Presence::kPresent;
            return Hull(day, otherwise);
          },
          [](const program::Aggregate&) { return WrongSort<Day>(); },
          [](const program::Quantifier&) { return WrongSort<Day>(); },
          [](const program::StateTest&) { return WrongSort<Day>(); },
          [](const program::ClassTest&) { return WrongSort<Day>(); },
          [](const program::ReadingTest&) { return WrongSort<Day>(); },
      },
      program()[id].value);
}

Codes Evaluator::CodesOf(NodeId id) {
  return std::visit(
      base::Overloaded{
          [](const program::TruthConstant&) { return WrongSort<Codes>(); },
          [](const program::NumberConstant&) { return WrongSort<Codes>(); },
          [](const program::DateConstant&) { return WrongSort<Codes>(); },
          [](const program::CodeConstant& node) { return Codes::Exactly(node.value); },
          [](const program::NoneConstant&) { return Codes::Absent(); },
          [&](const program::ReadFact& node) { return CodesAt(Read(frame_, node.path)); },
          [](const program::ReadThreshold&) { return WrongSort<Codes>(); },
          [](const program::Negation&) { return WrongSort<Codes>(); },
          [](const program::Connective&) { return WrongSort<Codes>(); },
          [](const program::Minus&) { return WrongSort<Codes>(); },
          [](const program::Conversion&) { return WrongSort<Codes>(); },
          [](const program::Arithmetic&) { return WrongSort<Codes>(); },
          [](const program::DateShift&) { return WrongSort<Codes>(); },
          [](const program::Comparison&) { return WrongSort<Codes>(); },
          [](const program::Membership&) { return WrongSort<Codes>(); },
          [&](const program::Choice& node) {
            const Truth condition = TruthOf(node.condition);
            if (condition == Truth::kTrue) return CodesOf(node.then_value);
            if (condition == Truth::kFalse) return CodesOf(node.else_value);
            return Hull(CodesOf(node.then_value), CodesOf(node.else_value));
          },
          [&](const program::Fallback& node) {
            Codes codes = CodesOf(node.value);
            if (codes.presence == Presence::kPresent) return codes;
            Codes otherwise = CodesOf(node.otherwise);
            if (codes.presence == Presence::kAbsent) return otherwise;
            codes.presence = Presence::kPresent;
            return Hull(codes, otherwise);
          },
          [](const program::Aggregate&) { return WrongSort<Codes>(); },
          [](const program::Quantifier&) { return WrongSort<Codes>(); },
          [](const program::StateTest&) { return WrongSort<Codes>(); },
          [](const program::ClassTest&) { return WrongSort<Codes>(); },
          [](const program::ReadingTest&) { return WrongSort<Codes>(); },
      },
      program()[id].value);
}

Presence Evaluator::PresenceOf(NodeId id) {
  const program::Node& node = program()[id];
  if (std::holds_alternative<program::NoneConstant>(node.value)) return Presence::kAbsent;
  switch (node.sort) {
    case program::Sort::kTruth: {
      const auto* read = std::get_if<program::ReadFact>(&node.value);
      if (read == nullptr) return Presence::kPresent;
      const Reading place = Read(frame_, read->path);
      if (place.state == data::State::kNone) return Presence::kAbsent;
      if (place.known() || DefinitionAt(place) != nullptr)
        return Presence::kPresent;
      return program()[place.fact].optional ? Presence::kUncertain : Presence::kPresent;
    }
    case program::Sort::kNumber:
      return NumberOf(id).presence;
    case program::Sort::kDate:
      return DayOf(id).presence;
    case program::Sort::kCode:
      return CodesOf(id).presence;
  }
  return Presence::kPresent;
}

bool Evaluator::IsExact(NodeId id) {
  const program::Node& node = program()[id];
  if (std::holds_alternative<program::NoneConstant>(node.value)) return true;
  switch (node.sort) {
    case program::Sort::kTruth:
      return TruthOf(id) != Truth::kUndetermined;
    case program::Sort::kNumber:
      return NumberOf(id).exact();
    case program::Sort::kDate:
      return DayOf(id).exact();
    case program::Sort::kCode:
      return CodesOf(id).exact();
  }
  return true;
}

Truth Evaluator::CompareWithNone(Relation relation, NodeId other) {
  const Presence presence = PresenceOf(other);
  const Truth absent = presence == Presence::kUncertain ? Truth::kUndetermined
                                                        : FromBool(presence == Presence::kAbsent);
  if (relation == Relation::kEqual) return absent;
  if (relation == Relation::kNotEqual) return Not(absent);
  return Truth::kFalse;
}

Truth Evaluator::CompareCodes(Relation relation, NodeId left, NodeId right) {
  const Codes a = CodesOf(left);
  const Codes b = CodesOf(right);
  // A code that stands in the rule is taken as it stands, as in a set: `HK` may count as `CN` by an
  // alias, but what is asked for as `HK` is not met by `CN`.
  const data::CodesId type = program()[left].codes;
  const auto is_constant = [&](NodeId side) {
    return std::holds_alternative<program::CodeConstant>(program()[side].value);
  };
  const auto same_codes = [&](const std::string& x, const std::string& y) {
    if (is_constant(right)) return law_.CountsAs(type, x, y);
    if (is_constant(left)) return law_.CountsAs(type, y, x);
    return Or(law_.CountsAs(type, x, y), law_.CountsAs(type, y, x));
  };
  Truth same = Truth::kUndetermined;
  if (!a.any && !b.any && !a.codes().empty() && !b.codes().empty()) {
    same = same_codes(a.codes().front(), b.codes().front());
    for (const std::string& x : a.codes()) {
      if (same == Truth::kUndetermined) break;
      for (const std::string& y : b.codes()) same = Hull(same, same_codes(x, y));
    }
  }
  return WithPresence(a.presence, b.presence, relation == Relation::kNotEqual ? Not(same) : same);
}

Truth Evaluator::Evaluate(const program::Comparison& node) {
  const auto is_none = [&](NodeId side) {
    return std::holds_alternative<program::NoneConstant>(program()[side].value);
  };
  if (is_none(node.right)) return CompareWithNone(node.relation, node.left);
  if (is_none(node.left)) return CompareWithNone(node.relation, node.right);
  switch (program()[node.left].sort) {
    case program::Sort::kNumber:
      return Compare(node.relation, NumberOf(node.left), NumberOf(node.right));
    case program::Sort::kDate:
      return Compare(node.relation, DayOf(node.left), DayOf(node.right));
    case program::Sort::kCode:
      return CompareCodes(node.relation, node.left, node.right);
    case program::Sort::kTruth: {
      const Truth a = TruthOf(node.left);
      const Truth b = TruthOf(node.right);
      const Truth same = Or(And(a, b), And(Not(a), Not(b)));
      return WithPresence(PresenceOf(node.left), PresenceOf(node.right),
                          node.relation == Relation::kNotEqual ? Not(same) : same);
    }
  }
  return Truth::kUndetermined;
}

Truth Evaluator::MemberOf(const Codes& codes, data::CodesId type, program::SetId set) {
  if (codes.any || codes.codes().empty()) {
    const Membership& members = law_.MembersOf(set);
    Truth truth = members.otherwise;
    for (const auto& entry : members.codes) truth = Hull(truth, entry.second);
    return truth;
  }
  if (codes.whole_type) return law_.ContainsAll(set, type, codes.codes());
  return law_.Contains(set, type, codes.codes());
}

Truth Evaluator::Evaluate(const program::Quantifier& node) {
  // `some` joins, `every` is its mirror, `no` its negation; what was not named may still decide.
  const bool every = node.quantity == program::Quantity::kEvery;
  const Items items = ItemsAt(frame_, node.list);
  Truth truth = every ? Truth::kTrue : Truth::kFalse;
  const auto take = [&](const Element& element) {
    const Bound bound(*this, node.slot, element);
    Truth next = TruthOf(node.body);
    if (element.phantom) {
      next = every ? Or(next, Truth::kUndetermined) : And(next, Truth::kUndetermined);
    }
    truth = every ? And(truth, next) : Or(truth, next);
  };
  if (items.stated != nullptr) {
    for (const data::RecordValue& item : items.stated->items) {
      if (truth == FromBool(!every)) break;
      take(Unnamed(&item, items.phantom));
    }
  }
  if (items.open) take(Unnamed(nullptr, true));
  return node.quantity == program::Quantity::kNo ? Not(truth) : truth;
}

Truth Evaluator::Evaluate(const program::StateTest& node) {
  const Reading place = Read(frame_, node.path);
  const bool computed = !place.known() && DefinitionAt(place) != nullptr;
  if (node.question == program::StateQuestion::kKnown) {
    if (!computed) return FromBool(place.known() || place.state == data::State::kNone);
    switch (program()[place.fact].type.kind) {
      case data::TypeKind::kBoolean:
        return FromBool(TruthAt(place) != Truth::kUndetermined);
      case data::TypeKind::kNumber:
        return FromBool(NumberAt(place).exact());
      case data::TypeKind::kDate:
        return FromBool(DayAt(place).exact());
      case data::TypeKind::kText:
      case data::TypeKind::kCode:
      case data::TypeKind::kEnum:
        return FromBool(CodesAt(place).exact());
      case data::TypeKind::kRecord:
      case data::TypeKind::kList:
        return Truth::kFalse;
    }
  }
  switch (place.state) {
    case data::State::kUndeterminable:
      return Truth::kTrue;
    case data::State::kUnknown:
      return Truth::kUndetermined;
    case data::State::kKnown:
    case data::State::kNone:
      return Truth::kFalse;
  }
  return Truth::kUndetermined;
}

Truth Evaluator::Evaluate(const program::ReadingTest& node) const {
  const program::Interpretation& interpretation = (*frame_.program)[node.interpretation];
  const auto chosen = readings_.find(interpretation.name);
  if (chosen == readings_.end()) return Truth::kUndetermined;
  return FromBool(interpretation.readings[node.reading].name == chosen->second);
}

}  // namespace licet::eval
