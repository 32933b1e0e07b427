#include "reference/completions.hpp"

#include "data/known.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace licet::reference {
namespace {

using data::Known;
using data::State;
using data::TypeKind;

constexpr std::int64_t kMostNumbers = 128;
constexpr std::int32_t kMostDays = 64;

struct OpenFact {
  data::Value* place = nullptr;
  std::string path;
  std::vector<data::Value> choices;
};

class Search {
 public:
  Search(const model::CheckedRules& rules, data::Scenario& scenario) : schema_(rules.schema) {
    for (data::Line& line : scenario.lines)
      for (data::Line::Alternative& part : line.alternatives) Visit(part.facts, "");
  }

  std::vector<OpenFact> open;
  bool exhaustive = true;

 private:
  void Visit(data::RecordValue& record, const std::string& path) {
    const auto& facts = schema_[record.type].facts;
    for (std::size_t i = 0; i < record.facts.size(); ++i)
      Visit(record.facts[i], facts[i], (path.empty() ? "" : path + ".") + facts[i].name);
  }

  void Visit(data::Value& value, const data::Fact& fact, const std::string& path) {
    if (auto* inner = std::get_if<data::RecordValue>(&value.payload)) return Visit(*inner, path);
    if (auto* list = std::get_if<data::ListValue>(&value.payload)) {
      exhaustive = exhaustive && list->complete;
      for (std::size_t i = 0; i < list->items.size(); ++i)
        Visit(list->items[i], path + "[" + std::to_string(i) + "]");
      return;
    }
    if (value.state == State::kNone || value.state == State::kUndeterminable) return;
    // What the rules compute is not a choice.
    if (value.state == State::kUnknown && fact.computed) return;
    std::vector<data::Value> choices = ChoicesOf(value, fact);
    if (value.state == State::kUnknown && fact.optional && !choices.empty()) {
      data::Value none;
      none.state = State::kNone;
      choices.push_back(none);
    }
    if (choices.size() > 1) open.push_back({&value, path, std::move(choices)});
  }

  std::vector<data::Value> ChoicesOf(const data::Value& value, const data::Fact& fact) {
    std::vector<data::Value> choices;
    switch (fact.type.kind) {
      case TypeKind::kBoolean:
        if (value.state == State::kUnknown) choices = {Known(false), Known(true)};
        return choices;
      case TypeKind::kNumber:
        return Numbers(value, fact);
      case TypeKind::kCode:
      case TypeKind::kEnum: {
        std::vector<std::string> names = fact.type.values;
        if (const auto* codes = std::get_if<data::CodeSet>(&value.payload)) {
          names = codes->codes;
        } else if (fact.type.kind == TypeKind::kCode) {
          if (fact.type.codes == data::CodesId{}) break;
          for (const auto& member : schema_[fact.type.codes].members)
            names.push_back(member.first);
        }
        for (const std::string& name : names) choices.push_back(Known(data::CodeSet{{name}}));
        return choices;
      }
      case TypeKind::kDate: {
        const auto* days = std::get_if<data::DateRange>(&value.payload);
        if (days == nullptr || days->high > days->low.PlusDays(kMostDays)) break;
        for (Date day = days->low; day <= days->high; day = day.PlusDays(1))
          choices.push_back(Known(data::DateRange{day, day}));
        return choices;
      }
      case TypeKind::kText:
        return choices;
      case TypeKind::kRecord:
      case TypeKind::kList:
        break;
    }
    if (value.state == State::kUnknown || fact.type.kind == TypeKind::kDate) exhaustive = false;
    return choices;
  }

  // Each number of the grid if they are few, else both ends.
  std::vector<data::Value> Numbers(const data::Value& value, const data::Fact& fact) {
    data::NumberRange range{*fact.low, *fact.high};
    if (const auto* stated = std::get_if<data::NumberRange>(&value.payload)) range = *stated;
    std::vector<data::Value> choices;
    const base::Rational most = range.low + fact.resolution * base::Rational(kMostNumbers);
    if (range.high > most) {
      exhaustive = false;
      return {Known(data::NumberRange{range.low, range.low}),
              Known(data::NumberRange{range.high, range.high})};
    }
    for (base::Rational at = range.low; at <= range.high; at = at + fact.resolution)
      choices.push_back(Known(data::NumberRange{at, at}));
    return choices;
  }

  const data::Schema& schema_;
};

}  // namespace

std::optional<Completions> TryAll(const model::CheckedRules& rules, const data::Scenario& scenario,
                                  const Question& question, std::size_t limit) {
  data::Scenario filled = scenario;
  Search search(rules, filled);
  std::size_t count = 1;
  for (const OpenFact& fact : search.open) {
    count *= fact.choices.size();
    if (count > limit) return std::nullopt;
  }
  Completions result;
  result.exhaustive = search.exhaustive;
  result.count = count;
  for (const OpenFact& fact : search.open)
    result.facts.push_back({fact.path, fact.choices.size()});
  for (std::size_t number = 0; number < count; ++number) {
    // The digits of the number choose.
    std::size_t rest = number;
    for (const OpenFact& fact : search.open) {
      *fact.place = fact.choices[rest % fact.choices.size()];
      rest /= fact.choices.size();
    }
    const Answer answer = Decide(rules, filled, question);
    result.outcomes.push_back(answer.outcome);
    result.outcome = number == 0 ? answer.outcome : Either(result.outcome, answer.outcome);
    result.policy = number == 0 ? answer.policy : Either(result.policy, answer.policy);
  }
  return result;
}

}  // namespace licet::reference
