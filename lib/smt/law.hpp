#pragma once

#include "licet/date.hpp"
#include "model/checked_rules.hpp"
#include "smt/question.hpp"
#include "smt/script.hpp"

#include <optional>
#include <string>
#include <vector>

// The law of one day as it was known on another, as terms: constant but for what is in doubt.
namespace licet::smt {

class Law {
 public:
  /// All are kept by reference.
  Law(const model::CheckedRules& rules, const Question& question, Date day, Script& script)
      : rules_(rules), question_(question), day_(day), script_(script) {}

  [[nodiscard]] Date day() const { return day_; }
  [[nodiscard]] Term InForce(const model::Rule& rule) const;
  /// Whether the code is, or counts as one that is, in the set.
  [[nodiscard]] Term Contains(syntax::SetId set, const std::string& code) const;
  [[nodiscard]] Term CountsAs(data::CodesId type, const std::string& code,
                              const std::string& as) const;
  /// Aliases of the type that stand on the day, with what they hang on.
  struct Standing {
    std::string code, as;
    Term stands;
  };
  [[nodiscard]] std::vector<Standing> Aliases(data::CodesId type) const;
  /// Absent if it is not known.
  [[nodiscard]] std::optional<Number> NumberOf(model::ThresholdId threshold) const;
  [[nodiscard]] std::optional<Date> DateOf(model::ThresholdId threshold) const;
  /// Every code or word that the set names.
  [[nodiscard]] std::vector<std::string> NamedBy(syntax::SetId set) const;

  /// Days on which the law may change, in order, each once.
  static std::vector<Date> DaysOfChange(const model::CheckedRules& rules);

 private:
  [[nodiscard]] Term Doubted(const std::string& what,
                             const std::optional<model::Doubt>& doubt) const;
  [[nodiscard]] Term Known(const std::vector<model::Citation>& citations, const std::string& what,
                           const std::optional<model::Doubt>& doubt) const;
  [[nodiscard]] bool Within(Date from, const std::optional<Date>& until) const;
  [[nodiscard]] Date FirstDayOf(const model::Rule& rule) const;
  [[nodiscard]] Term SwitchedOff(const model::Rule& rule) const;
  [[nodiscard]] Term Succeeded(const model::Rule& rule) const;
  [[nodiscard]] Term MemberOf(const model::Group& group, const std::string& code) const;
  [[nodiscard]] const model::ThresholdValue* ValueOn(model::ThresholdId threshold) const;

  const model::CheckedRules& rules_;
  const Question& question_;
  Date day_;
  Script& script_;
};

}  // namespace licet::smt
