#pragma once

#include "eval/evaluator.hpp"

#include <string>

// Values in words, as people write them.
namespace licet::eval {

/// The value of a node: "4992 TPP", "between 1 and 5 mm2", "unknown", "CN", "2023-11-17".
std::string Describe(Evaluator& evaluator, program::NodeId id);
std::string Describe(const Number& number, const std::string& unit);
std::string Describe(const Day& day);
std::string Describe(const Codes& codes);

/// What a person calls an element: its name, else its key, identifier, role or place.
std::string LabelOf(const program::Program& program, const Element& element);

/// How far `left` is from `right`: "192 TPP above", "on the line", "3 days before".
std::string MarginOf(Evaluator& evaluator, const program::Comparison& comparison);

/// The set of a membership test: "{ CN MO }", or its name if it is long.
std::string DescribeSet(Evaluator& evaluator, const program::Membership& node);

}  // namespace licet::eval
