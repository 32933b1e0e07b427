#include "licet/calendar.hpp"

#include "engine/citations.hpp"
#include "engine/pack_data.hpp"
#include "engine/status.hpp"
#include "program/program.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace licet {
inline namespace v0 {
namespace {

using program::Program;

std::string Joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

class CalendarReader {
 public:
  explicit CalendarReader(const detail::PackData& pack) : pack_(pack), program_(*pack.program) {}

  std::vector<CalendarEntry> Read() {
    for (std::uint32_t i = 0; i < program_.rules.size(); ++i) ReadRule({i});
    for (const program::Group& group : program_.groups) ReadGroup(group);
    for (const program::Threshold& threshold : program_.thresholds) ReadThreshold(threshold);
    for (const program::Alias& alias : program_.aliases) ReadAlias(alias);
    const auto key = [](const CalendarEntry& entry) {
      return std::tie(entry.date, entry.event, entry.kind, entry.name, entry.detail);
    };
    std::stable_sort(entries_.begin(), entries_.end(),
                     [&](const auto& a, const auto& b) { return key(a) < key(b); });
    return std::move(entries_);
  }

 private:
  void Add(Date date, CalendarEvent event, CalendarEntry entry) {
    entry.date = date;
    entry.event = event;
    entry.scheduled = date > pack_.identity.law_as_of;
    entries_.push_back(std::move(entry));
  }

  CalendarEntry EntryOf(const program::Rule& rule) const {
    CalendarEntry entry;
    entry.kind = ToString(rule.kind);
    entry.name = rule.name;
    entry.title = rule.title;
    entry.citations = engine::TextsOf(program_, rule.citations);
    entry.unconfirmed =
        engine::DoubtsOf(program_, "rule `" + rule.name + "`", rule.citations, rule.doubt);
    entry.place = rule.place;
    return entry;
  }

  void ReadRule(program::RuleId id) {
    const program::Rule& rule = program_[id];
    const CalendarEntry entry = EntryOf(rule);
    if (rule.addressee) {
      CalendarEntry letter = entry;
      letter.detail = "by " + rule.addressee->party;
      Add(rule.addressee->received, CalendarEvent::kReceived, std::move(letter));
    }
    if (rule.effective) {
      Add(rule.effective->from, CalendarEvent::kBegins, entry);
      if (rule.effective->comply) Add(*rule.effective->comply, CalendarEvent::kBites, entry);
      if (rule.effective->until) Add(*rule.effective->until, CalendarEvent::kEnds, entry);
    }
    if (!rule.effective || !rule.effective->until) AddSuccessors(rule, entry);
    for (const std::uint32_t toggle : rule.toggles) ReadToggle(program_.toggles[toggle], entry);
    // INVARIANT: the rules of the program are those of the model, in the same order.
    const model::Rule& written = pack_.rules.rules[id.index];
    if (written.review_by) Add(*written.review_by, CalendarEvent::kReviewBy, entry);
  }

  void AddSuccessors(const program::Rule& rule, const CalendarEntry& entry) {
    for (const program::RuleId successor : rule.superseded_by) {
      const program::Rule& later = program_[successor];
      if (!later.effective) continue;
      CalendarEntry end = entry;
      end.detail = "by " + later.name;
      end.citations = engine::TextsOf(program_, later.citations);
      end.unconfirmed =
          engine::DoubtsOf(program_, "rule `" + later.name + "`", later.citations, later.doubt);
      Add(later.effective->from, CalendarEvent::kSuperseded, std::move(end));
    }
  }

  void ReadToggle(const program::Toggle& toggle, const CalendarEntry& rule) {
    const bool suspends = toggle.kind == program::ToggleKind::kSuspend;
    CalendarEntry entry = rule;
    entry.citations = engine::TextsOf(program_, toggle.citations);
    entry.unconfirmed = engine::DoubtsOf(
        program_, (suspends ? "suspension of `" : "non-enforcement of `") + rule.name + "`",
        toggle.citations, toggle.doubt);
    entry.detail = toggle.note;
    Add(toggle.period.from, suspends ? CalendarEvent::kSuspended : CalendarEvent::kUnenforced,
        entry);
    if (toggle.period.until) Add(*toggle.period.until, CalendarEvent::kReturns, entry);
  }

  void ReadGroup(const program::Group& group) {
    for (const program::GroupChange& change : group.changes) {
      CalendarEntry entry;
      entry.kind = "group";
      entry.name = group.code;
      entry.detail = "is empty";
      if (!change.members.empty()) entry.detail = Words(change.kind) + Joined(change.members);
      entry.citations = engine::TextsOf(program_, change.citations);
      entry.unconfirmed =
          engine::DoubtsOf(program_, "group `" + group.code + "`", change.citations, change.doubt);
      Add(change.period.from, CalendarEvent::kChanges, entry);
      if (change.period.printed) Add(*change.period.printed, CalendarEvent::kPrinted, entry);
      if (change.period.until) Add(*change.period.until, CalendarEvent::kEnds, entry);
    }
  }

  static std::string Words(program::GroupChangeKind kind) {
    switch (kind) {
      case program::GroupChangeKind::kSet:
        return "is ";
      case program::GroupChangeKind::kAdd:
        return "add ";
      case program::GroupChangeKind::kRemove:
        return "remove ";
    }
    return {};
  }

  void ReadThreshold(const program::Threshold& threshold) {
    for (const program::ThresholdValue& value : threshold.values) {
      CalendarEntry entry;
      entry.kind = "threshold";
      entry.name = threshold.name;
      entry.detail = engine::ValueText(threshold, value);
      entry.citations = engine::TextsOf(program_, value.citations);
      entry.unconfirmed = engine::DoubtsOf(program_, "threshold `" + threshold.name + "`",
                                           value.citations, value.doubt);
      Add(value.period.from, CalendarEvent::kBegins, entry);
      if (value.period.until) Add(*value.period.until, CalendarEvent::kEnds, entry);
    }
  }

  void ReadAlias(const program::Alias& alias) {
    CalendarEntry entry;
    entry.kind = "alias";
    entry.name = alias.code + " as " + alias.as;
    entry.citations = engine::TextsOf(program_, alias.citations);
    entry.unconfirmed =
        engine::DoubtsOf(program_, "alias `" + alias.code + "`", alias.citations, {});
    Add(alias.period.from, CalendarEvent::kBegins, entry);
    if (alias.period.until) Add(*alias.period.until, CalendarEvent::kEnds, entry);
  }

  const detail::PackData& pack_;
  const Program& program_;
  std::vector<CalendarEntry> entries_;
};

}  // namespace

absl::StatusOr<Calendar> ReadCalendar(const Pack& pack, std::optional<Date> from,
                                      std::optional<Date> until) {
  if (!pack.ok()) {
    return engine::FailedPrecondition("reading the calendar of `" + pack.identity().name +
                                      "`: the pack has errors");
  }
  Calendar calendar{pack.identity(), from, until, CalendarReader(pack.data()).Read()};
  const auto outside = [&](const CalendarEntry& entry) {
    return (from && entry.date < *from) || (until && entry.date > *until);
  };
  calendar.entries.erase(std::remove_if(calendar.entries.begin(), calendar.entries.end(), outside),
                         calendar.entries.end());
  return calendar;
}

}  // namespace v0
}  // namespace licet
