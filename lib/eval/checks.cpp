#include "eval/checks.hpp"

#include "base/overloaded.hpp"
#include "eval/describe.hpp"
#include "eval/reads.hpp"
#include "eval/truth.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace licet::eval {
namespace {

using program::NodeId;

void Append(std::string& text, const std::string& more) {
  if (!text.empty() && !more.empty()) text += "; ";
  text += more;
}

std::string Since(const std::string& what, Date from, const std::string& citation) {
  std::string text = what + " since " + from.ToString();
  if (!citation.empty()) text += ", " + citation;
  return text;
}

// The change that decided about the code, or the latest one.
const program::GroupChange* DecidingChange(
    const std::vector<const program::GroupChange*>& changes, const std::set<std::string>& codes) {
  const program::GroupChange* deciding = changes.empty() ? nullptr : changes.back();
  if (codes.size() != 1) return deciding;
  for (const program::GroupChange* change : changes) {
    if (std::binary_search(change->members.begin(), change->members.end(), *codes.begin()) ||
        change->kind == program::GroupChangeKind::kSet) {
      deciding = change;
    }
  }
  return deciding;
}

std::string LawOf(Judge& judge, const Reads& reads) {
  const program::Program& program = judge.program();
  Law& law = judge.law();
  std::string text;
  for (const std::uint32_t index : reads.thresholds) {
    const std::string name = "`" + program.thresholds[index].name + "`";
    const program::ThresholdValue* entry = law.EntryOf({index});
    Append(text, entry == nullptr ? name + " has no published value"
                                  : Since(name, entry->period.from,
                                          law.CitationOf(entry->citations)));
  }
  for (const std::uint32_t index : reads.groups) {
    const std::string name = "group `" + program.groups[index].code + "`";
    const program::GroupChange* change = DecidingChange(law.ChangesOf({index}), reads.codes);
    Append(text, change == nullptr
                     ? name + " is not published"
                     : Since(name, change->period.from, law.CitationOf(change->citations)));
  }
  for (const program::Alias* alias : reads.aliases) {
    Append(text, Since("`" + alias->code + "` counts as `" + alias->as + "`", alias->period.from,
                       law.CitationOf(alias->citations)));
  }
  return text;
}

std::string OriginOf(const Reads& reads) {
  std::set<std::string> origins;
  for (const auto& entry : reads.facts) origins.insert(entry.second);
  std::string text;
  for (const std::string& origin : origins) {
    if (origin.empty() && origins.size() > 1) continue;
    if (!text.empty()) text += ", ";
    text += origin.empty() ? "stated" : origin;
  }
  if (reads.facts.empty()) return reads.computed ? "computed" : std::string();
  return reads.computed ? "computed from " + (text == "stated" ? "stated facts" : text) : text;
}

class CheckWriter {
 public:
  explicit CheckWriter(Judge& judge) : judge_(judge), evaluator_(judge.evaluator()) {}

  void Write(NodeId id, std::vector<Check>& checks) {
    const program::Node& node = judge_.program()[id];
    if (const auto* connective = std::get_if<program::Connective>(&node.value)) {
      for (const NodeId operand : connective->operands) Write(operand, checks);
      return;
    }
    if (const auto* negation = std::get_if<program::Negation>(&node.value)) {
      const program::Node& inner = judge_.program()[negation->operand];
      if (std::holds_alternative<program::Connective>(inner.value) ||
          std::holds_alternative<program::Negation>(inner.value)) {
        Write(negation->operand, checks);
        return;
      }
      Check check = Atom(negation->operand);
      check.text = node.text;
      check.truth = Not(check.truth);
      checks.push_back(std::move(check));
      return;
    }
    checks.push_back(Atom(id));
  }

