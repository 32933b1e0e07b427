#include "analysis/change.hpp"

#include "analysis/candidates.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>
#include <variant>

namespace licet::analysis {
namespace {

constexpr std::size_t kMostFound = 5;

data::Value Unstated(const data::Value& value) {
  data::Value unknown;
  unknown.span = value.span;
  return unknown;
}

// The value of `part` that is nearest to what is stated now; `part` itself for codes.
data::Value Nearest(const data::Value& now, const data::Value& part) {
  if (part.state != data::State::kKnown || now.payload.index() != part.payload.index())
    if (!std::holds_alternative<data::NumberRange>(part.payload) &&
        !std::holds_alternative<data::DateRange>(part.payload))
      return part;
  if (const auto* range = std::get_if<data::NumberRange>(&part.payload)) {
    const auto* at = std::get_if<data::NumberRange>(&now.payload);
    const base::Rational value =
        at == nullptr ? range->low : std::clamp(at->low, range->low, range->high);
    return Known(data::NumberRange{value, value});
  }
  if (const auto* days = std::get_if<data::DateRange>(&part.payload)) {
    const auto* at = std::get_if<data::DateRange>(&now.payload);
    const Date day = at == nullptr ? days->low : std::clamp(at->low, days->low, days->high);
    return Known(data::DateRange{day, day});
  }
  return part;
}

data::Value FirstOf(const data::Value& value) {
  const auto* codes = std::get_if<data::CodeSet>(&value.payload);
  return codes == nullptr ? value : Known(data::CodeSet{{codes->codes.front()}});
}

// How far a number or a day would move; nothing for other facts.
std::optional<base::Rational> Distance(const data::Value& now, const data::Value& value) {
  const auto* a = std::get_if<data::NumberRange>(&now.payload);
  const auto* b = std::get_if<data::NumberRange>(&value.payload);
  const auto absolute = [](const base::Rational& x) { return x.sign() < 0 ? -x : x; };
  if (a != nullptr && b != nullptr) return absolute(b->low - a->low);
  const auto* from = std::get_if<data::DateRange>(&now.payload);
  const auto* to = std::get_if<data::DateRange>(&value.payload);
  if (from != nullptr && to != nullptr)
    return absolute(base::Rational(to->low.days() - from->low.days()));
  return std::nullopt;
}

class ChangeSearch {
 public:
  ChangeSearch(const program::Program& program, const data::Line& line, const Locks& locks,
               Level wanted, Judging& judging)
      : space_(program, {line}),
        wanted_(wanted),
        judging_(judging),
        candidates_(CandidatesOf(program, space_, locks, judging)) {}

  Changes Run() {
    std::vector<std::size_t> all(candidates_.size());
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
    if (!MayGive(all)) {
      changes_.out_of_reach = !judging_.exhausted();
      changes_.out_of_effort = judging_.exhausted();
      return std::move(changes_);
    }
    std::vector<std::vector<std::size_t>> sets = SetsByCost();
    for (const auto& set : sets) {
      if (judging_.exhausted()) changes_.out_of_effort = true;
      if (changes_.out_of_effort) break;
      if (changes_.found.size() >= kMostFound) {
        changes_.more = true;
        break;
      }
      if (!HoldsOneFound(set) && MayGive(set)) Try(set);
    }
    return std::move(changes_);
  }

 private:
  [[nodiscard]] int CostOf(const std::vector<std::size_t>& set) const {
    int cost = 0;
    for (const std::size_t i : set) cost += candidates_[i].cost;
    return cost;
  }

  // Sets of one to three candidates, cheap ones first, then small ones, then in order of paths.
  [[nodiscard]] std::vector<std::vector<std::size_t>> SetsByCost() const {
    std::vector<std::vector<std::size_t>> sets;
    const std::size_t count = candidates_.size();
    for (std::size_t i = 0; i < count; ++i) {
      sets.push_back({i});
      for (std::size_t j = i + 1; j < count; ++j) {
        sets.push_back({i, j});
        if (count > 40) continue;
        for (std::size_t k = j + 1; k < count; ++k) sets.push_back({i, j, k});
      }
    }
    std::stable_sort(sets.begin(), sets.end(), [&](const auto& a, const auto& b) {
      const int x = CostOf(a);
      const int y = CostOf(b);
      return x != y ? x < y : a.size() < b.size();
    });
    return sets;
  }

  [[nodiscard]] bool HoldsOneFound(const std::vector<std::size_t>& set) const {
    return std::any_of(done_.begin(), done_.end(), [&](const auto& found) {
      return std::includes(set.begin(), set.end(), found.begin(), found.end());
    });
  }

  // Without knowing these facts the outcome may be the wanted one; else no values of theirs give it.
  bool MayGive(const std::vector<std::size_t>& set) {
    const std::size_t depth = space_.depth();
    Forget(set);
    const Verdict verdict = judging_.Judge(space_);
    space_.UndoTo(depth);
    const bool may_rebut = std::any_of(
        set.begin(), set.end(), [&](std::size_t i) { return candidates_[i].may_rebut; });
    return (may_rebut || verdict.outcome.low <= wanted_) && wanted_ <= verdict.outcome.high;
  }

