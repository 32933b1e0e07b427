#pragma once

#include "licet/decision.hpp"
#include "verify/law/conditions.hpp"
#include "verify/law/law.hpp"
#include "verify/law/pack.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

// One event under the law of one day.
namespace licet::verify {

/// How an application would be looked at. Places on the scale count from 1, mildest first; 0: no
/// policy is stated.
struct Review {
  bool any = false, certain = false, conflict = false;
  std::size_t low = 0, high = 0;
};
/// Of two things that are both to be reckoned with.
Review Join(const Review& a, const Review& b);
/// Of two of which one holds.
Review Hull(const Review& a, const Review& b);

/// A rule for one choice of what its binders stand for.
struct Instance {
  std::vector<Thing> things;
  Truth applies = Truth::kFalse;    // its own conditions
  Truth effective = Truth::kFalse;  // and nothing defeats it
};

/// The paths of what an instance is about beside the event, parted by spaces.
std::string AboutOf(const Instance& instance);

struct Contribution {
  std::string rule;
  std::string about;
  OutcomeRange outcome;
  Review review;
  bool applies = false, saved = false, exempt = false;
};

class Event {
 public:
  /// All are kept by reference; `on` as in `Conditions`.
  Event(const Pack& pack, const Question& question, Law& law, const Facts& facts, Thing event,
        std::optional<Interval> on);
  Event(const Event&) = delete;
  Event& operator=(const Event&) = delete;

  Truth Subject();
  Truth HasClass(const std::string& code);
  /// Over all instances of the rule.
  Truth Effect(const std::string& rule);
  const std::vector<Instance>& InstancesOf(const std::string& rule);
  /// The same before anything is worked out: what the binders may stand for.
  std::vector<Instance> Candidates(const std::string& rule);
  std::vector<Contribution> Contributions();
  Contribution Contribute(const std::string& rule, const Instance& instance);
  Basis BasisOf(OutcomeRange outcome, const std::vector<Contribution>& contributions);
  /// The level of a requirement between its ends, without how it would be reviewed.
  OutcomeRange LevelOf(const Node& rule, const Instance& instance, Contribution* notes = nullptr);
  Truth SeesActivity(const Node& rule);
  Truth Addressed(const Node& rule);
  Truth Holds(const Node& rule, const Node& condition, const Instance& instance) {
    asked_.insert(rule.at(kName).atom());
    return conditions_.IsTrue(condition, instance.things);
  }
  /// The rules whose conditions were asked for so far.
  [[nodiscard]] const std::set<std::string>& asked() const { return asked_; }
  /// The instances of a rule that see what `other` sees.
  std::vector<const Instance*> Matching(const std::string& rule, const Instance& other);

 private:
  void Bind(const Node& rule, std::size_t binder, Conditions::Bound& things,
            std::vector<Instance>& found);
  Truth Applies(const Node& rule, const Instance& instance);
  Truth ReviewEffect(const Node& requirement, const Instance& instance, const std::string& review,
                     const Instance& seen);
  Review ReviewOf(const Node& requirement, const Instance& instance);
  std::size_t PlaceOf(const Node& review, bool strictest) const;

  const Pack& pack_;
  Law& law_;
  Thing event_;
  Conditions conditions_;
  std::map<std::string, std::vector<Instance>> instances_;
  std::set<std::string> open_, asked_;
  std::map<std::string, Truth> classes_;
  std::optional<Truth> subject_;
  std::int64_t steps_ = 0;
  int review_depth_ = 0;
};

}  // namespace licet::verify
