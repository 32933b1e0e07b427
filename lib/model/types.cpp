#include "model/types.hpp"

#include "model/units.hpp"

#include <string>
#include <vector>

namespace licet::model {

std::optional<data::FactType> ResolveTypeName(Checker& checker, const syntax::Name& name) {
  data::FactType type;
  const auto of_kind = [&](data::TypeKind kind) {
    type.kind = kind;
    return type;
  };
  if (name.text == "boolean") return of_kind(data::TypeKind::kBoolean);
  if (name.text == "date") return of_kind(data::TypeKind::kDate);
  if (name.text == "text") return of_kind(data::TypeKind::kText);
  if (name.text == "code") return of_kind(data::TypeKind::kCode);
  if (name.text == "integer" || name.text == "number") {
    type.unit = {0};
    type.integer = name.text == "integer";
    return of_kind(data::TypeKind::kNumber);
  }
  if (const auto unit = checker.schema().unit_names.find(name.text);
      unit != checker.schema().unit_names.end()) {
    type.unit = unit->second;
    return of_kind(data::TypeKind::kNumber);
  }
  if (const auto codes = checker.codes_names.find(name.text); codes != checker.codes_names.end()) {
    type.codes = {codes->second};
    return of_kind(data::TypeKind::kCode);
  }
  if (const auto record = checker.record_names.find(name.text);
      record != checker.record_names.end()) {
    type.record = {record->second};
    return of_kind(data::TypeKind::kRecord);
  }
  std::vector<std::string> candidates = {"boolean", "date", "text", "code", "integer", "number"};
  for (const auto& entry : checker.schema().unit_names) candidates.push_back(entry.first);
  for (const auto& entry : checker.codes_names) candidates.push_back(entry.first);
  for (const auto& entry : checker.record_names) candidates.push_back(entry.first);
  Suggest(checker.sink.Report<Kind::kUnknownType>(name.span, name.text), name.span, name.text,
          candidates);
  return std::nullopt;
}

ExpressionType TypeOf(const Checker& checker, const data::FactType& type) {
  ExpressionType result;
  switch (type.kind) {
    case data::TypeKind::kBoolean:
      result.kind = ExpressionKind::kBoolean;
      break;
    case data::TypeKind::kNumber:
      result.kind = ExpressionKind::kNumber;
      result.dimension = checker.schema()[type.unit].dimension;
      result.factor = checker.schema()[type.unit].factor;
      break;
    case data::TypeKind::kDate:
      result.kind = ExpressionKind::kDate;
      break;
    case data::TypeKind::kText:
      result.kind = ExpressionKind::kText;
      break;
    case data::TypeKind::kCode:
      result.kind = ExpressionKind::kCode;
      result.codes = type.codes;
      break;
    case data::TypeKind::kEnum:
      result.kind = ExpressionKind::kEnum;
      result.enum_values = type.values;
      break;
    case data::TypeKind::kRecord:
      result.kind = ExpressionKind::kRecord;
      result.record = type.record;
      break;
    case data::TypeKind::kList:
      result.kind = ExpressionKind::kList;
      result.record = type.record;
      break;
  }
  return result;
}

ExpressionType TypeOf(const Checker& checker, const data::Fact& fact) {
  ExpressionType type = TypeOf(checker, fact.type);
  type.low = fact.low;
  type.high = fact.high;
  return type;
}

std::string UnitText(const Checker& checker, const data::FactType& type) {
  return type.kind == data::TypeKind::kNumber ? checker.schema()[type.unit].name : std::string();
}

bool IsPlainNumber(const ExpressionType& type) {
  return type.kind == ExpressionKind::kNumber && type.dimension.empty() &&
         type.factor == Rational(1);
}

std::string Describe(const Checker& checker, const ExpressionType& type, const std::string& unit) {
  switch (type.kind) {
    case ExpressionKind::kBoolean:
      return "a boolean";
    case ExpressionKind::kNumber: {
      std::string dimension = DimensionText(checker, type.dimension);
      if (unit.empty() || unit == dimension) return dimension;
      return "`" + unit + "` (" + dimension + ")";
    }
    case ExpressionKind::kDate:
      return "a date";
    case ExpressionKind::kCode:
      return type.codes == data::CodesId{} ? "a code"
                                           : "a `" + checker.schema()[type.codes].name + "` code";
    case ExpressionKind::kEnum: {
      std::string text = "one of {";
      for (const std::string& value : type.enum_values) text += " " + value;
      return text + " }";
    }
    case ExpressionKind::kText:
      return "a text";
    case ExpressionKind::kRecord:
      return "a record `" + checker.schema()[type.record].name + "`";
    case ExpressionKind::kList:
      return "a list of `" + checker.schema()[type.record].name + "`";
  }
  return {};
}

}  // namespace licet::model