  void Forget(const std::vector<std::size_t>& set) {
    for (const std::size_t i : set)
      space_.Apply({candidates_[i].spot, Unstated(candidates_[i].now), 0});
  }

  void Try(const std::vector<std::size_t>& set) {
    std::set<std::string> paths;
    for (const std::size_t i : set)
      for (const auto& copy : space_.CopiesOf(candidates_[i].spot)) paths.insert(copy.second);
    const std::size_t depth = space_.depth();
    Forget(set);
    judging_.OfferOnly(std::move(paths));
    chosen_.assign(set.size(), std::nullopt);
    best_.clear();
    DivideRebuttals(set, 0);
    judging_.OfferOnly(std::nullopt);
    space_.UndoTo(depth);
    if (!best_.empty()) Keep(set);
  }

  // A presumption stands while nothing rebuts it, so that such facts do not show as open.
  void DivideRebuttals(const std::vector<std::size_t>& set, std::size_t place) {
    while (place < set.size() && !candidates_[set[place]].may_rebut) ++place;
    if (place == set.size()) return Visit(set);
    const Spot& spot = candidates_[set[place]].spot;
    for (const data::Value& part : judging_.splitter().Split(*space_.Find(spot), spot.step)) {
      const std::size_t depth = space_.depth();
      chosen_[place] = part;
      space_.Apply({spot, part, 0});
      DivideRebuttals(set, place + 1);
      space_.UndoTo(depth);
      chosen_[place].reset();
    }
  }

  // Goes through the values of the forgotten facts for cases that give the wanted outcome.
  void Visit(const std::vector<std::size_t>& set) {
    if (judging_.exhausted()) {
      changes_.out_of_effort = true;
      return;
    }
    const Verdict verdict = judging_.Judge(space_);
    if (verdict.outcome.determined()) {
      if (verdict.outcome.low == wanted_) Offer(set);
      return;
    }
    if (verdict.outcome.low > wanted_ || verdict.outcome.high < wanted_ || !verdict.spot) return;
    const std::size_t place = PlaceOf(set, *verdict.spot);
    if (place == set.size()) return;
    for (const data::Value& part : verdict.parts) {
      const std::size_t depth = space_.depth();
      std::optional<data::Value> before = std::exchange(chosen_[place], part);
      space_.Apply({*verdict.spot, part, 0});
      Visit(set);
      space_.UndoTo(depth);
      chosen_[place] = std::move(before);
    }
  }

  [[nodiscard]] std::size_t PlaceOf(const std::vector<std::size_t>& set, const Spot& spot) const {
    for (std::size_t i = 0; i < set.size(); ++i)
      for (const auto& copy : space_.CopiesOf(candidates_[set[i]].spot))
        if (copy.second == spot.path) return i;
    return set.size();
  }

  // A fact that no case divided does not matter: then a smaller set does it, and was tried before.
  void Offer(const std::vector<std::size_t>& set) {
    std::vector<data::Value> values;
    for (std::size_t i = 0; i < set.size(); ++i) {
      if (!chosen_[i]) return;
      values.push_back(Nearest(candidates_[set[i]].now, *chosen_[i]));
    }
    if (best_.empty()) {
      best_ = std::move(values);
      return;
    }
    if (set.size() == 1) {
      auto* codes = std::get_if<data::CodeSet>(&best_.front().payload);
      const auto* more = std::get_if<data::CodeSet>(&values.front().payload);
      if (codes != nullptr && more != nullptr) {
        codes->codes.insert(codes->codes.end(), more->codes.begin(), more->codes.end());
        std::sort(codes->codes.begin(), codes->codes.end());
        return;
      }
    }
    for (std::size_t i = 0; i < set.size(); ++i) {
      const auto before = Distance(candidates_[set[i]].now, best_[i]);
      const auto after = Distance(candidates_[set[i]].now, values[i]);
      if (before == after) continue;
      if (before && after && *after < *before) best_ = std::move(values);
      return;
    }
  }

  // Judged once more, with the values themselves.
  void Keep(const std::vector<std::size_t>& set) {
    ChangeSet found;
    const std::size_t depth = space_.depth();
    for (std::size_t i = 0; i < set.size(); ++i) {
      const Candidate& candidate = candidates_[set[i]];
      found.changes.push_back({candidate.spot, candidate.now, best_[i], candidate.cost});
      found.cost += candidate.cost;
      space_.Apply({candidate.spot, FirstOf(best_[i]), 0});
    }
    const Verdict verdict = judging_.Judge(space_);
    if (verdict.outcome.determined() && verdict.outcome.low == wanted_) {
      found.line = space_.lines().front();
      changes_.found.push_back(std::move(found));
      done_.push_back(set);
    }
    space_.UndoTo(depth);
  }

  Space space_;
  Level wanted_;
  Judging& judging_;
  std::vector<Candidate> candidates_;
  std::vector<std::optional<data::Value>> chosen_;
  std::vector<data::Value> best_;
  std::vector<std::vector<std::size_t>> done_;
  Changes changes_;
};

}  // namespace

Changes FindChanges(const program::Program& program, const data::Line& line, const Locks& locks,
                    Level wanted, Judging& judging) {
  return ChangeSearch(program, line, locks, wanted, judging).Run();
}

}  // namespace licet::analysis
