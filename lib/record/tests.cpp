#include "record/tests.hpp"

#include "base/overloaded.hpp"
#include "eval/truth.hpp"
#include "record/claims.hpp"
#include "record/sexpr.hpp"

#include <variant>

namespace licet::record {
namespace {

using program::NodeId;

char LetterOf(Truth truth) {
  switch (truth) {
    case Truth::kFalse:
      return 'f';
    case Truth::kUndetermined:
      return 'u';
    case Truth::kTrue:
      break;
  }
  return 't';
}

// What `and`, `or` and `not` are made of, in the order in which a leaf of the pack has it; what is
// asked of other rules and of readings is not told.
class Walk {
 public:
  explicit Walk(eval::Evaluator& evaluator, const program::Program& program)
      : evaluator_(evaluator), program_(program) {}

  void Visit(NodeId id) {
    using base::Overloaded;
    const auto put = [&](const auto&) { Put(evaluator_.TruthOf(id)); };
    std::visit(Overloaded{
                   [&](const program::Connective& node) {
                     for (const NodeId operand : node.operands) Visit(operand);
                   },
                   [&](const program::Negation& node) { Visit(node.operand); },
                   [&](const program::Comparison& node) { Compare(id, node); },
                   [](const program::TruthConstant&) {},
                   [](const program::ClassTest&) {},
                   [](const program::ReadingTest&) {},
                   [](const program::NumberConstant&) {},
                   [](const program::DateConstant&) {},
                   [](const program::CodeConstant&) {},
                   [](const program::NoneConstant&) {},
                   [](const program::ReadThreshold&) {},
                   [](const program::Minus&) {},
                   [](const program::Conversion&) {},
                   [](const program::Arithmetic&) {},
                   [](const program::DateShift&) {},
                   [&](const program::ReadFact& node) { put(node); },
                   [&](const program::Membership& node) { put(node); },
                   [&](const program::Choice& node) { put(node); },
                   [&](const program::Fallback& node) { put(node); },
                   [&](const program::Aggregate& node) { put(node); },
                   [&](const program::Quantifier& node) { put(node); },
                   [&](const program::StateTest& node) { put(node); },
               },
               program_[id].value);
  }

  std::string letters;

 private:
  void Put(Truth truth) { letters += LetterOf(truth); }

  // `x = none` is written as `(absent x)`, and `x < none` as false.
  void Compare(NodeId id, const program::Comparison& node) {
    const auto is_none = [&](NodeId side) {
      return std::holds_alternative<program::NoneConstant>(program_[side].value);
    };
    const Truth truth = evaluator_.TruthOf(id);
    if (!is_none(node.left) && !is_none(node.right)) return Put(truth);
    if (node.relation == program::Relation::kEqual) Put(truth);
    if (node.relation == program::Relation::kNotEqual) Put(eval::Not(truth));
  }

  eval::Evaluator& evaluator_;
  const program::Program& program_;
};

void AddRule(eval::Judge& judge, program::RuleId id, std::vector<std::string>& parts) {
  const program::Rule& rule = judge.program()[id];
  for (const eval::Instance& instance : judge.InstancesOf(id)) {
    const eval::Judge::InstanceScope scope(judge, instance);
    Walk walk(judge.evaluator(), judge.program());
    if (rule.when) walk.Visit(*rule.when);
    if (rule.provided) walk.Visit(*rule.provided);
    if (rule.kind == program::RuleKind::kPresume && rule.rebutted) walk.Visit(*rule.rebutted);
    parts.push_back("(" + Atom(rule.name) + " " + Atom(AboutOf(instance)) + " " +
                    Atom(walk.letters) + ")");
  }
}

}  // namespace

std::vector<std::string> TestsOf(eval::Library& library, const std::vector<data::Line>& lines,
                                 std::uint32_t first, const Asked& asked) {
  const program::Program& program = library.program();
  std::map<std::string, program::RuleId> ids;
  for (std::uint32_t i = 0; i < program.rules.size(); ++i) ids[program.rules[i].name] = {i};
  std::map<std::uint32_t, eval::LineCase> judged;
  std::vector<std::string> tests;
  for (const auto& [spot, names] : asked) {
    const auto& [line, part, hop, day] = spot;
    if (!judged.contains(line)) judged.emplace(line, eval::JudgeLine(library, lines[line - first]));
    for (eval::EpochCase& epoch : judged.at(line).alternatives[part].hops[hop].epochs) {
      if (epoch.epoch.law_day.ToString() != day) continue;
      std::vector<std::string> parts{std::to_string(line), std::to_string(part),
                                     std::to_string(hop), day};
      for (const std::string& name : names) AddRule(*epoch.judge, ids.at(name), parts);
      tests.push_back(List("tests", parts));
    }
  }
  return tests;
}

}  // namespace licet::record
