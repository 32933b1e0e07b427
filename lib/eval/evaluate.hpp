#pragma once

#include "data/scenario.hpp"
#include "eval/options.hpp"
#include "licet/decision.hpp"
#include "licet/source.hpp"
#include "program/program.hpp"

#include <string>
#include <vector>

namespace licet::eval {

/// Decides a scenario that was bound to the schema of the program. Total and repeatable: equal
/// arguments give equal decisions. The title of the scenario, the digest of the pack and the name
/// of the engine are left to the caller.
[[nodiscard]] Decision Evaluate(const program::Program& program, const data::Scenario& scenario,
                                const Options& options);

/// A stated fact that cannot be what the rules compute it to be from the other facts.
struct Contradiction {
  std::string path;      // `item.tpp`
  Span span;             // where it was stated
  std::string stated;    // "4800 TPP"
  std::string computed;  // "4992 TPP"
  /// "catalog `h100-sxm5`" if it was not the scenario that stated it; the span is then in a text of
  /// the catalog.
  std::string origin;
};

/// The facts whose stated and computed values have nothing in common; each place once. Thresholds
/// that a computation reads have the values of the day `known_at`.
[[nodiscard]] std::vector<Contradiction> FindContradictions(const program::Program& program,
                                                            const data::Scenario& scenario,
                                                            Date known_at);
[[nodiscard]] std::vector<Contradiction> FindContradictions(const program::Program& program,
                                                            const data::Scenario& scenario);

}  // namespace licet::eval