  Check Atom(NodeId id) {
    const program::Node& node = judge_.program()[id];
    Check check;
    check.text = node.text;
    check.truth = evaluator_.TruthOf(id);
    const Reads reads = ReadsOf(evaluator_, id);
    for (const auto& entry : reads.facts) check.facts.push_back(entry.first);
    check.origin = OriginOf(reads);
    check.law = LawOf(judge_, reads);
    std::visit(base::Overloaded{
                   [](const program::TruthConstant&) {},
                   [](const program::NumberConstant&) {},
                   [](const program::DateConstant&) {},
                   [](const program::CodeConstant&) {},
                   [](const program::NoneConstant&) {},
                   [&](const program::ReadFact&) { check.value = Describe(evaluator_, id); },
                   [](const program::ReadThreshold&) {},
                   [](const program::Negation&) {},
                   [](const program::Connective&) {},
                   [](const program::Minus&) {},
                   [](const program::Conversion&) {},
                   [](const program::Arithmetic&) {},
                   [](const program::DateShift&) {},
                   [&](const program::Comparison& value) { Fill(value, check); },
                   [&](const program::Membership& value) {
                     check.value = Describe(evaluator_, value.operand);
                     check.against = DescribeSet(evaluator_, value);
                   },
                   [](const program::Choice&) {},
                   [](const program::Fallback&) {},
                   [](const program::Aggregate&) {},
                   [&](const program::Quantifier& value) { Fill(value, check); },
                   [&](const program::StateTest& value) {
                     const Place place = Find(evaluator_.frame(), value.path);
                     check.value = place.known() ? "known" : StateOf(place);
                   },
                   [&](const program::ClassTest& value) { check.value = ClassesOf(value); },
                   [&](const program::ReadingTest& value) {
                     check.value = check.truth == Truth::kUndetermined ? "not chosen" : "chosen";
                     check.law = judge_.program()[value.interpretation].title;
                   },
               },
               node.value);
    return check;
  }

 private:
  static std::string StateOf(const Place& place) {
    if (place.state == data::State::kUndeterminable) return "undeterminable";
    return place.state == data::State::kNone ? "none" : "unknown";
  }

  void Fill(const program::Comparison& node, Check& check) {
    check.value = Describe(evaluator_, node.left);
    // What the rule says, in its own unit.
    NodeId right = node.right;
    if (const auto* conversion =
            std::get_if<program::Conversion>(&judge_.program()[right].value)) {
      right = conversion->operand;
    }
    check.against = Describe(evaluator_, right);
    check.margin = MarginOf(evaluator_, node);
  }

  // Which element decided, or how many there were.
  void Fill(const program::Quantifier& node, Check& check) {
    const List list = ListAt(evaluator_.frame(), node.list);
    const Truth wanted = node.quantity == program::Quantity::kEvery ? Truth::kFalse : Truth::kTrue;
    std::vector<std::string> open;
    for (const Element& element : list.elements) {
      const Evaluator::Bound bound(evaluator_, node.slot, element);
      const Truth truth = evaluator_.TruthOf(node.body);
      const std::string label = LabelOf(judge_.program(), element);
      if (truth == wanted) {
        check.value = label;
        const Reads reads = ReadsOf(evaluator_, node.body);
        check.facts.clear();
        for (const auto& entry : reads.facts) check.facts.push_back(entry.first);
        return;
      }
      if (truth == Truth::kUndetermined) open.push_back(label);
    }
    if (check.truth == Truth::kUndetermined) {
      if (list.open) open.push_back(LabelOf(judge_.program(), PhantomOf(list)));
      check.value = "open for ";
      for (std::size_t i = 0; i < open.size(); ++i) check.value += (i == 0 ? "" : ", ") + open[i];
      return;
    }
    const std::size_t count = list.elements.size();
    check.value = (wanted == Truth::kFalse ? "all of " : "none of ") + std::to_string(count);
  }

