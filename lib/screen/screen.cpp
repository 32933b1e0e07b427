#include "screen/screen.hpp"

#include "screen/listing_facts.hpp"
#include "screen/verdict.hpp"
#include "screen/words.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

namespace licet::screen {
namespace {

using data::DateRange;
using data::RecordValue;
using data::State;
using data::Value;

constexpr DateRange kAnyDay{Date::Min(), Date::Max()};

bool IsAnyDay(const DateRange& days) {
  return days.low == kAnyDay.low && days.high == kAnyDay.high;
}

std::string ShowDays(const DateRange& days) {
  if (IsAnyDay(days)) return "unknown";
  if (days.low == days.high) return days.low.ToString();
  return "between " + days.low.ToString() + " and " + days.high.ToString();
}

std::string ToText(Likeness likeness) {
  switch (likeness) {
    case Likeness::kName:
      return "name";
    case Likeness::kAlias:
      return "alias";
    case Likeness::kAddressEntry:
      return "address_entry";
    case Likeness::kBareName:
      return "bare_name";
    case Likeness::kNear:
      return "near";
    case Likeness::kAddress:
      return "address";
    case Likeness::kId:
      return "id";
  }
  return {};
}

// The truth value that is stated; nothing if none is.
std::optional<bool> StatedTruth(const Value& value) {
  const bool* truth = std::get_if<bool>(&value.payload);
  return truth != nullptr ? std::optional<bool>(*truth) : std::nullopt;
}

// The event that a record is part of: its days, and where they are stated.
struct Event {
  DateRange days = kAnyDay;
  Span span;
};

class Screener {
 public:
  Screener(const ListSet& lists, const data::Schema& schema, diag::Sink& sink)
      : lists_(lists), schema_(schema), sink_(sink), kinds_(KindsOf(schema)) {}

  void Visit(RecordValue& record, const std::string& path, const Event& around);
  [[nodiscard]] std::vector<ScreenedParty> Take() { return std::move(screened_); }

 private:
  std::optional<Event> EventOf(const RecordValue& record) const;
  Event EventOfRoute(const RecordValue& scenario) const;
  void Screen(RecordValue& record, const ListedShape& shape, const std::string& path,
              const Event& event);
  PartyText TextOf(const RecordValue& record, const ListedShape& shape) const;
  const std::vector<Match>& Find(const PartyText& party);
  void Write(RecordValue& record, const ListedShape& shape, const Verdict& verdict);
  // What to ask for facts that stay open.
  void Ask(RecordValue& record, const ListedShape& shape, const std::string& question);
  void WriteListings(RecordValue& record, std::uint32_t fact, const Verdict& verdict);
  void Compare(const RecordValue& record, const ListedShape& shape, const std::string& path,
               const Verdict& verdict);
  void ReportContradiction(const Value& value, const std::string& path, const std::string& stated,
                           const Match& match);
  void ReportGaps(const Verdict& verdict, const Event& event);
  void Note(const RecordValue& record, const std::string& path, const Event& event,
            const Verdict& verdict, bool stated, std::string reason);

