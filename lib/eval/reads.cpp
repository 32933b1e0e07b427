#include "eval/reads.hpp"

#include "base/overloaded.hpp"
#include "eval/truth.hpp"

#include <algorithm>

namespace licet::eval {
namespace {

using program::NodeId;

class ReadsCollector {
 public:
  ReadsCollector(Evaluator& evaluator, bool facts) : evaluator_(evaluator), facts_(facts) {}

  void Visit(NodeId id) {
    std::visit(
        base::Overloaded{
            [](const program::TruthConstant&) {},
            [](const program::NumberConstant&) {},
            [](const program::DateConstant&) {},
            [](const program::CodeConstant&) {},
            [](const program::NoneConstant&) {},
            [&](const program::ReadFact& node) { VisitFact(node.path); },
            [&](const program::ReadThreshold& node) {
              reads_.thresholds.insert(node.threshold.index);
            },
            [&](const program::Negation& node) { Visit(node.operand); },
            [&](const program::Connective& node) {
              for (const NodeId operand : node.operands) Visit(operand);
            },
            [&](const program::Minus& node) { Visit(node.operand); },
            [&](const program::Conversion& node) { Visit(node.operand); },
            [&](const program::Arithmetic& node) {
              Visit(node.left);
              Visit(node.right);
            },
            [&](const program::DateShift& node) { Visit(node.base); },
            [&](const program::Comparison& node) {
              Visit(node.left);
              Visit(node.right);
            },
            [&](const program::Membership& node) {
              Visit(node.operand);
              VisitMembers(node);
            },
            [&](const program::Choice& node) {
              Visit(node.condition);
              const Truth condition = evaluator_.TruthOf(node.condition);
              if (condition != Truth::kFalse) Visit(node.then_value);
              if (condition != Truth::kTrue) Visit(node.else_value);
            },
            [&](const program::Fallback& node) {
              Visit(node.value);
              Visit(node.otherwise);
            },
            [&](const program::Aggregate& node) {
              VisitElements(node.list, node.slot, node.where, node.of);
            },
            [&](const program::Quantifier& node) {
              VisitElements(node.list, node.slot, node.body, std::nullopt);
            },
            [&](const program::StateTest& node) { VisitFact(node.path); },
            // What a class rests on stands with its own rules.
            [](const program::ClassTest&) {},
            [](const program::ReadingTest&) {},
        },
        evaluator_.program()[id].value);
  }

  Reads Take() { return std::move(reads_); }

 private:
  void VisitFact(program::PathId path) {
    const Reading reading = Read(evaluator_.frame(), path);
    const program::Definition* definition = evaluator_.DefinitionAt(reading);
    if (definition != nullptr && !reading.known() && reading.state != data::State::kNone) {
      reads_.computed = true;
      const Element owner = facts_ ? Find(evaluator_.frame(), path).owner
                                   : Unnamed(reading.record, reading.phantom);
      const Evaluator::Bound bound(evaluator_, definition->self, owner);
      Visit(definition->value);
      return;
    }
    if (!facts_) return;
    const Place place = Find(evaluator_.frame(), path);
    reads_.facts.emplace(place.owner.phantom ? place.owner.list_path : place.path,
                         place.known() && place.value != nullptr ? place.value->origin : "");
  }

  void VisitElements(program::PathId path, program::SlotId slot, std::optional<NodeId> first,
                     std::optional<NodeId> second) {
    if (!facts_) {
      const Items items = ItemsAt(evaluator_.frame(), path);
      if (items.stated == nullptr) return;
      for (const data::RecordValue& item : items.stated->items) {
        const Element element = Unnamed(&item, items.phantom);
        const Evaluator::Bound bound(evaluator_, slot, element);
        if (first) Visit(*first);
        if (second) Visit(*second);
      }
      return;
    }
    const List list = ListAt(evaluator_.frame(), path);
    if (list.open || list.elements.empty()) {
      const Element phantom = PhantomOf(list);
      reads_.facts.emplace(phantom.list_path, "");
    }
    for (const Element& element : list.elements) {
      const Evaluator::Bound bound(evaluator_, slot, element);
      if (first) Visit(*first);
      if (second) Visit(*second);
    }
  }

  void VisitMembers(const program::Membership& node) {
    const Codes codes = evaluator_.CodesOf(node.operand);
    if (codes.codes().size() == 1) {
      const std::string& code = codes.codes().front();
      reads_.codes.insert(code);
      const auto aliases =
          evaluator_.law().AliasesOf(evaluator_.program()[node.operand].codes, code);
      reads_.aliases.insert(reads_.aliases.end(), aliases.begin(), aliases.end());
    }
    VisitSet(node.set);
  }

  void VisitSet(program::SetId id) {
    std::visit(base::Overloaded{
                   [](const program::CodeList&) {},
                   [&](const program::GroupSet& set) { reads_.groups.insert(set.group.index); },
                   [&](const program::SetOperation& operation) {
                     VisitSet(operation.left);
                     VisitSet(operation.right);
                   },
               },
               evaluator_.program()[id].value);
  }

  Evaluator& evaluator_;
  bool facts_;
  Reads reads_;
};

}  // namespace

Reads ReadsOf(Evaluator& evaluator, NodeId id) {
  ReadsCollector collector(evaluator, true);
  collector.Visit(id);
  return collector.Take();
}

Reads LawReadsOf(Evaluator& evaluator, NodeId id) {
  ReadsCollector collector(evaluator, false);
  collector.Visit(id);
  return collector.Take();
}

}  // namespace licet::eval
