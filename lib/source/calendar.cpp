#include "licet/calendar.hpp"

namespace licet {
inline namespace v0 {

std::string_view ToString(CalendarEvent event) {
  switch (event) {
    case CalendarEvent::kBegins:
      return "begins";
    case CalendarEvent::kBites:
      return "bites";
    case CalendarEvent::kReceived:
      return "received";
    case CalendarEvent::kChanges:
      return "changes";
    case CalendarEvent::kPrinted:
      return "printed";
    case CalendarEvent::kSuspended:
      return "suspended";
    case CalendarEvent::kUnenforced:
      return "unenforced";
    case CalendarEvent::kReturns:
      return "returns";
    case CalendarEvent::kSuperseded:
      return "superseded";
    case CalendarEvent::kEnds:
      return "ends";
    case CalendarEvent::kReviewBy:
      return "review_by";
  }
  return {};
}

}  // namespace v0
}  // namespace licet
