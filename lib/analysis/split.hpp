#pragma once

#include "analysis/cuts.hpp"
#include "data/scenario.hpp"
#include "program/program.hpp"

#include <vector>

namespace licet::analysis {

/// Divides what a fact may still be into parts that have nothing in common and leave nothing out.
class Splitter {
 public:
  /// `program` must outlive it.
  explicit Splitter(const program::Program& program) : program_(program), cuts_(program) {}

  /// At least two parts, or one that says more (a record of which nothing is known); nothing if the
  /// value is exact or cannot be divided: texts, lists, what diligence could not find.
  [[nodiscard]] std::vector<data::Value> Split(const data::Value& value,
                                               program::FactStep step) const;
  [[nodiscard]] const Cuts& cuts() const { return cuts_; }

 private:
  [[nodiscard]] std::vector<data::Value> SplitUnknown(program::FactStep step) const;
  [[nodiscard]] std::vector<data::Value> SplitKnown(const data::Value& value,
                                                    program::FactStep step) const;
  [[nodiscard]] std::vector<data::Value> SplitNumber(const data::NumberRange& range,
                                                     program::FactStep step) const;
  [[nodiscard]] std::vector<data::Value> SplitDays(const data::DateRange& days,
                                                   program::FactStep step) const;
  [[nodiscard]] std::vector<data::Value> SplitCodes(const data::CodeSet& codes,
                                                    program::FactStep step) const;
  [[nodiscard]] std::vector<data::Value> AnyCode(program::FactStep step) const;

  const program::Program& program_;
  Cuts cuts_;
};

/// A value that is known to be `payload`.
[[nodiscard]] data::Value Known(data::Payload payload);
/// True if only one value is left.
[[nodiscard]] bool IsExact(const data::Value& value);

/// The one code that stands for all that no rule names.
inline constexpr const char* kOtherCode = "(another)";

}  // namespace licet::analysis
