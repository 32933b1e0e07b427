#pragma once

#include "data/document.hpp"
#include "diag/sink.hpp"
#include "licet/date.hpp"
#include "licet/source.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Restricted party lists as values: what a manifest says of a list, and the entries of its file.
namespace licet::data {

enum class ListFormat : std::uint8_t {
  kLicet,    // TOML with one `[[entry]]` for each party
  kCslCsv,   // the Consolidated Screening List, a table
  kCslJson,  // the same as JSON
};

/// One kind of list: its code in rules and manifests, and what people call it.
struct ListKind {
  std::string_view code;
  std::string_view title;
};
/// All kinds that manifests may name, sorted by code.
[[nodiscard]] const std::vector<ListKind>& ListKinds();
[[nodiscard]] bool IsListKind(std::string_view code);

/// What a manifest says of one snapshot of a list.
struct ListManifest {
  std::string name;
  std::string title;
  std::string source;
  std::string note;
  /// The kinds of lists that the file covers, sorted.
  std::vector<std::string> lists;
  /// The day on which the file said what it says.
  Date snapshot;
  /// The last day of which the snapshot is asked, from `valid_until` or `max_age_days`.
  Date valid_until;
  /// The first day of which no entry is missing: the file keeps what was removed since.
  std::optional<Date> covers_from;
  std::uint64_t rows = 0;
  std::string sha256;
  /// The file with the entries, relative to the manifest.
  std::string data;
  ListFormat format = ListFormat::kLicet;
  /// False: finding no entry means nothing.
  bool complete = false;
  Span span;
};

/// One entry of a list. Texts are as in the file; nothing is guessed.
struct ListEntry {
  std::string id;  // of the list itself; else "row 12"
  /// A code of `ListKinds`; empty if the file names a list that Licet does not know.
  std::string list;
  std::string name;
  std::vector<std::string> aliases;
  std::vector<std::string> addresses;
  std::vector<std::string> ids;
  /// The entry is an address and whoever sits there, not a named party.
  bool is_address = false;
  std::optional<Date> since;  // first day on which it is listed
  /// Without `since`: a day from which on it is known to be listed.
  std::optional<Date> known_from;
  std::optional<Date> until;  // last day on which it is listed
  std::optional<int> footnote;
  bool no_footnote = false;  // the entry is known to have none
  std::string license_requirement;
  std::string license_policy;
  std::string review;  // a code such as `presumption_of_denial`; empty if not known
  std::string cite;
  std::string url;
  std::string confidence;
  std::string note;
};

/// A snapshot with its entries. One that has a fault is never asked.
struct PartyList {
  ListManifest manifest;
  std::vector<ListEntry> entries;
  /// SHA-256 of the file as it is, 64 hex digits.
  std::string digest;
  /// Why nothing can be concluded from the file, in words; empty if all is well.
  std::string fault;
};

/// Reads a manifest. Nothing, with at least one error in `sink`, when it is not one.
[[nodiscard]] std::optional<ListManifest> BindListManifest(const Node& document, diag::Sink& sink);

/// Reads `[[entry]]` tables. Nothing, with at least one error in `sink`, when one of them is wrong.
[[nodiscard]] std::optional<std::vector<ListEntry>> BindListEntries(const Node& document,
                                                                    diag::Sink& sink);

/// The footnote that a license requirement names: "footnote 4", or the paragraph of the foreign
/// direct product rule that belongs to one; nothing if it names none, or several.
[[nodiscard]] std::optional<int> FootnoteIn(std::string_view license_requirement);

/// The code of a review policy that consists of one known phrase; empty for any other text.
[[nodiscard]] std::string ReviewOf(std::string_view license_policy);

}  // namespace licet::data
