#include "eval/judgments.hpp"

#include "eval/epochs.hpp"
#include "eval/judge.hpp"

#include <variant>

namespace licet::eval {
namespace {

// The record with all that stand in it.
std::size_t RecordsIn(const data::RecordValue& record) {
  std::size_t count = 1;
  for (const data::Value& value : record.facts) {
    if (const auto* inner = std::get_if<data::RecordValue>(&value.payload)) {
      count += RecordsIn(*inner);
    } else if (const auto* list = std::get_if<data::ListValue>(&value.payload)) {
      for (const data::RecordValue& item : list->items) count += RecordsIn(item);
    }
  }
  return count;
}

std::size_t JudgmentsOf(const program::Program& program, const data::RecordValue& scenario,
                        const Options& options) {
  if (!program.facts.route) return 0;
  const auto* route =
      std::get_if<data::ListValue>(&scenario.facts[*program.facts.route].payload);
  if (route == nullptr) return 0;
  std::size_t count = 0;
  for (const data::RecordValue& hop : route->items) {
    const Place date = PlaceOfHop(program, Unnamed(&hop, false), program.facts.on);
    count += RecordsIn(hop) * EpochsOf(program, date, options).size();
  }
  return count;
}

}  // namespace

std::size_t JudgmentsOf(const program::Program& program, const data::Scenario& scenario,
                        const Options& options) {
  std::size_t count = 0;
  for (const data::Line& line : scenario.lines)
    for (const data::Line::Alternative& alternative : line.alternatives)
      count += JudgmentsOf(program, alternative.facts, options);
  return count;
}

}  // namespace licet::eval
