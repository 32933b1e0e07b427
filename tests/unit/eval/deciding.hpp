#pragma once

#include "data/scenario.hpp"
#include "eval/evaluate.hpp"
#include "eval/options.hpp"
#include "licet/decision.hpp"
#include "licet/source.hpp"
#include "model/checked_rules.hpp"
#include "program/program.hpp"

#include <string>
#include <string_view>
#include <vector>

// Rules and scenarios of tests as text, and what is read from decisions.
namespace licet::eval {

/// Facts of an invented trade, with `pack`, sources `law` (published 2020-01-01), `late` (published
/// 2024-06-01) and `rumor` (in doubt), and classes left to the tests.
std::string_view Prelude();

/// Parses, checks and compiles texts as one pack. Throws with all messages if anything is wrong.
struct Rules {
  explicit Rules(const std::vector<std::string>& texts);
  model::CheckedRules checked;
  program::Program program;
  SourceSet sources;
};
/// The prelude and `text` after it.
Rules RulesOf(const std::string& text);

/// Reads a TOML scenario. Throws with all messages if anything is wrong with it.
data::Scenario ScenarioOf(const Rules& rules, const std::string& toml);

inline Options KnownAt(const std::string& day) {
  Options options;
  options.known_at = *Date::Parse(day);
  return options;
}
/// Everything is published; nothing is special.
inline Options Plain() { return KnownAt("2030-01-01"); }

Decision Decide(const Rules& rules, const std::string& toml, const Options& options = Plain());
/// `license_required`, `undetermined` …
std::string OutcomeOf(const Rules& rules, const std::string& toml,
                      const Options& options = Plain());
/// `no_license..license_required`
std::string RangeOf(const Decision& decision);
/// Paths of the missing facts of all lines, in order.
std::vector<std::string> MissingOf(const Decision& decision);
/// Everything that a decision says, as text: equal decisions give equal text.
std::string Dump(const Decision& decision);

/// One complete event: an export from US to CN on the day, with what `more` says of it.
std::string Hop(const std::string& day, const std::string& more = "");
/// A scenario of such an event, of an item with `item` and with other keys in `top`.
std::string Export(const std::string& day, const std::string& item = "",
                   const std::string& hop = "", const std::string& top = "");

}  // namespace licet::eval
