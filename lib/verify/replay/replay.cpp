#include "verify/replay/replay.hpp"

#include "verify/law/events.hpp"

#include <algorithm>
#include <map>

namespace licet::verify {

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

}  // namespace licet::verify
