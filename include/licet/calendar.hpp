#pragma once

#include "absl/status/statusor.h"
#include "licet/date.hpp"
#include "licet/decision.hpp"
#include "licet/pack.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace licet {
inline namespace v0 {

/// What happens to a part of the law on a day. On one day, entries stand in this order.
enum class CalendarEvent : std::uint8_t {
  kBegins,      // a rule, alias or threshold value is in force from this day
  kBites,       // compliance with a rule that is already in effect
  kReceived,    // a letter reaches the party that it names
  kChanges,     // a group
  kPrinted,     // the reprinted table has a change of a group that was already in force
  kSuspended,   // a rule, until it returns
  kUnenforced,  // a rule is printed and no longer enforced
  kReturns,     // a suspension or non-enforcement ends by its own terms
  kSuperseded,  // by later law
  kEnds,        // this is the first day on which it no longer holds
  kReviewBy,    // somebody promised to look at a rule again
};
/// `begins`, `bites`, …, `review_by`.
std::string_view ToString(CalendarEvent event);

/// One thing that happens on one day.
struct CalendarEntry {
  Date date;
  CalendarEvent event = CalendarEvent::kBegins;
  std::string kind;    // `require`, …, `group`, `threshold`, `alias`
  std::string name;    // rule id, code of a group, name of a threshold, `HK as CN`
  std::string title;   // of a rule
  std::string detail;  // "add NI", "4800 TPP", "by r_dest"; empty when there is nothing to add
  std::vector<CitationText> citations;
  /// Doubts about the entry, its sources, or what switches it.
  std::vector<UnconfirmedNote> unconfirmed;
  /// The day lies after the day up to which the pack knows the law.
  bool scheduled = false;
  std::string place;  // `file:line` of the rule; empty for other things
};

struct Calendar {
  PackIdentity pack;
  std::optional<Date> from, until;  // as asked for, both inclusive
  /// By day, then event, kind and name.
  std::vector<CalendarEntry> entries;
};

/// What changes when, as far as the pack has it: past, present and scheduled. `from` and `until`
/// are inclusive. Fails only if the pack is not `ok()`. Thread-safe.
absl::StatusOr<Calendar> ReadCalendar(const Pack& pack, std::optional<Date> from,
                                      std::optional<Date> until);

/// Day by day, for people.
std::string RenderText(const Calendar& calendar);
/// One row for each entry; RFC 4180 with a header.
std::string RenderCsv(const Calendar& calendar);
/// JSON by `docs/schema/calendar.schema.json`. Ends in a newline.
std::string RenderJson(const Calendar& calendar);

}  // namespace v0
}  // namespace licet
