#include "eval/describe.hpp"
#include "eval/evaluate.hpp"
#include "eval/evaluator.hpp"
#include "eval/truth.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace licet::eval {
namespace {

class ContradictionFinder {
 public:
  ContradictionFinder(const program::Program& program, Law& law)
      : program_(program), law_(law) {}

  void Visit(const data::RecordValue& scenario, const data::RecordValue& record,
             const std::string& path) {
    for (std::uint32_t i = 0; i < record.facts.size(); ++i) {
      const data::Value& value = record.facts[i];
      if (value.state != data::State::kKnown) continue;
      const program::FactStep fact{record.type, i};
      const std::string place = (path.empty() ? "" : path + ".") + program_[fact].name;
      if (const auto* inner = std::get_if<data::RecordValue>(&value.payload)) {
        Visit(scenario, *inner, place);
      } else if (const auto* list = std::get_if<data::ListValue>(&value.payload)) {
        for (std::size_t k = 0; k < list->items.size(); ++k)
          Visit(scenario, list->items[k], place + "[" + std::to_string(k) + "]");
      } else if (const program::Definition* definition = program_.DefinitionOf(fact)) {
        Compare(scenario, Element{&record, path, false, {}, {}}, value, *definition, place);
      }
    }
  }

  std::vector<Contradiction> Take() {
    // Copies of one record (a party of several events) are one statement.
    const auto key = [](const Contradiction& one) {
      return std::tuple(one.span.file.index, one.span.begin, one.span.end, one.path);
    };
    std::sort(found_.begin(), found_.end(),
              [&](const auto& a, const auto& b) { return key(a) < key(b); });
    const auto same = [](const Contradiction& a, const Contradiction& b) {
      return (a.span.has_file() && a.span == b.span) || a.path == b.path;
    };
    found_.erase(std::unique(found_.begin(), found_.end(), same), found_.end());
    return std::move(found_);
  }

 private:
  void Compare(const data::RecordValue& scenario, const Element& owner, const data::Value& value,
               const program::Definition& definition, const std::string& path) {
    const std::map<std::string, std::string> no_readings;
    Evaluator evaluator(law_, Frame{&program_, &scenario, {}}, no_readings,
                        [](const std::string&) { return Truth::kUndetermined; });
    const Evaluator::Bound bound(evaluator, definition.self, owner);
    std::string stated;
    std::string computed_text = Describe(evaluator, definition.value);
    if (const auto* range = std::get_if<data::NumberRange>(&value.payload)) {
      const Number computed = evaluator.NumberOf(definition.value);
      if (computed.presence != Presence::kPresent) return;
      const bool below = computed.high && *computed.high < range->low;
      const bool above = computed.low && *computed.low > range->high;
      if (!below && !above) return;
      const std::string unit = program::UnitOf(program_, definition.fact);
      stated = Describe(Number{Presence::kPresent, range->low, range->high}, unit);
      computed_text = Describe(computed, unit);
    } else if (const auto* days = std::get_if<data::DateRange>(&value.payload)) {
      const Day computed = evaluator.DayOf(definition.value);
      if (computed.presence != Presence::kPresent) return;
      if (computed.low <= days->high && days->low <= computed.high) return;
      stated = Describe(Day{Presence::kPresent, days->low, days->high});
    } else if (const auto* truth = std::get_if<bool>(&value.payload)) {
      if (evaluator.TruthOf(definition.value) != FromBool(!*truth)) return;
      stated = *truth ? "true" : "false";
    } else if (const auto* codes = std::get_if<data::CodeSet>(&value.payload)) {
      const Codes computed = evaluator.CodesOf(definition.value);
      const bool common = std::any_of(
          codes->codes.begin(), codes->codes.end(), [&](const std::string& code) {
            return std::find(computed.codes().begin(), computed.codes().end(), code) !=
                   computed.codes().end();
          });
      if (common || computed.any || computed.presence != Presence::kPresent) return;
      stated = Describe(Codes{Presence::kPresent, false, codes->codes});
    } else {
      return;
    }
    found_.push_back({path, value.span, stated, computed_text, value.origin});
  }

  const program::Program& program_;
  Law& law_;
  std::vector<Contradiction> found_;
};

}  // namespace

std::vector<Contradiction> FindContradictions(const program::Program& program,
                                              const data::Scenario& scenario, Date known_at) {
  Law law(program, known_at, known_at, View::kDeJure);
  ContradictionFinder finder(program, law);
  for (const data::Line& line : scenario.lines)
    for (const data::Line::Alternative& alternative : line.alternatives)
      finder.Visit(alternative.facts, alternative.facts, {});
  return finder.Take();
}

std::vector<Contradiction> FindContradictions(const program::Program& program,
                                              const data::Scenario& scenario) {
  return FindContradictions(program, scenario, program.law_as_of.value_or(Date::Max()));
}

}  // namespace licet::eval
