#include "base/nearest_name.hpp"
#include "data/bind_facts.hpp"
#include "data/describe.hpp"
#include "data/document.hpp"
#include "data/party_list.hpp"
#include "diag/sink.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <variant>
#include <vector>

namespace licet::data {
namespace {

using diag::Sink;

constexpr std::size_t kMaxNames = 10000;
// A snapshot that may be a century old is a mistake.
constexpr std::uint64_t kMaxAgeDays = 36500;

template <class Owner>
struct TextKey {
  const char* name;
  std::string Owner::*member;
  bool needed = false;
};

void ReportWrong(const Entry& entry, const std::string& expected, Sink& sink) {
  sink.Report<DiagnosticKind::kWrongKindOfValue>(entry.node.span, entry.key, expected,
                                                 KindOf(entry.node));
}

std::optional<Date> DateOf(const Entry& entry, Sink& sink) {
  if (const auto* date = std::get_if<Date>(&entry.node.value)) return *date;
  if (const auto* text = std::get_if<std::string>(&entry.node.value)) {
    if (const auto date = Date::Parse(*text)) return date;
  }
  ReportWrong(entry, "a day such as 2023-11-17", sink);
  return std::nullopt;
}

std::optional<std::uint64_t> CountOf(const Entry& entry, Sink& sink) {
  if (const auto* number = std::get_if<NumberText>(&entry.node.value)) {
    std::uint64_t count = 0;
    const char* end = number->digits.data() + number->digits.size();
    const auto [stop, error] = std::from_chars(number->digits.data(), end, count);
    if (error == std::errc() && stop == end) return count;
  }
  ReportWrong(entry, "a whole number", sink);
  return std::nullopt;
}

std::vector<std::string> TextsOf(const Entry& entry, Sink& sink) {
  std::vector<std::string> texts;
  const auto parts = ReadListParts(entry.node, entry.key, kMaxNames, sink);
  if (!parts) return texts;
  for (const Node& item : *parts->items) {
    if (auto text = TextOf(Entry{entry.key, entry.key_span, item}, sink)) {
      texts.push_back(std::move(*text));
    }
  }
  return texts;
}

bool CheckKind(const std::string& kind, Span span, Sink& sink) {
  if (IsListKind(kind)) return true;
  std::vector<std::string> names;
  for (const ListKind& known : ListKinds()) names.emplace_back(known.code);
  auto builder = sink.Report<DiagnosticKind::kUnknownListKind>(span, kind);
  if (const auto meant = base::NearestName(kind, names)) {
    builder.Replace(span, "\"" + *meant + "\"").Help("did you mean `" + *meant + "`?");
  } else {
    builder.Help("the kinds are " + Choices(names));
  }
  return false;
}

void ReportMissing(Span span, const std::string& where, const char* key, Sink& sink) {
  sink.Report<DiagnosticKind::kMissingKey>(span, where, key);
}

// ---- the manifest

constexpr TextKey<ListManifest> kManifestTexts[] = {
    {"name", &ListManifest::name, true},     {"title", &ListManifest::title},
    {"source", &ListManifest::source, true}, {"note", &ListManifest::note},
    {"sha256", &ListManifest::sha256, true}, {"data", &ListManifest::data, true},
};
constexpr const char* kOtherManifestKeys[] = {"lists",       "snapshot",     "rows",
                                              "format",      "max_age_days", "valid_until",
                                              "covers_from", "complete"};
constexpr const char* kNeededManifestKeys[] = {"lists", "snapshot", "rows", "format"};

std::vector<std::string> ManifestKeys() {
  std::vector<std::string> keys;
  for (const auto& key : kManifestTexts) keys.emplace_back(key.name);
  for (const char* key : kOtherManifestKeys) keys.emplace_back(key);
  return keys;
}

bool IsDigest(std::string_view text) {
  return text.size() == 64 && std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

class ManifestBinder {
 public:
  ManifestBinder(const Table& table, Span span, Sink& sink)
      : table_(table), span_(span), sink_(sink) {}

  ListManifest Bind();

 private:
  void BindTexts();
  void BindLists(const Entry& entry);
  void BindFormat(const Entry& entry);
  void BindDays();
  std::optional<Date> DateAt(const char* key) {
    const Entry* entry = table_.Find(key);
    return entry != nullptr ? DateOf(*entry, sink_) : std::nullopt;
  }

  const Table& table_;
  Span span_;
  Sink& sink_;
  ListManifest manifest_;
};

void ManifestBinder::BindTexts() {
  for (const auto& key : kManifestTexts) {
    const Entry* entry = table_.Find(key.name);
    if (entry == nullptr) {
      if (key.needed) ReportMissing(span_, "the manifest", key.name, sink_);
    } else if (auto text = TextOf(*entry, sink_)) {
      manifest_.*key.member = std::move(*text);
    }
  }
  const Entry* digest = table_.Find("sha256");
  if (digest != nullptr && !manifest_.sha256.empty() && !IsDigest(manifest_.sha256)) {
    ReportWrong(*digest, "64 hexadecimal digits in lower case", sink_);
  }
}

void ManifestBinder::BindLists(const Entry& entry) {
  manifest_.lists = TextsOf(entry, sink_);
  for (const std::string& kind : manifest_.lists) CheckKind(kind, entry.node.span, sink_);
  std::sort(manifest_.lists.begin(), manifest_.lists.end());
  const auto last = std::unique(manifest_.lists.begin(), manifest_.lists.end());
  manifest_.lists.erase(last, manifest_.lists.end());
  if (manifest_.lists.empty() && std::holds_alternative<Array>(entry.node.value) &&
      std::get<Array>(entry.node.value).items.empty()) {
    sink_.Report<DiagnosticKind::kNothingStated>(entry.node.span, "`lists`")
        .Help("name the kinds of lists that the file covers");
  }
}

void ManifestBinder::BindFormat(const Entry& entry) {
  const auto text = TextOf(entry, sink_);
  if (!text) return;
  if (*text == "licet") {
    manifest_.format = ListFormat::kLicet;
  } else if (*text == "csl-csv") {
    manifest_.format = ListFormat::kCslCsv;
  } else if (*text == "csl-json") {
    manifest_.format = ListFormat::kCslJson;
  } else {
    sink_.Report<DiagnosticKind::kUnknownChoice>(entry.node.span, *text, "format")
        .Help("the formats are `licet`, `csl-csv` and `csl-json`");
  }
}

// The days of which the snapshot may be asked. Neither end is taken for granted.
void ManifestBinder::BindDays() {
  const auto snapshot = DateAt("snapshot");
  if (snapshot) manifest_.snapshot = *snapshot;
  manifest_.covers_from = DateAt("covers_from");
  const Entry* age = table_.Find("max_age_days");
  const Entry* until = table_.Find("valid_until");
  if (age == nullptr && until == nullptr) {
    ReportMissing(span_, "the manifest", "max_age_days", sink_);
    return;
  }
  if (age != nullptr && until != nullptr) {
    sink_.Report<DiagnosticKind::kStatedTwice>(until->key_span, age->key, until->key)
        .Label(age->key_span, "stated here too")
        .Help("keep one of the two");
    return;
  }
  if (until != nullptr) {
    if (const auto date = DateOf(*until, sink_)) manifest_.valid_until = *date;
  } else if (const auto days = CountOf(*age, sink_)) {
    if (*days > kMaxAgeDays) ReportWrong(*age, "at most 36500 days", sink_);
    manifest_.valid_until = manifest_.snapshot.PlusDays(
        static_cast<std::int32_t>(std::min<std::uint64_t>(*days, kMaxAgeDays)));
  }
  const auto check_order = [&](const char* key, bool reversed, Date first, Date last) {
    if (!snapshot || !reversed) return;
    sink_.Report<DiagnosticKind::kRangeReversed>(table_.Find(key)->node.span, key, first.ToString(),
                                                 last.ToString());
  };
  if (until != nullptr) {
    check_order("valid_until", manifest_.valid_until < manifest_.snapshot, manifest_.snapshot,
                manifest_.valid_until);
  }
  if (manifest_.covers_from) {
    check_order("covers_from", manifest_.snapshot < *manifest_.covers_from, *manifest_.covers_from,
                manifest_.snapshot);
  }
}

ListManifest ManifestBinder::Bind() {
  manifest_.span = span_;
  const std::vector<std::string> known = ManifestKeys();
  for (const Entry& entry : table_.entries) {
    if (std::find(known.begin(), known.end(), entry.key) == known.end()) {
      ReportUnknownKey(entry, "the manifest", known, sink_);
    }
  }
  for (const char* key : kNeededManifestKeys) {
    if (table_.Find(key) == nullptr) ReportMissing(span_, "the manifest", key, sink_);
  }
  BindTexts();
  BindDays();
  if (const Entry* entry = table_.Find("lists")) BindLists(*entry);
  if (const Entry* entry = table_.Find("format")) BindFormat(*entry);
  if (const Entry* entry = table_.Find("rows")) {
    manifest_.rows = CountOf(*entry, sink_).value_or(0);
  }
  if (const Entry* entry = table_.Find("complete")) {
    manifest_.complete = BooleanOf(*entry, sink_).value_or(false);
  }
  return std::move(manifest_);
}

// ---- entries

constexpr TextKey<ListEntry> kEntryTexts[] = {
    {"id", &ListEntry::id},
    {"list", &ListEntry::list, true},
    {"name", &ListEntry::name, true},
    {"license_requirement", &ListEntry::license_requirement},
    {"license_policy", &ListEntry::license_policy},
    {"review", &ListEntry::review},
    {"cite", &ListEntry::cite},
    {"url", &ListEntry::url},
    {"confidence", &ListEntry::confidence},
    {"note", &ListEntry::note},
};
struct TextsKey {
  const char* name;
  std::vector<std::string> ListEntry::*member;
};
constexpr TextsKey kEntryLists[] = {{"aliases", &ListEntry::aliases},
                                    {"addresses", &ListEntry::addresses},
                                    {"ids", &ListEntry::ids}};

std::vector<std::string> EntryKeys() {
  std::vector<std::string> keys;
  for (const auto& key : kEntryTexts) keys.emplace_back(key.name);
  for (const auto& key : kEntryLists) keys.emplace_back(key.name);
  for (const char* key : {"since", "known_from", "until", "footnote", "is_address"})
    keys.emplace_back(key);
  return keys;
}

void BindFootnote(const Entry& entry, ListEntry& listed, Sink& sink) {
  const auto* text = std::get_if<std::string>(&entry.node.value);
  if (text != nullptr && *text == "none") {
    listed.no_footnote = true;
  } else if (const auto number = CountOf(entry, sink)) {
    listed.footnote = static_cast<int>(std::min<std::uint64_t>(*number, 1000));
  }
}

void BindEntryKey(const Entry& entry, const std::string& where, ListEntry& listed, Sink& sink) {
  for (const auto& key : kEntryTexts) {
    if (entry.key != key.name) continue;
    if (auto text = TextOf(entry, sink)) listed.*key.member = std::move(*text);
    return;
  }
  for (const auto& key : kEntryLists) {
    if (entry.key != key.name) continue;
    listed.*key.member = TextsOf(entry, sink);
    return;
  }
  if (entry.key == "since") {
    listed.since = DateOf(entry, sink);
  } else if (entry.key == "known_from") {
    listed.known_from = DateOf(entry, sink);
  } else if (entry.key == "until") {
    listed.until = DateOf(entry, sink);
  } else if (entry.key == "footnote") {
    BindFootnote(entry, listed, sink);
  } else if (entry.key == "is_address") {
    listed.is_address = BooleanOf(entry, sink).value_or(false);
  } else {
    ReportUnknownKey(entry, where, EntryKeys(), sink);
  }
}

ListEntry BindListEntry(const Table& table, Span span, const std::string& where, Sink& sink) {
  ListEntry listed;
  for (const Entry& entry : table.entries) BindEntryKey(entry, where, listed, sink);
  for (const auto& key : kEntryTexts) {
    if (key.needed && table.Find(key.name) == nullptr) ReportMissing(span, where, key.name, sink);
  }
  if (!listed.list.empty()) CheckKind(listed.list, table.Find("list")->node.span, sink);
  if (listed.since && listed.until && *listed.until < *listed.since) {
    sink.Report<DiagnosticKind::kRangeReversed>(table.Find("until")->node.span, "until",
                                                listed.since->ToString(), listed.until->ToString());
  }
  if (listed.since && listed.known_from) {
    const Entry& second = *table.Find("known_from");
    sink.Report<DiagnosticKind::kStatedTwice>(second.key_span, "since", second.key)
        .Help("keep `since` if the day is known");
  }
  if (!listed.footnote && !listed.no_footnote) {
    listed.footnote = FootnoteIn(listed.license_requirement);
  }
  if (listed.review.empty()) listed.review = ReviewOf(listed.license_policy);
  if (listed.id.empty()) listed.id = where;
  return listed;
}

}  // namespace

std::optional<ListManifest> BindListManifest(const Node& document, Sink& sink) {
  const std::size_t before = sink.size();
  const auto* table = std::get_if<Table>(&document.value);
  if (table == nullptr) {
    sink.Report<DiagnosticKind::kNothingStated>(document.span, "the manifest");
    return std::nullopt;
  }
  ListManifest manifest = ManifestBinder(*table, document.span, sink).Bind();
  if (HasErrorsSince(sink, before)) return std::nullopt;
  return manifest;
}

std::optional<std::vector<ListEntry>> BindListEntries(const Node& document, Sink& sink) {
  const std::size_t before = sink.size();
  std::vector<ListEntry> entries;
  const auto* table = std::get_if<Table>(&document.value);
  const Entry* list = table != nullptr ? table->Find("entry") : nullptr;
  if (table != nullptr) {
    for (const Entry& entry : table->entries) {
      if (&entry != list) ReportUnknownKey(entry, "the list", {"entry"}, sink);
    }
  }
  const auto* items = list != nullptr ? std::get_if<Array>(&list->node.value) : nullptr;
  if (list != nullptr && items == nullptr) {
    sink.Report<DiagnosticKind::kWrongKindOfValue>(list->node.span, "entry", "a list of tables",
                                                   KindOf(list->node))
        .Help("begin each entry with `[[entry]]`, in two brackets");
  }
  for (std::size_t i = 0; items != nullptr && i < items->items.size(); ++i) {
    const Node& node = items->items[i];
    const std::string where = "entry " + std::to_string(i + 1);
    if (const auto* entry = std::get_if<Table>(&node.value)) {
      entries.push_back(BindListEntry(*entry, node.span, where, sink));
    } else {
      sink.Report<DiagnosticKind::kWrongKindOfValue>(node.span, "entry", "a table of keys",
                                                     KindOf(node));
    }
  }
  if (HasErrorsSince(sink, before)) return std::nullopt;
  return entries;
}

}  // namespace licet::data
