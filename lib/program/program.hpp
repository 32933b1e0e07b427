#pragma once

#include "data/schema.hpp"
#include "licet/date.hpp"
#include "program/law.hpp"
#include "program/nodes.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace licet::program {

/// Facts of the schema that evaluation itself looks at. Absent where the schema has none such.
struct WellKnown {
  std::optional<std::uint32_t> route;  // of the scenario
  data::RecordId hop;
  std::optional<std::uint32_t> on, activity, origin, destination, from_party, to_party;  // of a hop
  data::RecordId party;
  std::optional<std::uint32_t> id, party_name, role;  // of a party
};

/// Rules in the form in which they are evaluated: complete in itself, without texts or names to
/// look up. Immutable; share freely.
struct Program {
  std::string name, title, jurisdiction, authority;
  std::optional<Date> law_as_of;

  data::Schema schema;
  WellKnown facts;

  std::vector<Node> nodes;
  std::vector<Path> paths;
  std::vector<Set> sets;
  std::uint32_t slot_count = 0;

  std::vector<Source> sources;
  std::vector<Group> groups;
  std::vector<Alias> aliases;
  std::vector<Threshold> thresholds;
  std::vector<Definition> definitions;
  std::vector<Interpretation> interpretations;
  std::vector<Rule> rules;  // by name
  std::vector<Toggle> toggles;
  std::vector<std::string> review_scale;  // mildest first
  std::vector<std::string> classes;       // sorted
  /// Days on which the law of the pack may change, sorted, each once: between two of them no rule,
  /// group, threshold or alias begins or ends.
  std::vector<Date> boundaries;
  /// [record][fact]: index into `definitions`, or kNoDefinition.
  std::vector<std::vector<std::uint32_t>> definition_of;
  /// By node: its value is the same wherever it is read while one event is judged.
  std::vector<bool> same_at_event;
  static constexpr std::uint32_t kNoDefinition = 0xFFFFFFFFu;

  const Node& operator[](NodeId id) const { return nodes[id.index]; }
  const Path& operator[](PathId id) const { return paths[id.index]; }
  const Set& operator[](SetId id) const { return sets[id.index]; }
  const Rule& operator[](RuleId id) const { return rules[id.index]; }
  const Source& operator[](SourceId id) const { return sources[id.index]; }
  const Group& operator[](GroupId id) const { return groups[id.index]; }
  const Threshold& operator[](ThresholdId id) const { return thresholds[id.index]; }
  const Interpretation& operator[](InterpretationId id) const {
    return interpretations[id.index];
  }
  const data::Fact& operator[](FactStep step) const {
    return schema[step.record].facts[step.fact];
  }
  /// The definition that computes the fact, or null.
  [[nodiscard]] const Definition* DefinitionOf(FactStep step) const {
    const std::uint32_t index = definition_of[step.record.index][step.fact];
    return index == kNoDefinition ? nullptr : &definitions[index];
  }
};

/// The unit of a number that people see, "TPP"; empty for plain numbers and for other facts.
[[nodiscard]] std::string UnitOf(const Program& program, FactStep fact);

}  // namespace licet::program
