#pragma once

#include "eval/frame.hpp"
#include "eval/law.hpp"
#include "eval/values.hpp"
#include "licet/decision.hpp"
#include "program/program.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>

namespace licet::eval {

/// Gives conditions and values their meaning for the facts of one event under one law.
///
/// Sound: what is true (false) here is true (false) however the open facts turn out. Total: there
/// is no error value. Facts and law stay as they are while it lives, so it remembers what it worked
/// out: what rests on the event alone, and computed facts of each record.
class Evaluator {
 public:
  /// Whether the item has a class at the event.
  using ClassOracle = std::function<Truth(const std::string& code)>;
  /// `law` and the scenario of `frame` must outlive it. `readings`: interpretation → reading.
  Evaluator(Law& law, Frame frame, const std::map<std::string, std::string>& readings,
            ClassOracle has_class);

  Truth TruthOf(program::NodeId id);
  Number NumberOf(program::NodeId id);
  Day DayOf(program::NodeId id);
  Codes CodesOf(program::NodeId id);
  /// Whether there is a value, of any sort.
  Presence PresenceOf(program::NodeId id);
  /// True when nothing more can be learned about the value.
  bool IsExact(program::NodeId id);

  Number NumberAt(const Reading& place);
  Day DayAt(const Reading& place);
  Codes CodesAt(const Reading& place);
  Truth TruthAt(const Reading& place);

  /// How the fact is computed if it is not stated; null if it is not.
  [[nodiscard]] const program::Definition* DefinitionAt(const Reading& place) const;

  Truth MemberOf(const Codes& codes, data::CodesId type, program::SetId set);

  /// Binds a slot for as long as it lives; what was bound before comes back. `element` must live
  /// as long.
  class Bound {
   public:
    Bound(Evaluator& evaluator, program::SlotId slot, const Element& element)
        : slot_(evaluator.frame_.slots[slot.index]), before_(std::exchange(slot_, &element)) {}
    Bound(Evaluator& evaluator, program::SlotId slot, Element&& element) = delete;
    Bound(const Bound&) = delete;
    Bound& operator=(const Bound&) = delete;
    ~Bound() { slot_ = before_; }

   private:
    const Element*& slot_;
    const Element* before_;
  };

  /// Binds a slot until it is bound anew; gives what was bound before.
  const Element* Bind(program::SlotId slot, const Element* element) {
    return std::exchange(frame_.slots[slot.index], element);
  }

  [[nodiscard]] const Frame& frame() const { return frame_; }
  [[nodiscard]] const program::Program& program() const { return *frame_.program; }
  [[nodiscard]] Law& law() { return law_; }

 private:
  Truth Evaluate(const program::Comparison& node);
  Truth Evaluate(const program::Quantifier& node);
  Truth Evaluate(const program::StateTest& node);
  Truth Evaluate(const program::ReadingTest& node) const;
  Number Evaluate(const program::Aggregate& node);
  Number Evaluate(const program::Arithmetic& node);
  Truth WorkOut(program::NodeId id);
  Truth CompareCodes(program::Relation relation, program::NodeId left, program::NodeId right);
  Truth CompareWithNone(program::Relation relation, program::NodeId other);

  Law& law_;
  Frame frame_;
  const std::map<std::string, std::string>& readings_;
  ClassOracle has_class_;
  // Computed facts: by definition and record. Behind records of which nothing is known they are
  // cheap, and differ by where they stand.
  using Computed = std::pair<const program::Definition*, const data::RecordValue*>;
  template <class Value, class Compute>
  Value Remember(std::map<Computed, Value>& known, const program::Definition& definition,
                 const Reading& place, const Compute& compute);
  std::unordered_map<std::uint32_t, Truth> same_at_event_;
  std::map<Computed, Truth> truths_;
  std::map<Computed, Number> numbers_;
  std::map<Computed, Day> days_;
  std::map<Computed, Codes> codes_;
};

template <class Value, class Compute>
Value Evaluator::Remember(std::map<Computed, Value>& known, const program::Definition& definition,
                          const Reading& place, const Compute& compute) {
  const Computed key(&definition, place.record);
  if (key.second != nullptr) {
    if (const auto found = known.find(key); found != known.end()) return found->second;
  }
  const Element owner = Unnamed(place.record, place.phantom);
  const Bound bound(*this, definition.self, owner);
  Value value = compute(definition.value);
  if (key.second != nullptr) known.emplace(key, value);
  return value;
}

}  // namespace licet::eval
