#pragma once

#include "base/rational.hpp"
#include "data/schema.hpp"
#include "licet/date.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

// Conditions and numbers of rules as flat arrays: every name is resolved, every unit factor is a
// constant, every node carries the text that a person reads.
namespace licet::program {

struct NodeId {
  std::uint32_t index = 0xFFFFFFFFu;
  friend bool operator==(const NodeId&, const NodeId&) = default;
};
struct SetId {
  std::uint32_t index = 0xFFFFFFFFu;
  friend auto operator<=>(const SetId&, const SetId&) = default;
};
struct PathId {
  std::uint32_t index = 0xFFFFFFFFu;
  friend bool operator==(const PathId&, const PathId&) = default;
};
struct GroupId {
  std::uint32_t index = 0xFFFFFFFFu;
  friend bool operator==(const GroupId&, const GroupId&) = default;
};
struct ThresholdId {
  std::uint32_t index = 0xFFFFFFFFu;
  friend bool operator==(const ThresholdId&, const ThresholdId&) = default;
};
struct InterpretationId {
  std::uint32_t index = 0xFFFFFFFFu;
  friend bool operator==(const InterpretationId&, const InterpretationId&) = default;
};
/// Place of the record that a binder stands for while it is bound.
struct SlotId {
  std::uint32_t index = 0xFFFFFFFFu;
  friend bool operator==(const SlotId&, const SlotId&) = default;
};

// ---- Paths -------------------------------------------------------------------------------------

/// One fact of a record type.
struct FactStep {
  data::RecordId record;
  std::uint32_t fact = 0;
  friend bool operator==(const FactStep&, const FactStep&) = default;
};
struct FromScenario {};
struct FromSlot {
  SlotId slot;
};
/// `first of route`, `last of route`: one element of a list, then facts of it.
struct FromEnd {
  PathId list;
  bool last = false;
};
struct Path {
  std::variant<FromScenario, FromSlot, FromEnd> start;
  std::vector<FactStep> steps;
};

// ---- Nodes -------------------------------------------------------------------------------------

/// What a node gives. Texts are codes without a list of members.
enum class Sort : std::uint8_t { kTruth, kNumber, kDate, kCode };

struct TruthConstant {
  bool value = false;
};
struct NumberConstant {
  base::Rational value;
};
struct DateConstant {
  Date value;
};
/// A code, an enum value or a text.
struct CodeConstant {
  std::string value;
};
/// `none`: compares as false with everything but `none`.
struct NoneConstant {};
struct ReadFact {
  PathId path;
};
struct ReadThreshold {
  ThresholdId threshold;
};
struct Negation {
  NodeId operand;
};
/// `and` if `all`, else `or`.
struct Connective {
  bool all = true;
  std::vector<NodeId> operands;
};
struct Minus {
  NodeId operand;
};
/// Converts a number to another unit: value × factor.
struct Conversion {
  NodeId operand;
  base::Rational factor = 1;
};
enum class Operation : std::uint8_t { kAdd, kSubtract, kMultiply, kDivide };
struct Arithmetic {
  Operation operation = Operation::kAdd;
  NodeId left, right;
};
/// A date some days or calendar months later; negative: earlier.
struct DateShift {
  NodeId base;
  std::int32_t days = 0;
  std::int32_t months = 0;
  bool round_up = false;
};
enum class Relation : std::uint8_t {
  kLess,
  kLessEqual,
  kEqual,
  kNotEqual,
  kGreaterEqual,
  kGreater
};
/// Both sides are of one sort and, for numbers, in one unit.
struct Comparison {
  Relation relation = Relation::kEqual;
  NodeId left, right;
};
/// `in`, `not in`, `is`, `is not`.
struct Membership {
  NodeId operand;
  bool negated = false;
  SetId set;
};
struct Choice {
  NodeId condition, then_value, else_value;
};
/// `otherwise` where `value` does not apply.
struct Fallback {
  NodeId value, otherwise;
};
enum class Fold : std::uint8_t { kMax, kMin, kSum, kCount };
struct Aggregate {
  Fold fold = Fold::kCount;
  SlotId slot;
  PathId list;
  std::optional<NodeId> where, of, otherwise;
};
enum class Quantity : std::uint8_t { kSome, kEvery, kNo };
struct Quantifier {
  Quantity quantity = Quantity::kSome;
  SlotId slot;
  PathId list;
  NodeId body;
};
enum class StateQuestion : std::uint8_t { kKnown, kUndeterminable };
struct StateTest {
  StateQuestion question = StateQuestion::kKnown;
  PathId path;
};
struct ClassTest {
  std::vector<std::string> codes;
};
struct ReadingTest {
  InterpretationId interpretation;
  std::uint32_t reading = 0;
};

using NodeValue =
    std::variant<TruthConstant, NumberConstant, DateConstant, CodeConstant, NoneConstant, ReadFact,
                 ReadThreshold, Negation, Connective, Minus, Conversion, Arithmetic, DateShift,
                 Comparison, Membership, Choice, Fallback, Aggregate, Quantifier, StateTest,
                 ClassTest, ReadingTest>;
struct Node {
  NodeValue value;
  Sort sort = Sort::kTruth;
  /// As the rule has it, on one line.
  std::string text;
  /// kNumber: unit for people, "TPP"; empty for plain numbers.
  std::string unit;
  /// kCode: the type whose aliases apply; none for enums and texts.
  data::CodesId codes;
};

// ---- Sets --------------------------------------------------------------------------------------

struct CodeList {
  std::vector<std::string> codes;  // sorted
};
struct GroupSet {
  GroupId group;
};
enum class SetOperator : std::uint8_t { kUnion, kExcept, kIntersect };
struct SetOperation {
  SetOperator op = SetOperator::kUnion;
  SetId left, right;
};
struct Set {
  std::variant<CodeList, GroupSet, SetOperation> value;
  std::string text;
};

}  // namespace licet::program
