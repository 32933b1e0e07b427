#include "eval/missing.hpp"

#include "base/overloaded.hpp"
#include "eval/describe.hpp"
#include "eval/truth.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

namespace licet::eval {

using program::NodeId;

namespace {

// The same party may be sender of one event and one of the parties of another; its facts have to be
// asked for once. Copies of one record have the places of their facts in common.
std::string IdentityOf(const Place& place, const std::string& name) {
  const data::RecordValue* record = place.owner.record;
  if (record != nullptr && !record->key.empty()) return "key " + record->key + " " + name;
  if (record != nullptr && !place.owner.path.empty()) {
    for (const data::Value& value : record->facts) {
      if (!value.span.has_file()) continue;
      return "span " + std::to_string(value.span.file.index) + ":" +
             std::to_string(value.span.begin) + " " + name;
    }
  }
  return "path " + place.path;
}

// The shorter of two ways to say the same.
bool IsBefore(const std::string& a, const std::string& b) {
  return a.size() != b.size() ? a.size() < b.size() : a < b;
}

bool IsDigit(char letter) { return letter >= '0' && letter <= '9'; }

// By letter, but numbers by size: `route[2]` before `route[10]`.
bool InOrder(const std::string& a, const std::string& b) {
  std::size_t i = 0;
  std::size_t k = 0;
  while (i < a.size() && k < b.size()) {
    std::size_t a_end = i;
    std::size_t b_end = k;
    while (a_end < a.size() && IsDigit(a[a_end])) ++a_end;
    while (b_end < b.size() && IsDigit(b[b_end])) ++b_end;
    if (a_end > i && b_end > k) {
      const std::string x = a.substr(i, a_end - i);
      const std::string y = b.substr(k, b_end - k);
      if (x != y) return IsBefore(x, y);
      i = a_end;
      k = b_end;
      continue;
    }
    if (a[i] != b[k]) return a[i] < b[k];
    ++i;
    ++k;
  }
  return i == a.size() && k < b.size();
}

// The event that the path leads to or through.
std::optional<std::uint32_t> HopOf(const program::Program& program, const std::string& path) {
  if (!program.facts.route) return std::nullopt;
  const std::string start =
      program[program::FactStep{program.schema.scenario, *program.facts.route}].name + "[";
  if (path.rfind(start, 0) != 0) return std::nullopt;
  std::uint32_t hop = 0;
  std::size_t at = start.size();
  for (; at < path.size() && path[at] >= '0' && path[at] <= '9'; ++at)
    hop = hop * 10 + static_cast<std::uint32_t>(path[at] - '0');
  return at > start.size() ? std::optional(hop) : std::nullopt;
}

std::string OwnerPath(const std::string& path) {
  const std::size_t dot = path.rfind('.');
  return dot == std::string::npos ? std::string() : path.substr(0, dot);
}

// Whose fact it is, for people. The item and the scenario need no name.
std::string About(const program::Program& program, data::RecordId record, const Element& owner,
                  std::optional<std::uint32_t> hop) {
  if (record == program.schema.scenario || owner.path.empty()) return {};
  if (record == program.facts.hop) return hop ? "event " + std::to_string(*hop + 1) : "";
  if (owner.path.find_first_of(".[") == std::string::npos) return {};
  return program.schema[record].name + " `" + LabelOf(program, owner) + "`";
}

std::string Question(const data::Fact& fact, const std::string& path) {
  return fact.question.empty() ? "What is `" + path + "`?" : fact.question;
}

}  // namespace

void MissingFacts::AddList(const Element& phantom) {
  if (phantom.list_owner != nullptr &&
      !seen_lists_.emplace(phantom.list_owner, phantom.list.fact).second) {
    return;
  }
  const std::string& path = phantom.list_path;
  const data::Fact& list = program_[phantom.list];
  open_lists_.insert(list.name);
  MissingFact missing{path, SchemaPath(program_, phantom.list), Question(list, path),
                      list.evidence, list.cost, false};
  missing.hop = HopOf(program_, path);
  missing.about = About(program_, phantom.list.record,
                        Element{phantom.list_owner, OwnerPath(path), false, {}, {}}, missing.hop);
  Place place;
  place.path = path;
  place.owner = Element{phantom.list_owner, OwnerPath(path), false, {}, {}};
  const auto [entry, is_new] = found_.emplace(IdentityOf(place, list.name), missing);
  if (!is_new && IsBefore(missing.path, entry->second.path)) entry->second = missing;
}

void MissingFacts::AddPlace(const Place& place) {
  if (place.owner.phantom) {
    AddList(place.owner);
    return;
  }
  const data::Fact& fact = program_[place.fact];
  MissingFact missing{place.path,    SchemaPath(program_, place.fact),
                      Question(fact, place.path), fact.evidence,
                      fact.cost,     place.state == data::State::kUndeterminable};
  missing.hop = HopOf(program_, place.path);
  missing.about = About(program_, place.fact.record, place.owner, missing.hop);
  const auto [entry, is_new] = found_.emplace(IdentityOf(place, fact.name), missing);
  if (!is_new && IsBefore(missing.path, entry->second.path)) entry->second = missing;
}

void MissingFacts::AddQuestion(const std::string& path, const std::string& question) {
  found_.emplace("path " + path, MissingFact{path, path, question, {}, 1, false});
}

std::vector<MissingFact> MissingFacts::Take() const {
  std::vector<MissingFact> missing;
  for (const auto& entry : found_) missing.push_back(entry.second);
  std::sort(missing.begin(), missing.end(), [](const MissingFact& a, const MissingFact& b) {
    return a.cost != b.cost ? a.cost < b.cost : InOrder(a.path, b.path);
  });
  return missing;
}

void MissingFacts::AddInstance(Judge& judge, const Instance& instance) {
  if (!seen_.insert(&instance).second) return;
  const program::Rule& rule = program_[instance.rule];
  const program::Rule* const before = std::exchange(rule_, &rule);
  const Judge::InstanceScope scope(judge, instance);
  if (instance.applies == Truth::kUndetermined) {
    // A doubt about the rule is left alone where a fact may still clear it.
    if (instance.live == Truth::kUndetermined && instance.when == Truth::kTrue &&
        instance.activity == Truth::kTrue && instance.addressed == Truth::kTrue) {
      AddForce(judge, instance);
    }
    if (judge.hop().phantom) AddList(judge.hop());
    for (const Element* element : instance.elements)
      if (element->phantom) AddList(*element);
    if (instance.addressed == Truth::kUndetermined) {
      Place sender = PlaceOfHop(program_, judge.hop(), program_.facts.from_party);
      const auto* party = sender.known() && sender.value != nullptr
                              ? std::get_if<data::RecordValue>(&sender.value->payload)
                              : nullptr;
      if (program_.facts.id) {
        sender.owner = Element{party, sender.path, judge.hop().phantom, judge.hop().list_path,
                               judge.hop().list, judge.hop().list_owner};
        sender.fact = {program_.facts.party, *program_.facts.id};
        sender.path += "." + program_[sender.fact].name;
        sender.state = data::State::kUnknown;
        AddPlace(sender);
      }
    }
    if (instance.activity == Truth::kUndetermined)
      AddPlace(PlaceOfHop(program_, judge.hop(), program_.facts.activity));
    if (rule.when && instance.when == Truth::kUndetermined) AddTruth(judge, *rule.when);
    if (rule.rebutted && instance.when == Truth::kUndetermined &&
        instance.rebutted == Truth::kUndetermined) {
      AddTruth(judge, *rule.rebutted);
    }
    if (rule.provided && instance.provided == Truth::kUndetermined)
      AddTruth(judge, *rule.provided);
    if (program::IsRequirement(rule.kind)) AddSubject(judge);
  }
  if (instance.applies != Truth::kFalse) AddDefeaters(judge, instance);
  rule_ = before;
}

void MissingFacts::AddSubject(Judge& judge) {
  if (judge.Subject() != Truth::kUndetermined || !seen_subjects_.insert(&judge).second) return;
  for (std::uint32_t i = 0; i < program_.rules.size(); ++i) {
    if (program_.rules[i].kind != program::RuleKind::kSubject) continue;
    for (const Instance& instance : judge.InstancesOf({i}))
      if (instance.effective == Truth::kUndetermined) AddInstance(judge, instance);
  }
}

void MissingFacts::AddDefeaters(Judge& judge, const Instance& instance) {
  for (const program::RuleId id : program_[instance.rule].defeaters) {
    for (const Instance& defeater : judge.Matching(id, instance))
      if (defeater.effective == Truth::kUndetermined) AddInstance(judge, defeater);
  }
}

void MissingFacts::AddClass(Judge& judge, const std::string& code) {
  if (judge.HasClass(code) != Truth::kUndetermined) return;
  if (!seen_classes_.emplace(&judge, code).second) return;
  for (std::uint32_t i = 0; i < program_.rules.size(); ++i) {
    const program::Rule& rule = program_.rules[i];
    const bool gives = rule.kind == program::RuleKind::kClassify ||
                       rule.kind == program::RuleKind::kPresume;
    if (!gives || !Includes(code, rule.code)) continue;
    for (const Instance& instance : judge.InstancesOf({i}))
      if (instance.effective == Truth::kUndetermined) AddInstance(judge, instance);
  }
}

void MissingFacts::AddFact(Judge& judge, program::PathId path) {
  Evaluator& evaluator = judge.evaluator();
  const Reading reading = Read(evaluator.frame(), path);
  if (reading.state == data::State::kNone) return;
  const program::Definition* definition = evaluator.DefinitionAt(reading);
  if (definition == nullptr || reading.known()) {
    const bool seen = reading.record != nullptr && !reading.phantom &&
                      !seen_facts_.emplace(reading.record, reading.fact.fact).second;
    if (!seen) AddPlace(Find(evaluator.frame(), path));
    return;
  }
  const Place place = Find(evaluator.frame(), path);
  const Evaluator::Bound bound(evaluator, definition->self, place.owner);
  if (program_[definition->value].sort == program::Sort::kTruth) {
    AddTruth(judge, definition->value);
  } else {
    AddValue(judge, definition->value);
  }
}

bool MissingFacts::IsNew(Judge& judge, NodeId id) {
  return !program_.same_at_event[id.index] ||
         seen_nodes_.emplace(&judge, rule_, id.index).second;
}

void MissingFacts::AddElements(Judge& judge, program::SlotId slot, const List& list, NodeId body,
                               bool truth) {
  for (const Element& element : list.elements) {
    const Evaluator::Bound bound(judge.evaluator(), slot, element);
    if (truth) {
      AddTruth(judge, body);
    } else {
      AddValue(judge, body);
    }
  }
}

void MissingFacts::AddTruth(Judge& judge, NodeId id) {
  Evaluator& evaluator = judge.evaluator();
  if (evaluator.TruthOf(id) != Truth::kUndetermined || !IsNew(judge, id)) return;
  std::visit(
      base::Overloaded{
          [](const program::TruthConstant&) {},
          [](const program::NumberConstant&) {},
          [](const program::DateConstant&) {},
          [](const program::CodeConstant&) {},
          [](const program::NoneConstant&) {},
          [&](const program::ReadFact& node) {
            AddFact(judge, node.path);
          },
          [](const program::ReadThreshold&) {},
          [&](const program::Negation& node) { AddTruth(judge, node.operand); },
          [&](const program::Connective& node) {
            for (const NodeId operand : node.operands) AddTruth(judge, operand);
          },
          [](const program::Minus&) {},
          [](const program::Conversion&) {},
          [](const program::Arithmetic&) {},
          [](const program::DateShift&) {},
          [&](const program::Comparison& node) {
            AddValue(judge, node.left);
            AddValue(judge, node.right);
            if (evaluator.IsExact(node.left) && evaluator.IsExact(node.right))
              AddReadLaw(judge, id);
          },
          [&](const program::Membership& node) {
            AddValue(judge, node.operand);
            if (evaluator.IsExact(node.operand)) AddReadLaw(judge, id);
          },
          [&](const program::Choice& node) {
            AddTruth(judge, node.condition);
            AddTruth(judge, node.then_value);
            AddTruth(judge, node.else_value);
          },
          [&](const program::Fallback& node) {
            AddTruth(judge, node.value);
            AddTruth(judge, node.otherwise);
          },
          [](const program::Aggregate&) {},
          [&](const program::Quantifier& node) {
            const List list = ListAt(evaluator.frame(), node.list);
            AddElements(judge, node.slot, list, node.body, true);
            if (list.open) AddList(PhantomOf(list));
          },
          [&](const program::StateTest& node) { AddPlace(Find(evaluator.frame(), node.path)); },
          [&](const program::ClassTest& node) {
            for (const std::string& code : node.codes) AddClass(judge, code);
          },
          [&](const program::ReadingTest& node) {
            const program::Interpretation& reading = program_[node.interpretation];
            AddQuestion("reading." + reading.name, reading.title);
          },
      },
      program_[id].value);
}

void MissingFacts::AddValue(Judge& judge, NodeId id) {
  Evaluator& evaluator = judge.evaluator();
  if (program_[id].sort == program::Sort::kTruth) return AddTruth(judge, id);
  if (evaluator.IsExact(id) || !IsNew(judge, id)) return;
  std::visit(
      base::Overloaded{
          [](const program::TruthConstant&) {},
          [](const program::NumberConstant&) {},
          [](const program::DateConstant&) {},
          [](const program::CodeConstant&) {},
          [](const program::NoneConstant&) {},
          [&](const program::ReadFact& node) {
            AddFact(judge, node.path);
          },
          // A value that the authority keeps to itself is nothing that a person could state.
          [&](const program::ReadThreshold& node) { AddThreshold(judge, node.threshold); },
          [](const program::Negation&) {},
          [](const program::Connective&) {},
          [&](const program::Minus& node) { AddValue(judge, node.operand); },
          [&](const program::Conversion& node) { AddValue(judge, node.operand); },
          [&](const program::Arithmetic& node) {
            AddValue(judge, node.left);
            AddValue(judge, node.right);
          },
          [&](const program::DateShift& node) { AddValue(judge, node.base); },
          [](const program::Comparison&) {},
          [](const program::Membership&) {},
          [&](const program::Choice& node) {
            AddTruth(judge, node.condition);
            const Truth condition = evaluator.TruthOf(node.condition);
            if (condition != Truth::kFalse) AddValue(judge, node.then_value);
            if (condition != Truth::kTrue) AddValue(judge, node.else_value);
          },
          [&](const program::Fallback& node) {
            AddValue(judge, node.value);
            AddValue(judge, node.otherwise);
          },
          [&](const program::Aggregate& node) {
            const List list = ListAt(evaluator.frame(), node.list);
            if (node.where) AddElements(judge, node.slot, list, *node.where, true);
            for (const Element& element : list.elements) {
              const Evaluator::Bound bound(evaluator, node.slot, element);
              const bool counts = !node.where || evaluator.TruthOf(*node.where) != Truth::kFalse;
              if (node.of && counts) AddValue(judge, *node.of);
            }
            if (list.open) AddList(PhantomOf(list));
          },
          [](const program::Quantifier&) {},
          [](const program::StateTest&) {},
          [](const program::ClassTest&) {},
          [](const program::ReadingTest&) {},
      },
      program_[id].value);
}

}  // namespace licet::eval
