#pragma once

#include "data/bind_facts.hpp"
#include "data/document.hpp"
#include "data/scenario.hpp"
#include "data/schema.hpp"
#include "diag/sink.hpp"

#include <optional>
#include <string>
#include <vector>

namespace licet::data {

/// One event as stated: its facts but for `parties`, which depend on the scenario around it.
struct HopParts {
  RecordValue record;
  /// Parties stated for this hop alone, with `also` or `parties`.
  std::vector<RecordValue> own_parties;
  /// What the hop says about its `parties`, if it states them.
  std::optional<bool> complete;
  Span span;
};

struct RouteParts {
  std::vector<HopParts> hops;
  bool complete = true;
  Span span;
};

/// The parties of a scenario or of a line.
struct PartyParts {
  PartyBook book;
  /// True when `party` or `parties` is stated, even as an empty list.
  bool stated = false;
  /// `parties_complete`, or what the list itself says.
  std::optional<bool> complete;
  /// The list itself says that it is complete: `parties = { complete = true, … }`.
  bool list_says_so = false;
  Span span;
};

/// Reads `[[party]]` tables into `parties.book`.
void BindParties(const Node& node, const std::string& name, const Fact& parties_fact,
                 FactBinder& binder, PartyParts& parties);

/// Reads `[[hop]]` tables; keys of parties are looked up in the book that `binder` uses.
[[nodiscard]] std::optional<RouteParts> BindRoute(const Node& node, const std::string& name,
                                                  const Fact& route_fact, FactBinder& binder);

/// The route with the parties of each hop filled in: the one that receives, those stated for the
/// hop, and those of `parties` that no hop names.
[[nodiscard]] Value JoinRoute(const RouteParts& route, const PartyParts& parties,
                              const Schema& schema, diag::Sink& sink);

/// How many records `JoinRoute` gives, those in records too.
[[nodiscard]] std::size_t JoinedRecords(const RouteParts& route, const PartyParts& parties,
                                        const Schema& schema);

/// All parties, of the scenario and of its hops, each once.
[[nodiscard]] Value JoinParties(const RouteParts* route, const PartyParts& parties,
                                const Schema& schema);

}  // namespace licet::data
