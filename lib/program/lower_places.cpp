#include "base/check.hpp"
#include "base/overloaded.hpp"
#include "program/lowering.hpp"
#include "syntax/print.hpp"

#include <algorithm>
#include <utility>

namespace licet::program {

Lowering::Lowering(const model::CheckedRules& rules, Program& program)
    : rules_(rules), program_(program) {}

PathId Lowering::AddPath(Path path) {
  program_.paths.push_back(std::move(path));
  return {static_cast<std::uint32_t>(program_.paths.size() - 1)};
}

PathId Lowering::LowerPath(const model::ResolvedPath& resolved) {
  Path path;
  path.start = std::visit(
      base::Overloaded{
          [](const model::ScenarioRoot&) -> decltype(Path::start) { return FromScenario{}; },
          [](const model::BinderRoot& root) -> decltype(Path::start) {
            return FromSlot{SlotId{root.binder.index}};
          },
          // Thresholds and enum values are no places; the checker lets no path go on from them.
          [](const model::ThresholdRoot&) -> decltype(Path::start) {
            LICET_CHECK(false);
            return FromScenario{};
          },
          [](const model::EnumRoot&) -> decltype(Path::start) {
            LICET_CHECK(false);
            return FromScenario{};
          },
      },
      resolved.root);
  for (const model::FactReference& step : resolved.steps)
    path.steps.push_back({step.record, step.fact});
  return AddPath(std::move(path));
}

Path Lowering::PathOf(syntax::ExpressionId id) {
  const syntax::ExpressionNode& node = rules_.tree[id].node;
  if (const auto* end = std::get_if<syntax::EndOfList>(&node)) {
    Path path;
    path.start = FromEnd{LowerPath(rules_[id].path), end->last};
    return path;
  }
  if (const auto* member = std::get_if<syntax::MemberExpression>(&node)) {
    Path path = PathOf(member->base);
    for (const model::FactReference& step : rules_[id].path.steps)
      path.steps.push_back({step.record, step.fact});
    return path;
  }
  return program_[LowerPath(rules_[id].path)];
}

SetId Lowering::AddSet(Set set) {
  program_.sets.push_back(std::move(set));
  return {static_cast<std::uint32_t>(program_.sets.size() - 1)};
}

SetId Lowering::LowerSet(syntax::SetId id) {
  const auto found = lowered_sets_.find(id.index);
  if (found != lowered_sets_.end()) return found->second;
  const model::SetInfo& info = rules_.set_infos[id.index];
  const std::string text = syntax::PrintSet(rules_.tree, id);
  const SetId lowered = std::visit(
      base::Overloaded{
          [&](const syntax::SetLiteral& list) {
            CodeList codes;
            for (const auto& member : list.members)
              codes.codes.push_back(std::visit([](const auto& word) { return word.text; }, member));
            std::sort(codes.codes.begin(), codes.codes.end());
            return AddSet({std::move(codes), text});
          },
          [&](const syntax::GroupReference&) {
            return AddSet({GroupSet{GroupId{info.group.index}}, text});
          },
          [&](const syntax::SetReference&) {
            // A named set is its definition under another text.
            Set set = program_[LowerSet(rules_.sets[info.named.index].set)];
            set.text = text;
            return AddSet(std::move(set));
          },
          [&](const syntax::SetOperation& operation) {
            const SetId left = LowerSet(operation.left);
            const SetId right = LowerSet(operation.right);
            SetOperator op = SetOperator::kUnion;
            if (operation.op == syntax::SetOperator::kExcept) op = SetOperator::kExcept;
            if (operation.op == syntax::SetOperator::kIntersect) op = SetOperator::kIntersect;
            return AddSet({SetOperation{op, left, right}, text});
          },
      },
      rules_.tree[id].node);
  lowered_sets_.emplace(id.index, lowered);
  return lowered;
}

}  // namespace licet::program
