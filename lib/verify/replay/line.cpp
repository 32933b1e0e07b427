#include "verify/replay/line.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace licet::verify {

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

RecordedReview LineJudge::Recorded(const Review& review) const {
  const auto name = [&](std::size_t place) {
    return place == 0 ? std::string() : pack_.Only("scale").at(place).atom();
  };
  return {review.any, name(review.low), name(review.high), review.conflict};
}

std::size_t LineJudge::PlaceOf(const std::string& value) const {
  const Node& scale = pack_.Only("scale");
  for (std::size_t i = 1; i < scale.items.size(); ++i)
    if (scale.at(i).atom() == value) return i;
  return 0;
}

Judged LineJudge::Judge(const Line& line) {
  found_.clear();
  Judged judged;
  for (std::size_t part = 0; part < line.parts.size(); ++part)
    Widen(judged, JudgePart(line.parts[part]), part == 0);
  if (judged.outcome != OutcomeRange{}) judged.basis = Basis::kNone;
  return judged;
}

Judged LineJudge::Judge(const Line& line, RecordedLine& recorded) {
  flags_.clear();
  unmodeled_.clear();
  notes_ = true;
  Judged judged = Judge(line);
  notes_ = false;
  recorded.name = line.name;
  recorded.item = line.item;
  recorded.first = {judged.outcome, Recorded(judged.review), judged.basis};
  for (const auto& [code, truth] : judged.classes)
    if (truth != Truth::kFalse) recorded.classes.push_back({code, truth});
  recorded.because = Because(judged.outcome);
  recorded.flags.assign(flags_.begin(), flags_.end());
  for (const auto& [rule, truth] : unmodeled_) recorded.not_modeled.push_back({rule, truth});
  return judged;
}

// Requirements that hold the outcome where it is at least, or may take it to its strict end.
std::vector<RecordedReason> LineJudge::Because(OutcomeRange outcome) const {
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

Judged LineJudge::JudgePart(const Facts& facts) {
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

Judged LineJudge::JudgeStretch(const Facts& facts, const Thing& thing, const Stretch& stretch,
                               std::uint32_t number) {
  Law law(pack_, question_, stretch.law_day);
  Event event(pack_, question_, law, facts, thing, stretch.days);
  Judged judged;
  const std::vector<Contribution> contributions = event.Contributions();
  for (const Contribution& one : contributions) {
    judged.outcome.low = std::max(judged.outcome.low, one.outcome.low);
    judged.outcome.high = std::max(judged.outcome.high, one.outcome.high);
    judged.review = Join(judged.review, one.review);
    if (notes_) found_.push_back({number, one});
  }
  judged.basis = event.BasisOf(judged.outcome, contributions);
  if (!notes_) return judged;
  const Node& classes = pack_.Only("classes");
  for (std::size_t i = 1; i < classes.items.size(); ++i)
    judged.classes[classes.at(i).atom()] = event.HasClass(classes.at(i).atom());
  Remark(event);
  return judged;
}

void LineJudge::Remark(Event& event) {
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
}

}  // namespace licet::verify
