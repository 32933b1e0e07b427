#pragma once

#include "licet/date.hpp"
#include "licet/source.hpp"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

// A scenario, case or catalog as read from TOML, JSON or a test in a rule file, before its keys
// mean anything. Numbers are the digits of the source text; nothing went through floating point.
namespace licet::data {

struct Node;
struct NumberText {
  /// As written, without underscores; may carry sign, point or exponent (the binder refuses those
  /// that have no exact place on a grid).
  std::string digits;
};
struct Entry;
struct Table {
  std::vector<Entry> entries;  // in source order where the format keeps one, else by key
  [[nodiscard]] const Entry* Find(std::string_view key) const;
};
struct Array {
  std::vector<Node> items;
};
/// A bare word: an enum value or `event` in tests of rule files; TOML and JSON give strings.
struct Word {
  std::string text;
};
struct Null {};

struct Node {
  std::variant<Null, bool, NumberText, std::string, Word, Date, Array, Table> value;
  Span span;
};
struct Entry {
  std::string key;
  Span key_span;
  Node node;
};

}  // namespace licet::data
