#pragma once

#include "base/rational.hpp"
#include "licet/source.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What facts a scenario may state, with their types and units. The rules declare it
// (`std.trade`, `std.units`, `std.countries`); `model` fills it; reading scenarios uses it.
namespace licet::data {

struct RecordId {
  std::uint32_t index = 0xFFFFFFFFu;
  friend bool operator==(const RecordId&, const RecordId&) = default;
};
struct CodesId {
  std::uint32_t index = 0xFFFFFFFFu;
  friend bool operator==(const CodesId&, const CodesId&) = default;
};
struct UnitId {
  std::uint32_t index = 0xFFFFFFFFu;
  friend bool operator==(const UnitId&, const UnitId&) = default;
};

/// How deep records of one type may nest through lists (owners of owners); reading refuses more.
/// Products of so many shares of 0.01 percent each, and sums of them, are exact in 128 bits.
inline constexpr int kMaxRecordNesting = 7;

/// Exponents of the base units, in order of their names, without trailing zeros.
using Dimension = std::vector<int>;

/// A named unit, or a product of named units as it stands in a rule (`GB/s`).
struct Unit {
  std::string name;
  Dimension dimension;
  /// How many of the product of base units one of this unit is (TOPS: 10^12).
  base::Rational factor = 1;
};

enum class TypeKind {
  kBoolean,
  kNumber,  // integers, quantities and pure numbers: `unit` says which
  kDate,
  kText,
  kCode,  // a member of `codes`; without `codes` any code
  kEnum,  // one of `values`
  kRecord,
  kList,  // of `record`
};

struct FactType {
  TypeKind kind = TypeKind::kText;
  /// kNumber: the unit of bare numbers, in which values are held. A dimensionless unit of factor 1
  /// for integers and pure numbers.
  UnitId unit;
  /// kNumber: whole numbers only.
  bool integer = false;
  CodesId codes;
  RecordId record;
  std::vector<std::string> values;
};

/// One fact of a record, as declared.
struct Fact {
  std::string name;
  FactType type;
  /// What to ask a person for it; empty when the pack gives no question.
  std::string question;
  std::string evidence;
  int cost = 1;
  /// Inclusive, in the fact's unit. Always present for kNumber after checking.
  std::optional<base::Rational> low;
  std::optional<base::Rational> high;
  /// Values are whole multiples of it (in the fact's unit); 0.01 unless declared, 1 for integers.
  base::Rational resolution = 1;
  /// True when `none` (does not apply) is a possible answer.
  bool optional = false;
  /// kList: whether a list that a scenario gives without saying so counts as complete.
  bool complete_by_default = false;
  /// kList: how many elements a scenario may give; the checker's proofs rest on it.
  std::uint32_t max_items = 256;
  /// True when the pack computes it (`define`); a stated value wins where both are allowed.
  bool computed = false;
  /// True when scenarios may not state it (`define` of a name that no record declares).
  bool computed_only = false;
  Span span;
};

struct RecordType {
  std::string name;
  std::vector<Fact> facts;
  Span span;
  /// Index of the fact, if there is one of that name.
  [[nodiscard]] std::optional<std::uint32_t> Find(std::string_view fact) const;
};

struct CodeType {
  std::string name;
  /// code → title, in order of code.
  std::map<std::string, std::string, std::less<>> members;
  Span span;
};

/// Immutable once the checker has filled it; share freely.
struct Schema {
  std::vector<Unit> units;
  std::vector<RecordType> records;
  std::vector<CodeType> codes;
  RecordId scenario;  // the record of `scenario { … }`
  /// Unit names (also of quantities: their default unit) to units.
  std::map<std::string, UnitId, std::less<>> unit_names;

  const Unit& operator[](UnitId id) const { return units[id.index]; }
  const RecordType& operator[](RecordId id) const { return records[id.index]; }
  const CodeType& operator[](CodesId id) const { return codes[id.index]; }
  [[nodiscard]] std::optional<RecordId> FindRecord(std::string_view name) const;
  /// `number` of a unit written as text (`GB/s`, `mm2`) in units of `target`; nothing when the text
  /// is not a unit or has another dimension.
  [[nodiscard]] std::optional<base::Rational> Convert(base::Rational number, std::string_view unit,
                                                      UnitId target) const;
};

}  // namespace licet::data