  const ListSet& lists_;
  const data::Schema& schema_;
  diag::Sink& sink_;
  std::vector<std::string> kinds_;
  std::map<std::tuple<std::vector<std::string>, std::vector<std::string>, std::string>,
           std::vector<Match>>
      found_;
  std::vector<ScreenedParty> screened_;
  std::set<std::tuple<std::string, std::string, std::string, bool, std::string>> noted_;
  std::set<std::pair<std::size_t, std::string>> gaps_;
};

std::optional<Event> Screener::EventOf(const RecordValue& record) const {
  const auto on = schema_[record.type].Find("on");
  if (!on || schema_[record.type].facts[*on].type.kind != data::TypeKind::kDate) {
    return std::nullopt;
  }
  const Value& value = record.facts[*on];
  const auto* days = std::get_if<DateRange>(&value.payload);
  return Event{days != nullptr ? *days : kAnyDay, value.span};
}

// Parties of the scenario itself take part in every event.
Event Screener::EventOfRoute(const RecordValue& scenario) const {
  std::optional<DateRange> all;
  for (const Value& value : scenario.facts) {
    const auto* list = std::get_if<data::ListValue>(&value.payload);
    if (list == nullptr) continue;
    for (const RecordValue& item : list->items) {
      const auto event = EventOf(item);
      if (!event) continue;
      if (!all) all = event->days;
      all->low = std::min(all->low, event->days.low);
      all->high = std::max(all->high, event->days.high);
    }
  }
  return {all.value_or(kAnyDay), {}};
}

void Screener::Visit(RecordValue& record, const std::string& path, const Event& around) {
  const Event event = path.empty() ? EventOfRoute(record) : EventOf(record).value_or(around);
  for (std::size_t i = 0; i < record.facts.size(); ++i) {
    const std::string place = (path.empty() ? "" : path + ".") + schema_[record.type].facts[i].name;
    Value& value = record.facts[i];
    if (auto* inner = std::get_if<RecordValue>(&value.payload)) {
      Visit(*inner, place, event);
    } else if (auto* list = std::get_if<data::ListValue>(&value.payload)) {
      for (std::size_t k = 0; k < list->items.size(); ++k) {
        Visit(list->items[k], place + "[" + std::to_string(k) + "]", event);
      }
    }
  }
  if (const auto shape = ShapeOf(schema_, record.type)) Screen(record, *shape, path, event);
}

PartyText Screener::TextOf(const RecordValue& record, const ListedShape& shape) const {
  PartyText party;
  if (!record.name.empty()) party.names.push_back(record.name);
  party.names.insert(party.names.end(), record.aliases.begin(), record.aliases.end());
  if (shape.address) {
    const auto* address = std::get_if<std::string>(&record.facts[*shape.address].payload);
    if (address != nullptr) party.addresses.push_back(*address);
  }
  if (shape.id) {
    const auto* codes = std::get_if<data::CodeSet>(&record.facts[*shape.id].payload);
    if (codes != nullptr && codes->codes.size() == 1) party.id = codes->codes.front();
  }
  return party;
}

const std::vector<Match>& Screener::Find(const PartyText& party) {
  const auto [entry, is_new] = found_.try_emplace({party.names, party.addresses, party.id});
  if (is_new) entry->second = lists_.Find(party);
  return entry->second;
}

void Screener::Screen(RecordValue& record, const ListedShape& shape, const std::string& path,
                      const Event& event) {
  const PartyText party = TextOf(record, shape);
  const Value& stated = record.facts[shape.listed];
  const bool is_stated = stated.state == State::kKnown;
  Verdict verdict = Judge(lists_, Find(party), event.days, kinds_);
  // A party without a name is never one that no list has.
  const bool nameless = party.names.empty();
  if (nameless && verdict.listed == Truth::kFalse) verdict.listed = Truth::kUndetermined;
  std::string reason = ReasonOf(lists_, verdict);
  if (nameless && verdict.hits.empty() && verdict.possible.empty() && verdict.candidates.empty()) {
    reason = "it has no name to look for";
  }
  Compare(record, shape, path, verdict);
  if (!is_stated && !nameless && verdict.listed == Truth::kUndetermined) {
    ReportGaps(verdict, event);
  }
  Write(record, shape, verdict);
  if (!is_stated) {
    Ask(record, shape,
        nameless ? "What is the name of this party? Without one it cannot be looked for on a "
                   "restricted party list; or state `listed`."
                 : QuestionOf(lists_, verdict));
  }
  Note(record, path, event, verdict, is_stated, std::move(reason));
}

void Screener::Write(RecordValue& record, const ListedShape& shape, const Verdict& verdict) {
  Value& listed = record.facts[shape.listed];
  const bool stated = listed.state == State::kKnown;
  const bool says_listed = StatedTruth(listed) == true;
  if (!stated && verdict.listed != Truth::kUndetermined) {
    // A list settles what a person could not; that nobody has it does not.
    if (verdict.listed == Truth::kTrue || listed.state == State::kUnknown) {
      listed.state = State::kKnown;
      listed.payload = verdict.listed == Truth::kTrue;
      listed.origin = verdict.hits.empty()
                          ? "screening of all lists"
                          : OriginOf(lists_.lists()[verdict.hits.front().list].manifest);
    }
  }
  if (!shape.listings) return;
  const bool settled = !stated && listed.state == State::kKnown;
  if (settled || (says_listed && !verdict.hits.empty())) {
    WriteListings(record, *shape.listings, verdict);
  }
}

void Screener::Ask(RecordValue& record, const ListedShape& shape, const std::string& question) {
  Value& listed = record.facts[shape.listed];
  if (listed.state == State::kUnknown) listed.question = question;
  if (!shape.listings) return;
  Value& listings = record.facts[*shape.listings];
  // Of listings that are stated the schema knows what to ask.
  if (!listings.span.has_file()) listings.question = question;
}

void Screener::WriteListings(RecordValue& record, std::uint32_t fact, const Verdict& verdict) {
  Value& value = record.facts[fact];
  if (value.state != State::kUnknown) return;
  const data::RecordId type = schema_[record.type].facts[fact].type.record;
  data::ListValue listings;
  for (const Match& match : verdict.hits) {
    listings.items.push_back(ListingOf(schema_, type, lists_.entry(match),
                                       OriginOf(lists_.lists()[match.list].manifest)));
  }
  listings.complete =
      verdict.gaps.empty() && verdict.possible.empty() && verdict.candidates.empty();
  value.state = State::kKnown;
  value.payload = std::move(listings);
}

void Screener::ReportContradiction(const Value& value, const std::string& path,
                                   const std::string& stated, const Match& match) {
  const data::ListManifest& manifest = lists_.lists()[match.list].manifest;
  // One statement that is read at several places is one mistake.
  const auto& all = sink_.diagnostics();
  const bool reported = std::any_of(all.begin(), all.end(), [&](const Diagnostic& diagnostic) {
    return diagnostic.kind == DiagnosticKind::kListedContradicted &&
           diagnostic.span == value.span && value.span.has_file();
  });
  if (reported) return;
  sink_
      .Report<DiagnosticKind::kListedContradicted>(value.span, path, stated, manifest.name,
                                                   manifest.snapshot.ToString(), match.text)
      .Help("leave it out, or correct the name if this is another party");
}

// What the scenario states against what the lists have. Neither is silently preferred.
void Screener::Compare(const RecordValue& record, const ListedShape& shape, const std::string& path,
                       const Verdict& verdict) {
  const Value& listed = record.facts[shape.listed];
  const bool says_not = StatedTruth(listed) == false;
  if (says_not && !verdict.hits.empty()) {
    ReportContradiction(listed, path + ".listed", "false", verdict.hits.front());
  } else if (says_not && !(verdict.possible.empty() && verdict.candidates.empty())) {
    std::vector<Match> near = verdict.possible;
    near.insert(near.end(), verdict.candidates.begin(), verdict.candidates.end());
    const auto& all = sink_.diagnostics();
    const bool reported = std::any_of(all.begin(), all.end(), [&](const Diagnostic& diagnostic) {
      return diagnostic.kind == DiagnosticKind::kNearListed && diagnostic.span == listed.span;
    });
    if (reported) return;
    sink_.Report<DiagnosticKind::kNearListed>(listed.span, path + ".listed", Describe(lists_, near))
        .Help("the statement stands; keep on file who compared them");
  }
  if (!shape.listings) return;
  const Value& listings = record.facts[*shape.listings];
  const auto* stated = std::get_if<data::ListValue>(&listings.payload);
  if (stated == nullptr || says_not) return;
  for (const Match& match : verdict.hits) {
    if (MayHold(schema_, *stated, lists_.entry(match))) continue;
    ReportContradiction(listings, path + ".listings", "complete", match);
  }
}

// Each list once for each event, however many parties it leaves open.
void Screener::ReportGaps(const Verdict& verdict, const Event& event) {
  for (const Gap& gap : verdict.gaps) {
    // What is wrong with a list itself was said when it was read.
    if (gap.list == Gap::kNoList) continue;
    const data::PartyList& list = lists_.lists()[gap.list];
    if (!list.fault.empty() || !list.manifest.complete || IsAnyDay(event.days)) continue;
    if (!gaps_.emplace(gap.list, ShowDays(event.days)).second) continue;
    sink_
        .Report<DiagnosticKind::kListNotAsked>(event.span, list.manifest.name,
                                               list.manifest.snapshot.ToString(),
                                               ShowDays(event.days), gap.why)
        .Help("screen against a list of that day");
  }
}

void Screener::Note(const RecordValue& record, const std::string& path, const Event& event,
                    const Verdict& verdict, bool stated, std::string reason) {
  ScreenedParty screened;
  screened.path = path;
  screened.party = record.name.empty() ? record.key : record.name;
  screened.date = ShowDays(event.days);
  screened.listed = verdict.listed;
  screened.stated = stated;
  screened.reason = std::move(reason);
  const bool is_new = noted_
                          .emplace(screened.party.empty() ? path : screened.party, screened.date,
                                   screened.reason, stated, record.key)
                          .second;
  if (!is_new) return;
  for (const auto* matches : {&verdict.hits, &verdict.possible, &verdict.candidates}) {
    for (const Match& match : *matches) {
      const data::ListEntry& entry = lists_.entry(match);
      screened.matches.push_back({lists_.lists()[match.list].manifest.name, entry.list, entry.id,
                                  match.text, ToText(match.likeness), match.score,
                                  matches == &verdict.hits,
                                  entry.since ? entry.since->ToString() : "",
                                  entry.until ? entry.until->ToString() : "", entry.cite});
    }
  }
  screened_.push_back(std::move(screened));
}

}  // namespace

std::vector<ScreenedParty> ScreenScenario(const ListSet& lists, const data::Schema& schema,
                                          data::Scenario& scenario, diag::Sink& sink) {
  Screener screener(lists, schema, sink);
  for (data::Line& line : scenario.lines) {
    for (data::Line::Alternative& alternative : line.alternatives) {
      screener.Visit(alternative.facts, {}, {});
    }
  }
  return screener.Take();
}

}  // namespace licet::screen
