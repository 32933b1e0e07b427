#include "analysis/candidates.hpp"

#include "base/overloaded.hpp"
#include "eval/frame.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <variant>

namespace licet::analysis {
namespace {

bool StartsAt(const std::string& path, const std::string& pattern) {
  if (path.rfind(pattern, 0) != 0) return false;
  return path.size() == pattern.size() || path[pattern.size()] == '.' ||
         path[pattern.size()] == '[';
}

bool IsAmong(const std::vector<std::string>& patterns, const std::string& path,
             const std::string& schema_path) {
  return std::any_of(patterns.begin(), patterns.end(), [&](const std::string& pattern) {
    return StartsAt(path, pattern) || pattern == schema_path;
  });
}

bool CanChange(const program::Program& program, program::FactStep step) {
  const data::Fact& fact = program[step];
  switch (fact.type.kind) {
    case data::TypeKind::kBoolean:
    case data::TypeKind::kNumber:
    case data::TypeKind::kDate:
    case data::TypeKind::kEnum:
      return true;
    case data::TypeKind::kCode:
      // Identifiers say who somebody is, and are not chosen.
      return !(fact.type.codes == data::CodesId{});
    case data::TypeKind::kText:
    case data::TypeKind::kRecord:
    case data::TypeKind::kList:
      return false;
  }
  return false;
}

void AddPath(const program::Program& program, program::PathId path,
             std::set<std::pair<std::uint32_t, std::uint32_t>>& facts,
             std::vector<program::NodeId>& open) {
  for (const program::FactStep step : program[path].steps) {
    facts.insert({step.record.index, step.fact});
    if (const program::Definition* definition = program.DefinitionOf(step))
      open.push_back(definition->value);
  }
}

// What the node reads, and the nodes below it.
void AddReads(const program::Program& program, program::NodeId id,
              std::set<std::pair<std::uint32_t, std::uint32_t>>& facts,
              std::vector<program::NodeId>& open) {
  const auto add = [&](program::NodeId below) { open.push_back(below); };
  const auto read = [&](program::PathId path) { AddPath(program, path, facts, open); };
  std::visit(base::Overloaded{
                 [](const program::TruthConstant&) {},
                 [](const program::NumberConstant&) {},
                 [](const program::DateConstant&) {},
                 [](const program::CodeConstant&) {},
                 [](const program::NoneConstant&) {},
                 [&](const program::ReadFact& node) { read(node.path); },
                 [](const program::ReadThreshold&) {},
                 [&](const program::Negation& node) { add(node.operand); },
                 [&](const program::Connective& node) {
                   for (const program::NodeId operand : node.operands) add(operand);
                 },
                 [&](const program::Minus& node) { add(node.operand); },
                 [&](const program::Conversion& node) { add(node.operand); },
                 [&](const program::Arithmetic& node) {
                   add(node.left);
                   add(node.right);
                 },
                 [&](const program::DateShift& node) { add(node.base); },
                 [&](const program::Comparison& node) {
                   add(node.left);
                   add(node.right);
                 },
                 [&](const program::Membership& node) { add(node.operand); },
                 [&](const program::Choice& node) {
                   add(node.condition);
                   add(node.then_value);
                   add(node.else_value);
                 },
                 [&](const program::Fallback& node) {
                   add(node.value);
                   add(node.otherwise);
                 },
                 [&](const program::Aggregate& node) {
                   read(node.list);
                   for (const auto& part : {node.where, node.of, node.otherwise})
                     if (part) add(*part);
                 },
                 [&](const program::Quantifier& node) {
                   read(node.list);
                   add(node.body);
                 },
                 [&](const program::StateTest& node) { read(node.path); },
                 [](const program::ClassTest&) {},
                 [](const program::ReadingTest&) {},
             },
             program[id].value);
}

// The facts that conditions read by which presumptions fall.
std::set<std::pair<std::uint32_t, std::uint32_t>> RebuttingFacts(
    const program::Program& program) {
  std::set<std::pair<std::uint32_t, std::uint32_t>> facts;
  std::vector<program::NodeId> open;
  for (const program::Rule& rule : program.rules)
    if (rule.rebutted) open.push_back(*rule.rebutted);
  std::set<std::uint32_t> seen;
  while (!open.empty()) {
    const program::NodeId id = open.back();
    open.pop_back();
    if (!seen.insert(id.index).second) continue;
    AddReads(program, id, facts, open);
  }
  return facts;
}

class Collector {
 public:
  Collector(const program::Program& program, const Space& space, const Locks& locks,
            std::set<std::string> asked)
      : program_(program), space_(space), locks_(locks), asked_(std::move(asked)), rebutting_(RebuttingFacts(program)) {}

  std::vector<Candidate> Run() {
    Visit(space_.lines().front().alternatives.front().facts, "", false);
    std::stable_sort(found_.begin(), found_.end(), [](const Candidate& a, const Candidate& b) {
      return a.cost != b.cost ? a.cost < b.cost : a.spot.path < b.spot.path;
    });
    return std::move(found_);
  }

 private:
  void Visit(const data::RecordValue& record, const std::string& path, bool of_catalog) {
    for (std::uint32_t i = 0; i < record.facts.size(); ++i) {
      const program::FactStep step{record.type, i};
      const data::Value& value = record.facts[i];
      const std::string place = (path.empty() ? "" : path + ".") + program_[step].name;
      const bool catalog = of_catalog || !value.origin.empty();
      if (const auto* inner = std::get_if<data::RecordValue>(&value.payload)) {
        Visit(*inner, place, catalog);
      } else if (const auto* list = std::get_if<data::ListValue>(&value.payload)) {
        for (std::size_t k = 0; k < list->items.size(); ++k)
          Visit(list->items[k], place + "[" + std::to_string(k) + "]", catalog);
      } else {
        Offer(value, {0, place, step}, catalog);
      }
    }
  }

  void Offer(const data::Value& value, Spot spot, bool of_catalog) {
    const bool stated = value.state == data::State::kKnown || value.state == data::State::kNone;
    if (!CanChange(program_, spot.step) || (!stated && asked_.count(spot.path) == 0)) return;
    if (!stated && program_[spot.step].computed) return;
    const std::string schema_path = eval::SchemaPath(program_, spot.step);
    if (IsAmong(locks_.locked, spot.path, schema_path)) return;
    if (of_catalog && !IsAmong(locks_.unlocked, spot.path, schema_path)) return;
    if (seen_.count(spot.path) != 0) return;
    for (const auto& copy : space_.CopiesOf(spot)) seen_.insert(copy.second);
    const int cost = std::max(1, program_[spot.step].cost);
    const bool may_rebut = rebutting_.count({spot.step.record.index, spot.step.fact}) != 0;
    found_.push_back({std::move(spot), value, cost, may_rebut});
  }

  const program::Program& program_;
  const Space& space_;
  const Locks& locks_;
  std::set<std::string> asked_;
  std::set<std::pair<std::uint32_t, std::uint32_t>> rebutting_;
  std::set<std::string> seen_;
  std::vector<Candidate> found_;
};

}  // namespace

std::vector<Candidate> CandidatesOf(const program::Program& program, const Space& space,
                                    const Locks& locks, Judging& judging) {
  return Collector(program, space, locks, judging.OpenPaths(space)).Run();
}

}  // namespace licet::analysis
