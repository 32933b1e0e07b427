#include "tests/support/laws.hpp"

#include "tests/unit/eval/deciding.hpp"

#include <algorithm>
#include <cstdlib>
#include <iostream>

namespace licet::testing {
namespace {

template <class Part>
std::string Answer(const Part& part) {
  return std::string(ToString(part.outcome.low)) + ".." +
         std::string(ToString(part.outcome.high)) + " (" + part.review.low + ".." +
         part.review.high + (part.review.conflict ? " conflict" : "") + ") " +
         std::string(ToString(part.basis)) + "\n";
}

int Place(const program::Program& program, const std::string& value) {
  const auto& scale = program.review_scale;
  return value.empty()
             ? 0
             : static_cast<int>(std::find(scale.begin(), scale.end(), value) - scale.begin()) + 1;
}

}  // namespace

bool Covers(OutcomeRange outer, OutcomeRange inner) {
  return outer.low <= inner.low && inner.high <= outer.high;
}

bool Covers(const program::Program& program, const ReviewRange& outer, const ReviewRange& inner) {
  if (!inner.any) return true;
  return outer.any && Place(program, outer.low) <= Place(program, inner.low) &&
         Place(program, inner.high) <= Place(program, outer.high);
}

std::uint64_t FromEnvironment(const char* name, std::uint64_t otherwise) {
  const char* given = std::getenv(name);
  return given != nullptr ? std::strtoull(given, nullptr, 10) : otherwise;
}

std::uint64_t FirstSeed(std::uint64_t otherwise) {
  const std::uint64_t seed = FromEnvironment("LICET_SEED", otherwise);
  std::cout << "LICET_SEED=" << seed << "\n";
  return seed;
}

std::uint64_t Times() { return FromEnvironment("LICET_TIMES", 1); }

std::string Joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) all += text;
  return all;
}

eval::Options RandomOptions(Random& random) {
  eval::Options options = eval::KnownAt(random.Chance(70) ? "2030-01-01" : "2024-02-01");
  if (random.Chance(30)) options.view = eval::View::kDeJure;
  if (random.Chance(10)) options.law_of = Date::Parse("2024-01-12");
  if (random.Chance(40)) options.readings["scope"] = random.Chance(50) ? "wide" : "narrow";
  return options;
}

std::string Shape(const Decision& decision) {
  std::string text = Answer(decision);
  for (const LineDecision& line : decision.lines) {
    text += line.name + " " + Answer(line);
    for (const auto& one : line.classes)
      text += one.code + " " + std::string(ToString(one.truth)) + "\n";
    for (const AlternativeDecision& part : line.alternatives)
      for (const HopDecision& hop : part.hops) text += "event " + Answer(hop);
    text += "asks " + std::to_string(line.missing.size()) + "\n";
  }
  return text;
}

}  // namespace licet::testing
