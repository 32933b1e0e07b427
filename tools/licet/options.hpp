#pragma once

#include "licet/date.hpp"
#include "licet/evaluate.hpp"
#include "output.hpp"

#include <CLI/CLI.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace licet::tool {

/// Everything that can be said on the command line. Verbs take the options that mean something to
/// them; the others keep their defaults.
struct Options {
  std::vector<std::string> packs;
  std::vector<std::string> catalogs;
  std::vector<std::string> readings;
  std::vector<std::string> lists;
  std::optional<Date> law_of;
  std::optional<Date> known_at;
  View view = View::kEnforced;
  std::uint64_t effort = EvaluateOptions::kDefaultEffort;
  std::string format = "text";
  ColorWhen color = ColorWhen::kAuto;
  bool quiet = false;
  bool exit_zero = false;
  /// Where records of the decisions go; empty: none are made.
  std::string record_folder;
  /// The key that they are signed with; empty: they are not.
  std::string sign_key;
  /// Each record holds the hash of the one before it.
  bool chain = false;
};

/// `--color` and `--quiet`, which every verb has.
void AddOutputOptions(CLI::App& app, Options& options);
void AddPack(CLI::App& app, Options& options);
void AddCatalog(CLI::App& app, Options& options);
void AddLists(CLI::App& app, Options& options);
/// `--law-of`, `--known-at`, `--view` and `--reading`.
void AddLawOptions(CLI::App& app, Options& options);
/// `--effort`, for verbs that decide scenarios.
void AddEffort(CLI::App& app, Options& options);
void AddExitZero(CLI::App& app, Options& options);
/// `--format`, which may be one of `formats`.
void AddFormat(CLI::App& app, Options& options, const std::vector<std::string>& formats);

/// All but `--format`, hidden, so that they can stand before the verb too.
void AddGlobalOptions(CLI::App& app, Options& options);
/// The name of an option that stands before the verb and that the verb does not have; empty if
/// none.
std::string GlobalOptionWithoutMeaning(const CLI::App& app, const CLI::App& verb);

}  // namespace licet::tool
