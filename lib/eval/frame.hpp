#pragma once

#include "data/scenario.hpp"
#include "program/program.hpp"

#include <cstdint>
#include <string>
#include <vector>

// Where facts are found: records that binders stand for, and paths from them.
namespace licet::eval {

/// A record that a binder stands for.
struct Element {
  /// Null: nothing is known of it.
  const data::RecordValue* record = nullptr;
  /// As in the scenario: `route[0].parties[1]`; empty for the scenario itself.
  std::string path;
  /// One that an open list may hold besides those that were named.
  bool phantom = false;
  /// phantom: the list, and the fact that it is.
  std::string list_path;
  program::FactStep list;
  /// phantom: the record that has the list; null if nothing is known of it.
  const data::RecordValue* list_owner = nullptr;
};

/// One fact that is read as another value than the facts have: the day of an event under one law.
struct Replacement {
  const data::RecordValue* record = nullptr;
  std::uint32_t fact = 0;
  const data::Value* value = nullptr;
};

/// One of which evaluation only has to know the facts.
inline Element Unnamed(const data::RecordValue* record, bool phantom) {
  return {record, {}, phantom, {}, {}};
}

/// The facts of one line, and what the binders stand for; null: nothing.
struct Frame {
  const program::Program* program = nullptr;
  const data::RecordValue* scenario = nullptr;
  std::vector<const Element*> slots;
  Replacement replacement{};
  /// Takes every list that is stated as complete.
  bool closed = false;
};

/// A fact: its state, whether it was stated or not.
struct Reading {
  data::State state = data::State::kUnknown;
  /// Null if nothing was stated.
  const data::Value* value = nullptr;
  program::FactStep fact;
  /// The record that has the fact; null: nothing is known of it.
  const data::RecordValue* record = nullptr;
  /// The record is, or is part of, one that was not named.
  bool phantom = false;
  [[nodiscard]] bool known() const { return state == data::State::kKnown; }
};

/// A fact with its place in the scenario.
struct Place : Reading {
  std::string path;
  /// What has the fact.
  Element owner;
};

/// The elements that were named, and whether there may be more.
struct Items {
  const data::ListValue* stated = nullptr;
  bool open = true;
  /// The list belongs to something that was not named.
  bool phantom = false;
};
/// The same with their places.
struct List {
  std::vector<Element> elements;
  bool open = true;
  Place place;
};

/// Follows the path as far as something is known; what lies behind an unknown record is unknown.
Reading Read(const Frame& frame, program::PathId path);
Items ItemsAt(const Frame& frame, program::PathId path);
/// The same for those who speak of it: takes longer, because it puts names together.
Place Find(const Frame& frame, program::PathId path);
List ListAt(const Frame& frame, program::PathId path);
List ListAt(const Frame& frame, Place place);
/// What an open list may hold besides.
Element PhantomOf(const List& list);

/// `hop.destination`; facts of the scenario stand alone.
std::string SchemaPath(const program::Program& program, program::FactStep fact);

}  // namespace licet::eval
