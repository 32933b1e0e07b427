#pragma once

#include "base/rational.hpp"
#include "data/schema.hpp"
#include "licet/date.hpp"
#include "licet/source.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

// Facts with their states, bound to a schema: what evaluation reads.
namespace licet::data {

enum class State : std::uint8_t {
  kUnknown,         // not stated: never zero, never false
  kKnown,           // a value or a range
  kUndeterminable,  // asked with due diligence, no answer to be had
  kNone,            // an optional fact that does not apply
};

/// Inclusive; `low == high` for an exact value. In the fact's unit.
struct NumberRange {
  base::Rational low;
  base::Rational high;
};
struct DateRange {
  Date low;
  Date high;
};
/// The codes or enum values that are still possible; one for a known fact. Sorted.
struct CodeSet {
  std::vector<std::string> codes;
};
struct RecordValue;
struct ListValue;

using Payload = std::variant<std::monostate, bool, NumberRange, DateRange, CodeSet, std::string,
                             RecordValue, ListValue>;
struct Value;

/// One value per fact of the record, in schema order.
struct RecordValue {
  RecordId type;
  std::vector<Value> facts;
  /// The `key` by which the scenario refers to it (parties), and its `name` for people, unless the
  /// record has facts of these names. No part of any comparison.
  std::string key{};
  std::string name{};
  /// Other names of a party or an owner; they are compared with lists only.
  std::vector<std::string> aliases{};
};
struct ListValue {
  bool complete = false;
  std::vector<RecordValue> items;
};
struct Value {
  State state = State::kUnknown;
  /// Set when `state` is kKnown; a list that is not stated has state kUnknown (open, no element).
  Payload payload;
  /// Where it was stated; points nowhere when it was not.
  Span span;
  /// Where it comes from if not from the scenario itself: "catalog `h100-sxm5`".
  std::string origin;
  /// What to ask a person for it instead of the question of the schema; usually empty.
  std::string question{};
};

/// One line of a scenario: an item and a quantity, with the parties and the route that apply to it.
/// Hops hold their parties already: `to_party`, `also` and the parties of the scenario that name no
/// hop are in `hop.parties`; the list is complete only if the scenario says so.
struct Line {
  std::string name;  // "line 1", or the `name` key
  /// Of the schema's `scenario` record type; the facts `item`, `route`, `parties` … are set for
  /// this line. One alternative for each part that the chip name fits; usually one.
  struct Alternative {
    std::string label;  // catalog id, empty for inline items
    RecordValue facts;
  };
  std::vector<Alternative> alternatives;
  std::string item_label;      // what a person calls the item: "H800", "inline item"
  std::string quantity_label;  // "512", "unknown"
};

/// What the author of a case expects; checked by `licet test`, ignored by evaluation.
struct Expectation {
  std::optional<std::string> outcome;
  std::vector<std::string> review;  // one policy, or the two ends of an open one
  std::vector<std::string> classes;
  std::vector<std::string> because;
  std::vector<std::string> asks;
  std::optional<std::string> basis;
  Span span;
};

struct Scenario {
  std::string title;
  std::vector<Line> lines;
  std::optional<Expectation> expectation;
  FileId file;
};

}  // namespace licet::data
