#pragma once

#include "model/names.hpp"

#include <optional>

namespace licet::model {

/// Types one expression and all below it; nothing when it holds a mistake (which is reported).
/// `hint` is what the place wants: it gives codes and words of enums their type.
std::optional<ExpressionType> CheckExpression(Checker& checker, Context& context,
                                              syntax::ExpressionId id,
                                              const ExpressionType* hint = nullptr);
/// The same for a condition.
bool CheckCondition(Checker& checker, Context& context, syntax::ExpressionId id);

/// True when the expression gets its type from what it is compared with: a code, a bare word.
bool NeedsHint(const Checker& checker, const Context& context, syntax::ExpressionId id);

// ---- parts, one file each ----------------------------------------------------------------------
using MaybeType = std::optional<ExpressionType>;
MaybeType CheckNode(Checker& checker, Context& context, syntax::ExpressionId id,
                    const syntax::ArithmeticExpression& node);
MaybeType CheckNode(Checker& checker, Context& context, syntax::ExpressionId id,
                    const syntax::DurationExpression& node);
MaybeType CheckNode(Checker& checker, Context& context, syntax::ExpressionId id,
                    const syntax::ComparisonExpression& node);
MaybeType CheckNode(Checker& checker, Context& context, syntax::ExpressionId id,
                    const syntax::IsExpression& node);
MaybeType CheckNode(Checker& checker, Context& context, syntax::ExpressionId id,
                    const syntax::InExpression& node);
MaybeType CheckNode(Checker& checker, Context& context, syntax::ExpressionId id,
                    const syntax::AggregateExpression& node);
MaybeType CheckNode(Checker& checker, Context& context, syntax::ExpressionId id,
                    const syntax::QuantifierExpression& node);
MaybeType CheckNode(Checker& checker, Context& context, syntax::ExpressionId id,
                    const syntax::ClassExpression& node);

/// Reports two numbers that cannot meet: another dimension, or a bare number against a unit.
/// `verb` is what was tried: "compare", "add".
bool CheckSameDimension(Checker& checker, const char* verb, syntax::ExpressionId left,
                        const ExpressionType& left_type, syntax::ExpressionId right,
                        const ExpressionType& right_type);
/// Reports a word that is not one of the values of an enum.
bool CheckEnumValue(Checker& checker, const syntax::Name& name, const ExpressionType& type);
bool CheckCodeValue(Checker& checker, const syntax::Code& code, const ExpressionType& type);

/// The members of a set against the type of what is asked to be in it.
bool CheckSet(Checker& checker, Context& context, syntax::SetId id, const ExpressionType& type);

}  // namespace licet::model
