#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// The checkers' own reader of canonical S-expressions (docs/records.md).
namespace licet::verify {

/// An atom, or a list whose first item is an atom or a list.
struct Node {
  bool list = false;
  bool quoted = false;
  std::string text;  // atom
  std::vector<Node> items;

  /// The first atom of a list; empty for anything else.
  [[nodiscard]] std::string_view head() const;
  /// An item of a list that has it. Throws `Refused`.
  [[nodiscard]] const Node& at(std::size_t index) const;
  /// The text of an atom. Throws `Refused` for lists.
  [[nodiscard]] const std::string& atom() const;
  /// The bare atom `-`: there is nothing.
  [[nodiscard]] bool nothing() const { return !list && !quoted && text == "-"; }
};

/// Reads one expression; every byte must be as the canonical form has it. Throws `Refused`.
[[nodiscard]] Node Read(std::string_view text);

}  // namespace licet::verify
