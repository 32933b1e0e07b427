#pragma once

#include "eval/evaluator.hpp"
#include "eval/law.hpp"
#include "eval/review.hpp"
#include "licet/decision.hpp"
#include "program/program.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace licet::eval {

/// One rule at one event, for one choice of what its binders stand for.
struct Instance {
  program::RuleId rule;
  /// Parallel to the binders of the rule; the judge keeps them.
  std::vector<const Element*> elements;
  Truth live = Truth::kTrue;       // in force, and for this party
  Truth activity = Truth::kTrue;   // sees this kind of event
  Truth addressed = Truth::kTrue;  // by the sender of the event
  Truth when = Truth::kTrue;
  Truth rebutted = Truth::kFalse;  // presume
  Truth provided = Truth::kTrue;
  /// All of these, for requirements also that the item is subject to the jurisdiction.
  Truth applies = Truth::kFalse;
  /// `applies`, and nothing that defeats it is effective.
  Truth effective = Truth::kFalse;
  /// One of the elements was not named.
  bool phantom = false;
};

/// A requirement, what it contributes, and how an application would be reviewed.
struct Contribution {
  const Instance* instance = nullptr;
  OutcomeRange outcome;
  Review review;
  /// A saving, an exempt that shields it for certain.
  bool saved = false;
  bool exempt = false;
};

/// All rules at one event under the law of one day. Works out what is asked for, in the order of
/// phases; rules are checked to be free of cycles.
class Judge {
 public:
  /// All must outlive it; `hop` is an element of the route of the scenario of `frame`.
  Judge(Law& law, Frame frame, Element hop, const std::map<std::string, std::string>& readings);
  Judge(const Judge&) = delete;
  Judge& operator=(const Judge&) = delete;

  const std::vector<Instance>& InstancesOf(program::RuleId id);
  /// Instances of a rule whose binders agree with those of `other` as far as it has any.
  std::span<const Instance> Matching(program::RuleId id, const Instance& other);
  Truth HasClass(const std::string& code);
  /// Whether any class of the pack fits.
  Truth Controlled();
  /// Whether the item is subject to the jurisdiction at this event.
  Truth Subject();
  std::vector<Contribution> Contributions();
  /// The largest truth of `effective` among the instances of a rule.
  Truth EffectOf(program::RuleId id);
  /// Reviews of a requirement that beat others are taken into account.
  Truth ReviewEffect(const Instance& requirement, const Instance& review);

  /// Binds all elements of an instance while it lives.
  class InstanceScope {
   public:
    InstanceScope(Judge& judge, const Instance& instance);
    InstanceScope(const InstanceScope&) = delete;
    InstanceScope& operator=(const InstanceScope&) = delete;
    ~InstanceScope();

   private:
    Evaluator& evaluator_;
    const program::Rule& rule_;
    std::vector<const Element*> before_;
  };

  Evaluator& evaluator() { return evaluator_; }
  Law& law() { return law_; }
  [[nodiscard]] const program::Program& program() const { return program_; }
  [[nodiscard]] const Element& hop() const { return hop_; }

 private:
  std::vector<Instance> Enumerate(program::RuleId id);
  // What a binder may stand for, with what was not named at the end.
  const std::vector<Element>& ElementsAt(program::PathId list);
  void BindFrom(program::RuleId id, std::size_t binder, Instance& instance,
                std::vector<Instance>& found);
  void Settle(Instance& instance);
  Truth ActivityOf(const program::Rule& rule);
  Truth Addressed(const program::Rule& rule);
  void ApplyDefeat(Instance& instance);
  Contribution Contribute(const Instance& instance);
  Review ReviewOf(const Instance& requirement);
  Review WorkOutReview(const Instance& requirement);
  std::uint32_t LeastReview(const Instance& requirement, const Instance& review);

  const program::Program& program_;
  Law& law_;
  Element hop_;
  Evaluator evaluator_;
  std::vector<std::optional<std::vector<Instance>>> instances_;
  std::vector<bool> open_;
  // By the place of the list, so that equal elements are one.
  std::map<std::string, std::vector<Element>> lists_;
  std::map<std::string, Truth> classes_;
  std::optional<Truth> subject_;
  // By requirement and review.
  std::map<std::pair<const Instance*, const Instance*>, Truth> review_effects_;
  // By requirement, where its reviews see the event only and no party.
  std::map<std::uint32_t, Review> reviews_;
};

/// `'3A090'` holds when `'3A090.a'` does.
bool Includes(const std::string& wanted, const std::string& given);

/// Its only instance stands beside every instance of every other rule.
bool SeesEventOnly(const program::Rule& rule);

/// A fact of the hop itself, such as its date.
Place PlaceOfHop(const program::Program& program, const Element& hop,
                 const std::optional<std::uint32_t>& fact);

}  // namespace licet::eval
