#include "verify/replay.hpp"

#include "verify/refused.hpp"

#include <algorithm>
#include <map>

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

namespace {

struct Judged {
  OutcomeRange outcome;
  Review review;
  Basis basis = Basis::kNone;
  std::map<std::string, Truth> classes;
};

void Widen(Judged& whole, const Judged& one, bool first) {
  if (first) {
    whole = one;
    return;
  }
  whole.outcome.low = std::min(whole.outcome.low, one.outcome.low);
  whole.outcome.high = std::max(whole.outcome.high, one.outcome.high);
  whole.review = Hull(whole.review, one.review);
  whole.basis = std::max(whole.basis, one.basis);
  for (auto& [code, truth] : whole.classes) truth = Hull(truth, one.classes.at(code));
}

void Join(Judged& whole, const Judged& one) {
  whole.outcome.low = std::max(whole.outcome.low, one.outcome.low);
  whole.outcome.high = std::max(whole.outcome.high, one.outcome.high);
  whole.review = Join(whole.review, one.review);
  whole.basis = std::max(whole.basis, one.basis);
  for (const auto& [code, truth] : one.classes)
    whole.classes[code] = Or(whole.classes[code], truth);
}

class Replay {
 public:
  Replay(const Pack& pack, const Question& question) : pack_(pack), question_(question) {}

  RecordedAnswer Decide(const std::vector<Line>& lines) {
    RecordedAnswer answer;
    Judged all;
    for (const Line& line : lines) {
      RecordedLine recorded;
      recorded.name = line.name;
      recorded.item = line.item;
      const Judged judged = JudgeLine(line, recorded);
      Join(all, judged);
      answer.lines.push_back(std::move(recorded));
    }
    answer.outcome = all.outcome;
    answer.review = Recorded(all.review);
    answer.basis = all.outcome == OutcomeRange{} ? all.basis : Basis::kNone;
    return answer;
  }

 private:
  struct Found {
    std::uint32_t hop = 0;
    Contribution contribution;
  };

  RecordedReview Recorded(const Review& review) const {
    const auto name = [&](std::size_t place) {
      return place == 0 ? std::string() : pack_.Only("scale").at(place).atom();
    };
    return {review.any, name(review.low), name(review.high), review.conflict};
  }

  Judged JudgeLine(const Line& line, RecordedLine& recorded) {
    found_.clear();
    flags_.clear();
    unmodeled_.clear();
    Judged judged;
    for (std::size_t part = 0; part < line.parts.size(); ++part)
      Widen(judged, JudgePart(line.parts[part]), part == 0);
    if (judged.outcome != OutcomeRange{}) judged.basis = Basis::kNone;
    recorded.outcome = judged.outcome;
    recorded.review = Recorded(judged.review);
    recorded.basis = judged.basis;
    for (const auto& [code, truth] : judged.classes)
      if (truth != Truth::kFalse) recorded.classes.push_back({code, truth});
    recorded.because = Because(judged.outcome);
    recorded.flags.assign(flags_.begin(), flags_.end());
    for (const auto& [rule, truth] : unmodeled_) recorded.not_modeled.push_back({rule, truth});
    return judged;
  }

  // Requirements that hold the outcome where it is at least, or may take it to its strict end.
  std::vector<RecordedReason> Because(OutcomeRange outcome) const {
    std::map<std::pair<std::uint32_t, std::pair<std::string, std::string>>, Truth> reasons;
    for (const Found& found : found_) {
      const OutcomeRange part = found.contribution.outcome;
      const bool holds = outcome.low > Level::kNoLicense && part.low == outcome.low;
      const bool may = !outcome.determined() && part.high == outcome.high;
      if (!holds && !may) continue;
      const Truth truth = holds && part.determined() ? Truth::kTrue : Truth::kUndetermined;
      const auto key =
          std::pair(found.hop, std::pair(found.contribution.rule, found.contribution.about));
      const auto [entry, is_new] = reasons.emplace(key, truth);
      if (!is_new) entry->second = Hull(entry->second, truth);
    }
    std::vector<RecordedReason> result;
    for (const auto& [key, truth] : reasons)
      result.push_back({key.second.first, key.first, key.second.second, truth});
    std::sort(result.begin(), result.end());
    return result;
  }

  Judged JudgePart(const Facts& facts) {
    Judged part;
    std::uint32_t number = 0;
    const std::vector<Thing> events = EventsOf(pack_, facts);
    for (const Thing& event : events) {
      Judged hop;
      bool first = true;
      for (const Stretch& stretch : StretchesOf(pack_, question_, event)) {
        Widen(hop, JudgeStretch(facts, event, stretch, number), first);
        first = false;
      }
      if (hop.outcome != OutcomeRange{}) hop.basis = Basis::kNone;
      Join(part, hop);
      ++number;
    }
    if (part.outcome != OutcomeRange{}) part.basis = Basis::kNone;
    if (events.empty()) part.basis = Basis::kNoRequirement;
    return part;
  }

  Judged JudgeStretch(const Facts& facts, const Thing& thing, const Stretch& stretch,
                      std::uint32_t number) {
    Law law(pack_, question_, stretch.law_day);
    Event event(pack_, question_, law, facts, thing, stretch.days);
    Judged judged;
    const std::vector<Contribution> contributions = event.Contributions();
    for (const Contribution& one : contributions) {
      judged.outcome.low = std::max(judged.outcome.low, one.outcome.low);
      judged.outcome.high = std::max(judged.outcome.high, one.outcome.high);
      judged.review = Join(judged.review, one.review);
      found_.push_back({number, one});
    }
    judged.basis = event.BasisOf(judged.outcome, contributions);
    const Node& classes = pack_.Only("classes");
    for (std::size_t i = 1; i < classes.items.size(); ++i)
      judged.classes[classes.at(i).atom()] = event.HasClass(classes.at(i).atom());
    const Node& rules = pack_.Only("rules");
    for (std::size_t i = 1; i < rules.items.size(); ++i) {
      const std::string& name = rules.at(i).atom();
      const std::string& kind = pack_.Find("rule", name).at(kKind).atom();
      if (kind != "flag" && kind != "unmodeled") continue;
      const Truth effect = event.Effect(name);
      if (kind == "flag" && effect == Truth::kTrue) flags_.insert(name);
      if (kind == "unmodeled" && effect != Truth::kFalse)
        unmodeled_[name] = Or(unmodeled_[name], effect);
    }
    return judged;
  }

  const Pack& pack_;
  const Question& question_;
  std::vector<Found> found_;
  std::set<std::string> flags_;
  std::map<std::string, Truth> unmodeled_;
};

}  // namespace

RecordedAnswer Decide(const Pack& pack, const std::vector<Line>& lines, const Question& question) {
  return Replay(pack, question).Decide(lines);
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
