#pragma once

#include "eval/epochs.hpp"
#include "eval/judge.hpp"
#include "eval/options.hpp"
#include "licet/decision.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <vector>

namespace licet::eval {

/// The law of the days that were asked for, each worked out once.
class Library {
 public:
  Library(const program::Program& program, const Options& options)
      : program_(program), options_(options) {}
  Law& On(Date day);
  [[nodiscard]] const program::Program& program() const { return program_; }
  [[nodiscard]] const Options& options() const { return options_; }

 private:
  const program::Program& program_;
  const Options& options_;
  std::map<Date, std::unique_ptr<Law>> laws_;
};

/// One event under the law of one stretch of days.
struct EpochCase {
  Epoch epoch;
  /// The day of the event narrowed to the epoch, and an event not named that has it; null if the
  /// day is exact.
  std::unique_ptr<data::Value> narrowed;
  std::unique_ptr<data::RecordValue> unnamed_hop;
  std::unique_ptr<Judge> judge;
  std::vector<Contribution> contributions;
  OutcomeRange outcome;
  Review review;
  Basis basis = Basis::kNone;
};

/// One event of the route, or the one that an open route may hold besides.
struct HopCase {
  std::uint32_t index = 0;
  Element hop;
  Place date;
  std::vector<EpochCase> epochs;
  OutcomeRange outcome;
  Review review;
  Basis basis = Basis::kNone;
};

/// All events of the route in one set of facts.
struct RouteCase {
  std::vector<HopCase> hops;
  OutcomeRange outcome;
  Review review;
  Basis basis = Basis::kNone;
};

/// Whether lists that are stated are taken as they are said, or all as complete.
enum class Lists : std::uint8_t { kAsStated, kComplete };

/// Judges every event of the route. `scenario` and `library` must outlive the result.
RouteCase JudgeRoute(Library& library, const data::RecordValue& scenario, Lists lists);

}  // namespace licet::eval
