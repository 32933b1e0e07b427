#pragma once

#include "model/checker.hpp"

#include <optional>
#include <string>

namespace licet::model {

/// The type that `name` stands for: a built-in word, a unit or quantity, codes or a record.
/// Reports unknown names.
std::optional<data::FactType> ResolveTypeName(Checker& checker, const syntax::Name& name);

/// The type of an expression that reads a fact, with the fact's range.
ExpressionType TypeOf(const Checker& checker, const data::Fact& fact);
ExpressionType TypeOf(const Checker& checker, const data::FactType& type);
/// As a person writes it in front of a value: `TPP`, empty for plain numbers.
std::string UnitText(const Checker& checker, const data::FactType& type);

/// For messages: "a date", "a `country` code", "`TPP` (bit*op/s)".
std::string Describe(const Checker& checker, const ExpressionType& type, const std::string& unit);
bool IsPlainNumber(const ExpressionType& type);

}  // namespace licet::model
