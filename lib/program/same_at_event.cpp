#include "program/same_at_event.hpp"

#include "base/overloaded.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>
#include <utility>

namespace licet::program {
namespace {

using Slots = std::set<std::uint32_t>;

// Finds the slots that the value of a node rests on, apart from those that it binds itself.
class FreeSlots {
 public:
  explicit FreeSlots(const Program& program) : program_(program), known_(program.nodes.size()) {}

  const Slots& Of(NodeId id) {
    std::optional<Slots>& known = known_[id.index];
    if (!known) {
      Slots slots = Find(program_[id]);
      known_[id.index] = std::move(slots);
    }
    return *known_[id.index];
  }

 private:
  Slots Find(const Node& node) {
    Slots slots;
    const auto add = [&](NodeId id) {
      const Slots& more = Of(id);
      slots.insert(more.begin(), more.end());
    };
    std::visit(base::Overloaded{
                   [](const TruthConstant&) {},
                   [](const NumberConstant&) {},
                   [](const DateConstant&) {},
                   [](const CodeConstant&) {},
                   [](const NoneConstant&) {},
                   [&](const ReadFact& value) { AddPath(value.path, slots); },
                   [](const ReadThreshold&) {},
                   [&](const Negation& value) { add(value.operand); },
                   [&](const Connective& value) {
                     for (const NodeId operand : value.operands) add(operand);
                   },
                   [&](const Minus& value) { add(value.operand); },
                   [&](const Conversion& value) { add(value.operand); },
                   [&](const Arithmetic& value) {
                     add(value.left);
                     add(value.right);
                   },
                   [&](const DateShift& value) { add(value.base); },
                   [&](const Comparison& value) {
                     add(value.left);
                     add(value.right);
                   },
                   [&](const Membership& value) { add(value.operand); },
                   [&](const Choice& value) {
                     add(value.condition);
                     add(value.then_value);
                     add(value.else_value);
                   },
                   [&](const Fallback& value) {
                     add(value.value);
                     add(value.otherwise);
                   },
                   [&](const Aggregate& value) {
                     if (value.where) add(*value.where);
                     if (value.of) add(*value.of);
                     slots.erase(value.slot.index);
                     if (value.otherwise) add(*value.otherwise);
                     AddPath(value.list, slots);
                   },
                   [&](const Quantifier& value) {
                     add(value.body);
                     slots.erase(value.slot.index);
                     AddPath(value.list, slots);
                   },
                   [&](const StateTest& value) { AddPath(value.path, slots); },
                   [](const ClassTest&) {},
                   [](const ReadingTest&) {},
               },
               node.value);
    return slots;
  }

  void AddPath(PathId id, Slots& slots) {
    std::visit(base::Overloaded{
                   [](const FromScenario&) {},
                   [&](const FromSlot& start) { slots.insert(start.slot.index); },
                   [&](const FromEnd& start) { AddPath(start.list, slots); },
               },
               program_[id].start);
  }

  const Program& program_;
  std::vector<std::optional<Slots>> known_;
};

}  // namespace

std::vector<bool> FindSameAtEvent(const Program& program) {
  Slots events;
  for (const Rule& rule : program.rules)
    for (const RuleBinder& binder : rule.binders)
      if (binder.is_hop) events.insert(binder.slot.index);
  FreeSlots free_slots(program);
  std::vector<bool> same(program.nodes.size());
  for (std::uint32_t i = 0; i < program.nodes.size(); ++i) {
    const Slots& slots = free_slots.Of({i});
    same[i] = std::all_of(slots.begin(), slots.end(),
                          [&](std::uint32_t slot) { return events.contains(slot); });
  }
  return same;
}

}  // namespace licet::program
