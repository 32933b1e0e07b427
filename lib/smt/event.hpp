#pragma once

#include "smt/conditions.hpp"

#include <map>
#include <string>
#include <vector>

// One event under the law of one day.
namespace licet::smt {

/// Whether the answer is at least an available exception, a license, a prohibition.
struct AtLeast {
  Term exception = Truth(false), license = Truth(false), prohibited = Truth(false);
};

class Event {
 public:
  /// All are kept by reference but `hop`, the event.
  Event(const model::CheckedRules& rules, const Question& question, Date day, const Node& scenario,
        Node hop, Script& script);
  Event(const Event&) = delete;
  Event& operator=(const Event&) = delete;

  [[nodiscard]] AtLeast Judge();

 private:
  // What the binders of a rule stand for, hop first.
  using Elements = std::vector<Node>;

  [[nodiscard]] Term HasClass(const std::string& code);
  [[nodiscard]] Term IsSubject();
  [[nodiscard]] std::vector<Elements> InstancesOf(const model::Rule& rule) const;
  [[nodiscard]] static Conditions::Bound Bind(const model::Rule& rule, const Elements& elements);
  [[nodiscard]] Term NamesActivity(const model::Rule& rule) const;
  [[nodiscard]] Term IsAddressed(const model::Rule& rule) const;
  [[nodiscard]] Term Applies(const model::Rule& rule, const Elements& elements);
  [[nodiscard]] Term Effective(const model::Rule& rule, const Elements& elements);
  /// Whether one of the rules that name this one is effective: the shields, or the others.
  [[nodiscard]] Term Defeated(const model::Rule& rule, const Elements& elements, bool shields);
  [[nodiscard]] Term AnyInstance(const model::Rule& rule);
  [[nodiscard]] Value FactOfHop(const char* name) const;

  const model::CheckedRules& rules_;
  Law law_;
  Node hop_;
  Script& script_;
  Conditions::HasClass has_class_;
  Conditions conditions_;
  std::map<std::string, Term> classes_, effective_, applies_;
};

}  // namespace licet::smt
