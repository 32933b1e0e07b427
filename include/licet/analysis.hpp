#pragma once

#include "absl/status/statusor.h"
#include "licet/decision.hpp"
#include "licet/evaluate.hpp"
#include "licet/pack.hpp"
#include "licet/scenario.hpp"

#include <string>
#include <vector>

// Questions about a decision: what would have to be otherwise.
namespace licet {
inline namespace v0 {

struct WhyNotOptions {
  /// The outcome that did not come out.
  Level wanted = Level::kNoLicense;
  /// Facts that stay as they are: a path (`route[0].destination`), the start of one (`item`), or a
  /// fact of the schema (`party.hq`).
  std::vector<std::string> lock;
  /// Facts that may change although a catalog states them.
  std::vector<std::string> unlock;
};

/// One fact that would be another.
struct FactChange {
  std::string path;
  std::string from;  // "4992 TPP", "`CN`", "unknown"
  std::string to;
  int cost = 1;  // as the schema has it
};

/// A test that reads a changed fact and came out otherwise.
struct TurnedTest {
  std::string rule;
  std::string text;  // `item.tpp >= tpp_high`
  std::string before, after;  // values that it saw
  std::string against;
  std::string law;  // threshold or group, since when, by which citation
  std::vector<CitationText> citations;  // of the rule
};

/// Facts that, changed together, give the wanted outcome; fewer of them do not.
struct Counterfactual {
  std::vector<FactChange> changes;
  int cost = 0;
  /// What Licet decides with the changes.
  OutcomeRange outcome;
  ReviewRange review;
  std::vector<TurnedTest> tests;
};

/// A number that a rule compares with a limit that it all but reaches.
struct NearLimit {
  std::string rule;
  std::string text;
  std::string value, limit;
  std::string margin;  // "96 TPP below"
  std::string law;
};

struct WhyNotLine {
  std::string line;
  OutcomeRange outcome;
  /// It is so already.
  bool already = false;
  std::vector<Counterfactual> found;  // cheapest first
  /// No change of the facts that may change gives it.
  bool out_of_reach = false;
  bool out_of_effort = false;
  /// There are dearer ones, too.
  bool more = false;
  /// Numbers less than a twentieth below a limit: a small change would turn a test.
  std::vector<NearLimit> near;
};

struct WhyNot {
  std::string scenario;
  PackIdentity pack;
  Level wanted = Level::kNoLicense;
  std::vector<WhyNotLine> lines;
};

/// The cheapest changes of facts that give each line the wanted outcome; each was decided anew with
/// them. Fails as `Evaluate` does. Effort: ten times that of the options.
absl::StatusOr<WhyNot> ExplainWhyNot(const Pack& pack, const Scenario& scenario,
                                     const WhyNotOptions& wanted,
                                     const EvaluateOptions& options = {});

/// Text for people.
std::string RenderText(const WhyNot& answer);
/// JSON by `docs/schema/why-not.schema.json`.
std::string RenderJson(const WhyNot& answer);

}  // namespace v0
}  // namespace licet
