#pragma once

#include "command.hpp"
#include "licet/date.hpp"
#include "licet/evaluate.hpp"
#include "output.hpp"

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
void AddOutputOptions(Command command, Options& options);
void AddPack(Command command, Options& options);
void AddCatalog(Command command, Options& options);
void AddLists(Command command, Options& options);
/// `--law-of`, `--known-at`, `--view` and `--reading`.
void AddLawOptions(Command command, Options& options);
/// `--effort`, for verbs that decide scenarios.
void AddEffort(Command command, Options& options);
void AddExitZero(Command command, Options& options);
/// `--format`, which may be one of `formats`.
void AddFormat(Command command, Options& options, const std::vector<std::string>& formats);

/// All but `--format` and `--effort`, hidden, so that they can stand before the verb too.
void AddGlobalOptions(Command command, Options& options);

/// Reads a day as people write it on a command line; throws UsageError.
Date ReadDay(const std::string& text);

}  // namespace licet::tool
