#pragma once

#include "eval/options.hpp"
#include "licet/decision.hpp"
#include "tests/support/generate.hpp"

#include <cstdint>
#include <string>
#include <vector>

// What tests over generated packs have in common.
namespace licet::testing {

/// The number in the environment variable, or `otherwise`.
std::uint64_t FromEnvironment(const char* name, std::uint64_t otherwise);
/// Where a test starts: LICET_SEED of the environment, or `otherwise`; says so, for who repeats it.
std::uint64_t FirstSeed(std::uint64_t otherwise);
/// How many times as much is asked: LICET_TIMES of the environment, or 1.
std::uint64_t Times();

std::string Joined(const std::vector<std::string>& texts);

/// Views, knowledge dates and readings of the generated packs.
eval::Options RandomOptions(Random& random);

/// Whether every outcome that the inner one leaves possible is one that the outer one does.
[[nodiscard]] bool Covers(OutcomeRange outer, OutcomeRange inner);
/// The same of reviews. Where no license is required there is none, and nothing to cover (ADR 4).
[[nodiscard]] bool Covers(const program::Program& program, const ReviewRange& outer,
                          const ReviewRange& inner);

/// What a decision answers, without names of rules and texts: outcome, review and basis of lines
/// and events, classes, and how much there is to ask.
std::string Shape(const Decision& decision);

}  // namespace licet::testing
