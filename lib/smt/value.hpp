#pragma once

#include "data/scenario.hpp"
#include "data/schema.hpp"
#include "smt/number.hpp"
#include "smt/term.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

// What an expression is in one world: the facts have one value each, which may be a variable.
namespace licet::smt {

/// A record of the scenario.
struct Node {
  /// Null when nothing at all is stated of it.
  const data::RecordValue* record = nullptr;
  data::RecordId type;
  std::string path;
  /// Whether there is such an element of its list.
  Term exists = Truth(true);
  /// How many elements that nobody named lie around it.
  int unnamed = 0;
  /// It was asked for, and nothing can be found out.
  bool undeterminable = false;
};

/// A day, counted from 1970-01-01.
struct Day {
  Term number;
};
/// A code, a word or a text.
struct Name {
  Term number;
  /// What it can be; absent: anything.
  std::optional<std::vector<std::string>> of;
};
struct Nodes {
  std::vector<Node> items;
  bool complete = true;
};

struct Value {
  /// An optional fact that does not apply.
  Term none = Truth(false);
  std::variant<Term, Number, Day, Name, Node, Nodes> is;
};

}  // namespace licet::smt
