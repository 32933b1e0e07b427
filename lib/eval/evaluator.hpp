#pragma once

#include "eval/frame.hpp"
#include "eval/law.hpp"
#include "eval/values.hpp"
#include "licet/decision.hpp"
#include "program/program.hpp"

#include <functional>
#include <map>
#include <string>

namespace licet::eval {

/// Gives conditions and values their meaning for the facts of one event under one law.
///
/// Sound: what is true (false) here is true (false) however the open facts turn out. Total: there
/// is no error value.
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

  Number NumberAt(const Place& place);
  Day DayAt(const Place& place);
  Codes CodesAt(const Place& place);
  Truth TruthAt(const Place& place);

  /// How the fact is computed if it is not stated; null if it is not.
  [[nodiscard]] const program::Definition* DefinitionAt(const Place& place) const;

  Truth MemberOf(const Codes& codes, data::CodesId type, program::SetId set);

  /// Binds a slot for as long as it lives; what was bound before comes back.
  class Bound {
   public:
    Bound(Evaluator& evaluator, program::SlotId slot, Element element)
        : evaluator_(evaluator), slot_(slot) {
      std::swap(evaluator_.frame_.slots[slot_.index], element);
      before_ = std::move(element);
    }
    Bound(const Bound&) = delete;
    Bound& operator=(const Bound&) = delete;
    ~Bound() { evaluator_.frame_.slots[slot_.index] = std::move(before_); }

   private:
    Evaluator& evaluator_;
    program::SlotId slot_;
    Element before_;
  };

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
  Truth CompareCodes(program::Relation relation, program::NodeId left, program::NodeId right);
  Truth CompareWithNone(program::Relation relation, program::NodeId other);

  Law& law_;
  Frame frame_;
  const std::map<std::string, std::string>& readings_;
  ClassOracle has_class_;
};

}  // namespace licet::eval
