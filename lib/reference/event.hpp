#pragma once

#include "reference/conditions.hpp"
#include "reference/decide.hpp"
#include "reference/law.hpp"

#include <map>
#include <string>
#include <vector>

// One event under the law of one day.
namespace licet::reference {

class Event {
 public:
  /// All are kept by reference. `hop` is the event, `on` its day as far as it is known.
  Event(const model::CheckedRules& rules, const Question& question, Date day, Thing scenario,
        Thing hop, Days on);
  Event(const Event&) = delete;
  Event& operator=(const Event&) = delete;

  [[nodiscard]] StretchAnswer Judge() const;

 private:
  // What the binders of a rule stand for, hop first.
  using Elements = std::vector<Thing>;

  [[nodiscard]] Truth HasClass(const std::string& code) const;
  [[nodiscard]] Truth IsSubject() const;
  [[nodiscard]] std::vector<Elements> InstancesOf(const model::Rule& rule,
                                                  std::vector<std::vector<std::size_t>>* places)
      const;
  [[nodiscard]] Conditions::Bound Bind(const model::Rule& rule, const Elements& elements) const;
  [[nodiscard]] Truth NamesActivity(const model::Rule& rule) const;
  [[nodiscard]] Truth IsAddressed(const model::Rule& rule) const;
  [[nodiscard]] Truth Applies(const model::Rule& rule, const Elements& elements) const;
  /// A review is looked at for a requirement: only what also reviews that one takes its place.
  [[nodiscard]] Truth Effective(const model::Rule& rule, const Elements& elements,
                                const model::Rule* requirement = nullptr) const;
  /// Whether one of the rules that name this one, of the kinds, is effective against it.
  [[nodiscard]] Truth Defeated(const model::Rule& rule, const Elements& elements,
                               bool exceptions, bool shields,
                               const model::Rule* requirement = nullptr) const;
  [[nodiscard]] RequirementAnswer JudgeRequirement(const model::Rule& rule,
                                                   const Elements& elements, Truth subject) const;
  [[nodiscard]] Policy PolicyOf(const model::Rule& rule, const Elements& elements,
                                Truth effective) const;
  [[nodiscard]] Truth AnyInstance(const model::Rule& rule) const;
  [[nodiscard]] Value FactOfHop(const char* name) const;

  const model::CheckedRules& rules_;
  Law law_;
  Surroundings around_;
  Conditions conditions_;
  mutable std::map<std::string, Truth> classes_;
};

}  // namespace licet::reference
