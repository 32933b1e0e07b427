#include "io/decision_parts_json.hpp"
#include "licet/calendar.hpp"

#include <string>

namespace licet {
inline namespace v0 {
namespace {

using io::Json;

Json DateOrNull(const std::optional<Date>& date) {
  return date ? Json(date->ToString()) : Json(nullptr);
}

Json EntryJson(const CalendarEntry& entry) {
  Json json;
  json["date"] = entry.date.ToString();
  json["event"] = ToString(entry.event);
  json["kind"] = entry.kind;
  json["name"] = entry.name;
  json["title"] = io::TextOrNull(entry.title);
  json["detail"] = io::TextOrNull(entry.detail);
  json["citations"] = io::ToJson(entry.citations);
  json["unconfirmed"] = Json::array();
  for (const UnconfirmedNote& note : entry.unconfirmed) {
    json["unconfirmed"].push_back(
        {{"what", note.what}, {"reason", note.reason}, {"open", note.open}});
  }
  json["scheduled"] = entry.scheduled;
  json["place"] = io::TextOrNull(entry.place);
  return json;
}

}  // namespace

std::string RenderJson(const Calendar& calendar) {
  Json json;
  json["pack"] = {{"name", calendar.pack.name},
                  {"title", calendar.pack.title},
                  {"law_as_of", calendar.pack.law_as_of.ToString()},
                  {"digest", calendar.pack.digest}};
  json["from"] = DateOrNull(calendar.from);
  json["until"] = DateOrNull(calendar.until);
  json["entries"] = Json::array();
  for (const CalendarEntry& entry : calendar.entries) json["entries"].push_back(EntryJson(entry));
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace v0
}  // namespace licet
