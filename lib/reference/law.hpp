#pragma once

#include "licet/date.hpp"
#include "licet/decision.hpp"
#include "model/checked_rules.hpp"
#include "reference/question.hpp"
#include "reference/value.hpp"

#include <string>
#include <vector>

// The law of one day, as it was known on another: what is in force, what belongs to a group, what
// a threshold is.
namespace licet::reference {

class Law {
 public:
  /// Both are kept by reference.
  Law(const model::CheckedRules& rules, const Question& question, Date day)
      : rules_(rules), question_(question), day_(day) {}

  [[nodiscard]] Date day() const { return day_; }
  /// Undetermined where a doubt leaves it open.
  [[nodiscard]] Truth InForce(const model::Rule& rule) const;
  /// Whether the code is, or counts as one that is, in the set.
  [[nodiscard]] Truth Contains(syntax::SetId set, const std::string& code) const;
  /// Whether the code is that one, or counts as it.
  [[nodiscard]] Truth CountsAs(data::CodesId type, const std::string& code,
                               const std::string& as) const;
  /// Anything at all while the value is not known.
  [[nodiscard]] Value ThresholdOf(model::ThresholdId threshold) const;

  /// Days on which the law may change, in order, each once.
  static std::vector<Date> DaysOfChange(const model::CheckedRules& rules);

 private:
  [[nodiscard]] Truth Known(const std::vector<model::Citation>& citations,
                            const std::optional<model::Doubt>& doubt) const;
  [[nodiscard]] bool Within(Date from, const std::optional<Date>& until) const;
  [[nodiscard]] Date FirstDayOf(const model::Rule& rule) const;
  [[nodiscard]] Truth SwitchedOff(const model::Rule& rule) const;
  [[nodiscard]] Truth Succeeded(const model::Rule& rule) const;
  [[nodiscard]] Truth MemberOf(const model::Group& group, const std::string& code) const;
  [[nodiscard]] Truth ContainsItself(syntax::SetId set, const std::string& code) const;

  const model::CheckedRules& rules_;
  const Question& question_;
  Date day_;
};

}  // namespace licet::reference