  std::string ClassesOf(const program::ClassTest& node) {
    std::string text;
    for (std::uint32_t i = 0; i < judge_.program().rules.size(); ++i) {
      const program::Rule& rule = judge_.program().rules[i];
      if (rule.kind != program::RuleKind::kClassify && rule.kind != program::RuleKind::kPresume)
        continue;
      const bool wanted = std::any_of(node.codes.begin(), node.codes.end(), [&](const auto& code) {
        return Includes(code, rule.code);
      });
      const Truth effect = wanted ? judge_.EffectOf({i}) : Truth::kFalse;
      if (effect == Truth::kFalse) continue;
      if (!text.empty()) text += ", ";
      text += rule.code + (effect == Truth::kTrue ? " by `" : " perhaps, by `") + rule.name + "`";
    }
    return text.empty() ? "no rule gives it" : text;
  }

  Judge& judge_;
  Evaluator& evaluator_;
};

// `a` for `(a)`; `(a) + (b)` stays.
std::string WithoutParentheses(std::string text) {
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
    if (depth == 0 && i + 1 < text.size()) return text;
  }
  return text.size() < 2 || text.front() != '(' ? text : text.substr(1, text.size() - 2);
}

// The first test that keeps `condition` from having the value `wanted`.
std::optional<Check> Obstacle(Judge& judge, NodeId id, Truth wanted) {
  Evaluator& evaluator = judge.evaluator();
  if (evaluator.TruthOf(id) != Not(wanted)) return std::nullopt;
  const program::Node& node = judge.program()[id];
  if (const auto* negation = std::get_if<program::Negation>(&node.value)) {
    const program::Node& inner = judge.program()[negation->operand];
    if (std::holds_alternative<program::Connective>(inner.value))
      return Obstacle(judge, negation->operand, Not(wanted));
    // That "`not a` is false" is what nobody says: `a` is true.
    Check check = CheckWriter(judge).Atom(negation->operand);
    check.text = WithoutParentheses(std::move(check.text));
    return check;
  }
  if (const auto* connective = std::get_if<program::Connective>(&node.value)) {
    for (const NodeId operand : connective->operands)
      if (auto check = Obstacle(judge, operand, wanted)) return check;
    return std::nullopt;
  }
  return CheckWriter(judge).Atom(id);
}

}  // namespace

std::vector<Check> ChecksOf(Judge& judge, NodeId condition) {
  std::vector<Check> checks;
  CheckWriter(judge).Write(condition, checks);
  return checks;
}

std::string WhyFalse(Judge& judge, NodeId condition) {
  const auto check = Obstacle(judge, condition, Truth::kTrue);
  if (!check) return {};
  std::string text = "`" + check->text + "` is " + std::string(ToString(check->truth));
  if (check->value.empty() || check->value == ToString(check->truth)) return text;
  text += ": " + check->value;
  if (!check->against.empty()) text += " against " + check->against;
  if (!check->margin.empty()) text += ", " + check->margin;
  return text;
}

void CollectReadDoubts(Judge& judge, NodeId condition, std::vector<UnconfirmedNote>& notes) {
  const Reads reads = LawReadsOf(judge.evaluator(), condition);
  const program::Program& program = judge.program();
  const Law& law = judge.law();
  for (const std::uint32_t index : reads.thresholds) {
    const program::ThresholdValue* entry = law.EntryOf({index});
    if (entry == nullptr) continue;
    law.CollectDoubts("threshold `" + program.thresholds[index].name + "` from " +
                          entry->period.from.ToString(),
                      entry->citations, entry->doubt, notes);
  }
  for (const std::uint32_t index : reads.groups) {
    for (const program::GroupChange* change : law.ChangesOf({index})) {
      const bool touches =
          reads.codes.empty() ||
          std::any_of(reads.codes.begin(), reads.codes.end(), [&](const std::string& code) {
            return std::binary_search(change->members.begin(), change->members.end(), code);
          });
      if (!touches) continue;
      law.CollectDoubts("group `" + program.groups[index].code + "` from " +
                            change->period.from.ToString(),
                        change->citations, change->doubt, notes);
    }
  }
  for (const program::Alias* alias : reads.aliases)
    law.CollectDoubts("alias `" + alias->code + "`", alias->citations, std::nullopt, notes);
}

}  // namespace licet::eval
