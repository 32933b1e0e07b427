#include "analysis/cuts.hpp"

#include "base/overloaded.hpp"

#include <algorithm>
#include <optional>
#include <variant>

namespace licet::analysis {
namespace {

using program::NodeId;

// A number that is read through conversions: `factor` of them are one of what is compared.
struct Read {
  program::FactStep step;
  base::Rational factor = 1;
  std::int32_t days = 0;
};

std::optional<Read> ReadOf(const program::Program& program, NodeId id) {
  const program::NodeValue& value = program[id].value;
  if (const auto* fact = std::get_if<program::ReadFact>(&value)) {
    const auto& steps = program[fact->path].steps;
    if (steps.empty()) return std::nullopt;
    return Read{steps.back()};
  }
  if (const auto* minus = std::get_if<program::Minus>(&value)) {
    auto read = ReadOf(program, minus->operand);
    if (read) read->factor = -read->factor;
    return read;
  }
  if (const auto* conversion = std::get_if<program::Conversion>(&value)) {
    auto read = ReadOf(program, conversion->operand);
    if (read) read->factor = read->factor * conversion->factor;
    return read;
  }
  if (const auto* shift = std::get_if<program::DateShift>(&value)) {
    if (shift->months != 0) return std::nullopt;
    auto read = ReadOf(program, shift->base);
    if (read) read->days += shift->days;
    return read;
  }
  return std::nullopt;
}

std::vector<base::Rational> NumbersAt(const program::Program& program, NodeId id) {
  const program::NodeValue& value = program[id].value;
  if (const auto* number = std::get_if<program::NumberConstant>(&value)) return {number->value};
  std::vector<base::Rational> numbers;
  if (const auto* read = std::get_if<program::ReadThreshold>(&value)) {
    for (const program::ThresholdValue& entry : program[read->threshold].values)
      if (entry.number) numbers.push_back(*entry.number);
  } else if (const auto* minus = std::get_if<program::Minus>(&value)) {
    for (const base::Rational& number : NumbersAt(program, minus->operand))
      numbers.push_back(-number);
  } else if (const auto* conversion = std::get_if<program::Conversion>(&value)) {
    for (const base::Rational& number : NumbersAt(program, conversion->operand))
      numbers.push_back(number * conversion->factor);
  }
  return numbers;
}

std::vector<Date> DaysAt(const program::Program& program, NodeId id) {
  const program::NodeValue& value = program[id].value;
  std::vector<Date> days;
  if (const auto* day = std::get_if<program::DateConstant>(&value)) days = {day->value};
  if (const auto* read = std::get_if<program::ReadThreshold>(&value)) {
    for (const program::ThresholdValue& entry : program[read->threshold].values)
      if (entry.date) days.push_back(*entry.date);
  }
  return days;
}

void CollectCodes(const program::Program& program, program::SetId id,
                  std::vector<std::vector<std::string>>& lists) {
  std::visit(base::Overloaded{
                 [&](const program::CodeList& list) { lists.push_back(list.codes); },
                 [&](const program::GroupSet& set) {
                   for (const program::GroupChange& change : program[set.group].changes)
                     lists.push_back(change.members);
                 },
                 [&](const program::SetOperation& operation) {
                   CollectCodes(program, operation.left, lists);
                   CollectCodes(program, operation.right, lists);
                 },
             },
             program[id].value);
}

bool IsUntypedCode(const program::Program& program, NodeId id) {
  return program[id].sort == program::Sort::kCode && program[id].codes == data::CodesId{};
}

template <class Item>
void SortOnce(std::vector<Item>& items) {
  std::sort(items.begin(), items.end());
  items.erase(std::unique(items.begin(), items.end()), items.end());
}

template <class Map, class Key>
const typename Map::mapped_type& At(const Map& map, const Key& key) {
  static const typename Map::mapped_type kNone{};
  const auto found = map.find(key);
  return found == map.end() ? kNone : found->second;
}

}  // namespace

Cuts::Cuts(const program::Program& program) {
  for (const program::Node& node : program.nodes) {
    if (const auto* comparison = std::get_if<program::Comparison>(&node.value)) {
      AddComparison(program, comparison->left, comparison->right);
      AddComparison(program, comparison->right, comparison->left);
    } else if (const auto* membership = std::get_if<program::Membership>(&node.value)) {
      AddMembership(program, *membership);
    } else if (const auto* state = std::get_if<program::StateTest>(&node.value)) {
      const auto& steps = program[state->path].steps;
      if (state->question == program::StateQuestion::kUndeterminable && !steps.empty())
        AddDiligence(program, program[steps.back()].name);
    } else {
      NoteOtherUses(program, node);
    }
  }
  for (const program::Rule& rule : program.rules) {
    if (rule.addressee && program.facts.id)
      names_[{program.facts.party.index, *program.facts.id}].push_back(rule.addressee->party);
  }
  if (program.facts.on) {
    const Key on(program.facts.hop.index, *program.facts.on);
    for (const Date day : program.boundaries) days_[on].push_back(day);
  }
  AddSets(program);
  for (auto& entry : numbers_) SortOnce(entry.second);
  for (auto& entry : days_) SortOnce(entry.second);
  for (auto& entry : names_) SortOnce(entry.second);
}

// By name, as a checker of records finds them without knowing types.
void Cuts::AddDiligence(const program::Program& program, const std::string& name) {
  const auto& records = program.schema.records;
  for (std::uint32_t record = 0; record < records.size(); ++record)
    if (const auto fact = records[record].Find(name)) diligence_.insert({record, *fact});
}

void Cuts::AddDay(Key key, Date day) {
  if (day > Date::Min() && day < Date::Max()) {
    days_[key].push_back(day);
    days_[key].push_back(day.PlusDays(1));
  }
}

void Cuts::AddComparison(const program::Program& program, NodeId side, NodeId other) {
  const auto read = ReadOf(program, side);
  if (!read) {
    if (IsUntypedCode(program, side)) NoteOtherUses(program, program[side]);
    return;
  }
  const Key key = KeyOf(read->step);
  for (const base::Rational& number : NumbersAt(program, other))
    if (read->factor.sign() != 0) numbers_[key].push_back(number / read->factor);
  for (const Date day : DaysAt(program, other)) AddDay(key, day.PlusDays(-read->days));
  if (!IsUntypedCode(program, side)) return;
  if (const auto* code = std::get_if<program::CodeConstant>(&program[other].value)) {
    names_[key].push_back(code->value);
  } else if (!std::holds_alternative<program::NoneConstant>(program[other].value)) {
    compared_with_facts_.insert(key);
  }
}

void Cuts::AddMembership(const program::Program& program, const program::Membership& node) {
  std::vector<std::vector<std::string>> lists;
  CollectCodes(program, node.set, lists);
  const data::CodesId type = program[node.operand].codes;
  if (!(type == data::CodesId{})) {
    for (const auto& list : lists)
      sets_[type.index].push_back(std::set<std::string>(list.begin(), list.end()));
    return;
  }
  const auto read = ReadOf(program, node.operand);
  if (!read) return NoteOtherUses(program, program[node.operand]);
  for (const auto& list : lists)
    names_[KeyOf(read->step)].insert(names_[KeyOf(read->step)].end(), list.begin(), list.end());
}

// Codes that go on elsewhere may meet one another there.
void Cuts::NoteOtherUses(const program::Program& program, const program::Node& node) {
  const auto note = [&](NodeId id) {
    const auto read = ReadOf(program, id);
    if (read && IsUntypedCode(program, id)) compared_with_facts_.insert(KeyOf(read->step));
  };
  if (const auto* choice = std::get_if<program::Choice>(&node.value)) {
    note(choice->then_value);
    note(choice->else_value);
  } else if (const auto* fallback = std::get_if<program::Fallback>(&node.value)) {
    note(fallback->value);
    note(fallback->otherwise);
  }
}

void Cuts::AddSets(const program::Program& program) {
  for (std::uint32_t type = 0; type < program.schema.codes.size(); ++type) {
    auto& sets = sets_[type];
    for (const program::Node& node : program.nodes) {
      const auto* code = std::get_if<program::CodeConstant>(&node.value);
      if (code != nullptr && node.codes.index == type) sets.push_back({code->value});
    }
    for (const program::Alias& alias : program.aliases)
      if (alias.type.index == type) sets.push_back({alias.code});
    const auto& members = program.schema.codes[type].members;
    for (auto& set : sets) {
      for (auto code = set.begin(); code != set.end();)
        code = members.find(*code) == members.end() ? set.erase(code) : std::next(code);
    }
    // Wide sets first: they divide the codes into halves rather than one from all others.
    std::stable_sort(sets.begin(), sets.end(), [](const auto& a, const auto& b) {
      return a.size() != b.size() ? a.size() > b.size() : a < b;
    });
    sets.erase(std::unique(sets.begin(), sets.end()), sets.end());
    if (!sets.empty() && sets.back().empty()) sets.pop_back();
  }
}

const std::vector<base::Rational>& Cuts::NumbersOf(program::FactStep step) const {
  return At(numbers_, KeyOf(step));
}
const std::vector<Date>& Cuts::DaysOf(program::FactStep step) const {
  return At(days_, KeyOf(step));
}
const std::vector<std::set<std::string>>& Cuts::SetsOf(data::CodesId type) const {
  return At(sets_, type.index);
}
const std::vector<std::string>& Cuts::NamesOf(program::FactStep step) const {
  return At(names_, KeyOf(step));
}
bool Cuts::OthersAreAlike(program::FactStep step) const {
  return compared_with_facts_.count(KeyOf(step)) == 0;
}
bool Cuts::AsksForDiligence(program::FactStep step) const {
  return diligence_.count(KeyOf(step)) != 0;
}

}  // namespace licet::analysis
