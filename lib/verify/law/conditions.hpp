#pragma once

#include "verify/law/law.hpp"
#include "verify/law/pack.hpp"
#include "verify/law/value.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace licet::verify {

/// A record that a binder stands for; without `record` nothing is known of it.
struct Thing {
  const Record* record = nullptr;
  std::string type, path;
  /// One that an open list may hold besides those that are named.
  bool unnamed = false;
  /// The event that is judged.
  bool event = false;
};
struct Things {
  std::vector<Thing> items;  // the unnamed one last
};

enum class State : std::uint8_t { kUnknown, kKnown, kUndeterminable, kNone };

/// A fact: whether it is stated, and how.
struct Place {
  State state = State::kUnknown;
  const Node* value = nullptr;
  Thing owner;
  std::string fact;
};

/// What the expressions of a pack are for the facts of one event under one law.
class Conditions {
 public:
  /// What binders stand for, by their number.
  using Bound = std::vector<Thing>;
  using HasClass = std::function<Truth(const std::string& code)>;

  /// All are kept by reference. `event`: the record of the event that is judged; `on`: its days that
  /// fall under this law, if its day is not exact.
  Conditions(const Pack& pack, const Question& question, Law& law, const Facts& facts,
             const Record* event, std::optional<Interval> on, HasClass has_class);

  Truth IsTrue(const Node& expression, const Bound& bound);
  Things Elements(const Node& path, const Bound& bound);
  /// A fact of one record.
  Place FactOf(const Thing& owner, const std::string& fact) const;
  Value ValueAt(const Place& place);
  [[nodiscard]] const Record* RecordAt(const std::string& path) const;

 private:
  Value Evaluate(const Node& expression, const Bound& bound);
  Value Work(const Node& expression, const Bound& bound);
  Place Find(const Node& path, const Bound& bound);
  Value Anything(const Fact& fact);
  Value Stated(const Node& stated) const;
  std::optional<Value> Computed(const Place& place, const Fact& fact);
  Value Compare(const Node& expression, const Bound& bound);
  Truth Codes(const Node& expression, const Bound& bound);
  Truth Member(const Node& expression, const Bound& bound);
  Truth Quantified(const Node& expression, const Bound& bound);
  Value Folded(const Node& expression, const Bound& bound);
  Truth StateOf(const Node& expression, const Bound& bound);

  const Pack& pack_;
  const Question& question_;
  Law& law_;
  const Facts& facts_;
  const Record* event_;
  std::optional<Interval> on_;
  HasClass has_class_;
  std::map<std::pair<std::string, std::string>, Value> computed_;
  std::map<const Node*, Names> all_names_;
  int depth_ = 0;
  std::int64_t steps_ = 0;
};

}  // namespace licet::verify
