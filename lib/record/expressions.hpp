#pragma once

#include "program/program.hpp"

#include <cstdint>
#include <map>
#include <string>

namespace licet::record {

/// Conditions and numbers of one rule or definition as S-expressions. Places that binders stand for
/// are numbered from 0 in the order in which they are met, so that the text of a rule says nothing
/// of the rules beside it.
class ExpressionWriter {
 public:
  explicit ExpressionWriter(const program::Program& program) : program_(program) {}

  std::string Write(program::NodeId node);
  std::string Write(program::PathId path);
  std::string Write(program::SetId set) const;
  /// The number of a binder.
  std::string SlotOf(program::SlotId slot);

 private:
  std::string Compare(const program::Comparison& node);
  std::string Fold(const program::Aggregate& node);
  std::string TypeOf(program::NodeId operand) const;

  const program::Program& program_;
  std::map<std::uint32_t, std::size_t> slots_;
};

}  // namespace licet::record
