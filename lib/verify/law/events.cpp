#include "verify/law/events.hpp"

#include "verify/law/refused.hpp"

#include <algorithm>

namespace licet::verify {

std::vector<Thing> EventsOf(const Pack& pack, const Facts& facts) {
  const std::string& scenario = pack.Only("scenario").at(1).atom();
  const std::string& type = InnerTypeOf(FactOf(pack, scenario, "route"));
  const auto root = facts.find("");
  if (root == facts.end()) throw Refused{"a part of the scenario has no facts"};
  std::vector<Thing> events;
  bool open = true;
  const auto route = root->second.facts.find("route");
  if (route != root->second.facts.end()) {
    const Node& list = route->second;
    open = list.list ? list.at(1).atom() == "open" : list.text != "none";
    const std::size_t count = list.list ? ReadIndex(list.at(2)) : 0;
    for (std::size_t i = 0; i < count; ++i) {
      const std::string path = "route[" + std::to_string(i) + "]";
      const auto hop = facts.find(path);
      if (hop == facts.end()) throw Refused{"the scenario has no facts at `" + path + "`"};
      events.push_back({&hop->second, type, path, false, true});
    }
  }
  if (open) events.push_back({nullptr, type, "route[?]", true, true});
  return events;
}

std::vector<Stretch> StretchesOf(const Pack& pack, const Question& question, const Thing& event) {
  if (question.law_of) return {{*question.law_of, std::nullopt}};
  std::int64_t low = kFirstDay, high = kLastDay;
  if (event.record != nullptr) {
    const auto on = event.record->facts.find("on");
    if (on != event.record->facts.end() && on->second.head() == "days") {
      low = ReadDay(on->second.at(1).atom());
      high = ReadDay(on->second.at(2).atom());
    }
  }
  if (low == high) return {{low, std::nullopt}};
  std::vector<Stretch> stretches;
  const Node& changes = pack.Only("days");
  std::int64_t day = low;
  for (std::size_t i = 1; day <= high; ++i) {
    const bool more = i < changes.items.size();
    const std::int64_t change = more ? ReadDay(changes.at(i).atom()) : high + 1;
    if (more && change <= day) continue;
    const std::int64_t last = std::min(change - 1, high);
    Interval days;
    if (day > kFirstDay) days.low = Number(day);
    if (last < kLastDay) days.high = Number(last);
    stretches.push_back({day, days});
    day = last + 1;
  }
  return stretches;
}

Question QuestionOf(const DecisionRecord& record) {
  Question question;
  question.known_at = ReadDay(record.known_at);
  if (!record.law_of.empty()) question.law_of = ReadDay(record.law_of);
  if (record.view != "enforced" && record.view != "de_jure")
    throw Refused{"`" + record.view + "` is no view of the law"};
  question.de_jure = record.view == "de_jure";
  for (const std::string& reading : record.readings) {
    const std::size_t equals = reading.find('=');
    if (equals == std::string::npos ||
        !question.readings.emplace(reading.substr(0, equals), reading.substr(equals + 1)).second)
      throw Refused{"`" + reading + "` is not a reading of its own"};
  }
  return question;
}

}  // namespace licet::verify
