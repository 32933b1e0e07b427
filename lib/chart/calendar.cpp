#include "licet/calendar.hpp"

#include "chart/table.hpp"

#include <string>
#include <vector>

namespace licet {
inline namespace v0 {
namespace {

constexpr std::size_t kWidth = 100;
constexpr std::size_t kIndent = 14;

std::string Padded(std::string text, std::size_t width) {
  if (text.size() < width) text.append(width - text.size(), ' ');
  return text;
}

// "review_by" reads as "review by".
std::string Words(CalendarEvent event) {
  std::string text(ToString(event));
  for (char& c : text) c = c == '_' ? ' ' : c;
  return text;
}

std::string Head(const Calendar& calendar) {
  std::string text = calendar.pack.title + " (" + calendar.pack.name + ")\nlaw as of " +
                     calendar.pack.law_as_of.ToString();
  if (calendar.from) text += ", from " + calendar.from->ToString();
  if (calendar.until) text += ", until " + calendar.until->ToString();
  return text + "\n";
}

void AppendEntry(const CalendarEntry& entry, std::string& text) {
  std::string line = entry.kind + " " + entry.name;
  if (!entry.title.empty()) line += " \"" + entry.title + "\"";
  if (!entry.detail.empty()) line += (entry.title.empty() ? " " : ", ") + entry.detail;
  const std::string cites = chart::ShortCites(entry.citations);
  if (!cites.empty()) line += " [" + cites + "]";
  text += "  " + Padded(Words(entry.event), kIndent - 2) +
          chart::Wrapped(line, kIndent, kIndent, kWidth) + "\n";
  for (const UnconfirmedNote& note : entry.unconfirmed) {
    const std::string doubt =
        std::string(note.open ? "unconfirmed, left open: " : "unconfirmed: ") + note.reason;
    text += std::string(kIndent, ' ') + chart::Wrapped(doubt, kIndent, kIndent, kWidth) + "\n";
  }
}

}  // namespace

std::string RenderText(const Calendar& calendar) {
  std::string text = Head(calendar);
  if (calendar.entries.empty()) return text + "\nnothing changes in this time\n";
  const CalendarEntry* before = nullptr;
  for (const CalendarEntry& entry : calendar.entries) {
    if (before == nullptr || before->date != entry.date) {
      text += "\n" + entry.date.ToString();
      if (entry.scheduled) text += "  (scheduled: after the law that the pack knows)";
      text += "\n";
    }
    AppendEntry(entry, text);
    before = &entry;
  }
  return text;
}

std::string RenderCsv(const Calendar& calendar) {
  std::string text = chart::CsvRow({"date", "event", "kind", "name", "title", "detail", "citations",
                                    "unconfirmed", "open", "scheduled", "place"});
  for (const CalendarEntry& entry : calendar.entries) {
    std::string doubts;
    bool open = false;
    for (const UnconfirmedNote& note : entry.unconfirmed) {
      doubts += (doubts.empty() ? "" : "; ") + note.reason;
      open = open || note.open;
    }
    text += chart::CsvRow({entry.date.ToString(), std::string(ToString(entry.event)), entry.kind,
                           entry.name, entry.title, entry.detail,
                           chart::ShortCites(entry.citations), doubts, open ? "true" : "false",
                           entry.scheduled ? "true" : "false", entry.place});
  }
  return text;
}

}  // namespace v0
}  // namespace licet
