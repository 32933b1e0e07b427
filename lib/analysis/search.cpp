#include "analysis/search.hpp"

#include <algorithm>
#include <cstddef>
#include <set>
#include <utility>

namespace licet::analysis {

namespace {

constexpr std::size_t kMostListGuesses = 4;

struct Case {
  /// Index of the case that it is a part of, and in which way.
  std::optional<std::size_t> parent;
  Assignment assignment;
  Verdict verdict;
  /// It only shows what may come true, and stands for no others.
  bool guess = false;
  std::size_t guesses = 0;
  /// Where the fact of `assignment` stands, and what it is not if it is none of those.
  Taken taken;
  /// All that it was divided into, once each of them was judged.
  std::vector<std::size_t> parts;
};

class Search {
 public:
  Search(const program::Program& program, const std::vector<data::Line>& lines, Judging& judging)
      : program_(program), space_(program, lines), judging_(judging) {}

  Bounds Run() {
    cases_.push_back({});
    cases_.back().verdict = judging_.Judge(space_);
    Close(0);
    while (!judging_.exhausted()) {
      const auto next = Next();
      if (!next) break;
      Divide(*next);
    }
    return Result();
  }

 private:
  using Review = eval::Review;

  [[nodiscard]] static bool Within(const Review& inner, const Review& outer) {
    if (!inner.any) return true;
    return outer.any && outer.low <= inner.low && inner.high <= outer.high;
  }
  static void Take(std::optional<Verdict>& all, const Verdict& one) {
    if (!all) {
      all = one;
      return;
    }
    all->outcome.low = std::min(all->outcome.low, one.outcome.low);
    all->outcome.high = std::max(all->outcome.high, one.outcome.high);
    all->review = eval::Hull(all->review, one.review);
    all->basis = std::max(all->basis, one.basis);
  }

  // Takes out what is settled, and what facts cannot settle.
  void Close(std::size_t index) {
    Case& one = cases_[index];
    const Verdict& verdict = one.verdict;
    if (!verdict.settled() && verdict.spot) return open_.push_back(index);
    if (verdict.settled() || (verdict.lists.empty() && !verdict.blocked)) {
      Take(reached_, verdict);
      reaching_.push_back(index);
    } else if (!verdict.lists.empty() && one.guesses < kMostListGuesses) {
      open_.push_back(index);
    }
  }

  // What a list that may hold more can do is shown by examples: that it holds no more, and one
  // more.
  void GuessLists(std::size_t index) {
    const Spot spot = cases_[index].verdict.lists.front();
    const std::size_t before = space_.depth();
    ApplyUpTo(index);
    data::ListValue list;
    if (const data::Value* stated = space_.Find(spot))
      if (const auto* known = std::get_if<data::ListValue>(&stated->payload)) list = *known;
    space_.UndoTo(before);
    list.complete = true;
    Assignment no_more{spot, Known(list), 0};
    data::RecordValue another;
    another.type = program_[spot.step].type.record;
    another.facts.resize(program_.schema[another.type].facts.size());
    list.items.push_back(std::move(another));
    Assignment one_more{spot, Known(std::move(list)), 0};
    if (!judging_.exhausted()) Add(index, std::move(no_more), {}, true);
    if (!judging_.exhausted()) Add(index, std::move(one_more), {}, true);
  }

  void ApplyUpTo(std::size_t index) {
    std::vector<const Assignment*> path;
    for (std::optional<std::size_t> at = index; cases_[*at].parent; at = cases_[*at].parent)
      path.push_back(&cases_[*at].assignment);
    for (auto one = path.rbegin(); one != path.rend(); ++one) space_.Apply(**one);
  }

  std::size_t Add(std::size_t parent, Assignment assignment, std::vector<std::string> others,
                  bool guess) {
    Case one;
    one.parent = parent;
    one.assignment = std::move(assignment);
    one.taken.others = std::move(others);
    one.guess = guess || cases_[parent].guess;
    one.guesses = cases_[parent].guesses + (guess ? 1 : 0);
    cases_.push_back(std::move(one));
    const std::size_t index = cases_.size() - 1;
    const std::size_t before = space_.depth();
    ApplyUpTo(parent);
    Case& added = cases_[index];
    added.taken.line = added.assignment.spot.line;
    added.taken.value = added.assignment.value;
    added.taken.part = added.assignment.part;
    const Spot& spot = added.assignment.spot;
    if (!spot.path.empty()) added.taken.places = space_.CopiesOf(spot);
    if (!spot.path.empty() && added.taken.places.empty())
      added.taken.places = {{spot.line, spot.path}};
    space_.Apply(added.taken);
    added.verdict = judging_.Judge(space_);
    space_.UndoTo(before);
    Close(index);
    return index;
  }

  void Divide(std::size_t index) {
    if (!cases_[index].verdict.spot) return GuessLists(index);
    // Not by reference: the cases move when one is added.
    const Spot spot = *cases_[index].verdict.spot;
    std::vector<Assignment> all;
    if (spot.path.empty()) {
      const std::size_t count = space_.lines()[spot.line].alternatives.size();
      for (std::uint32_t part = 0; part < count; ++part) all.push_back({spot, {}, part});
    } else {
      over_.insert(spot.path);
      for (data::Value& part : cases_[index].verdict.parts)
        all.push_back({spot, std::move(part), 0});
    }
    std::vector<std::size_t> parts;
    for (Assignment& one : all) {
      // What was not looked at is whatever the whole is.
      if (judging_.exhausted()) return;
      std::vector<std::string> others = OthersThan(spot, one.value);
      parts.push_back(Add(index, std::move(one), std::move(others), false));
    }
    cases_[index].parts = std::move(parts);
  }

  [[nodiscard]] std::vector<std::string> OthersThan(const Spot& spot,
                                                    const data::Value& value) const {
    const auto* codes = std::get_if<data::CodeSet>(&value.payload);
    if (codes == nullptr || codes->codes != std::vector<std::string>{kOtherCode}) return {};
    return judging_.splitter().cuts().NamesOf(spot.step);
  }

  // First what may be worst, then what may be best, then reviews; of equals the one found last,
  // which is the most settled.
  [[nodiscard]] std::optional<std::size_t> Next() {
    std::optional<std::size_t> worst, best, review;  // places in `open_`
    for (std::size_t i = open_.size(); i-- > 0;) {
      const Verdict& verdict = cases_[open_[i]].verdict;
      const auto verdict_at = [&](std::size_t k) { return cases_[open_[k]].verdict.outcome; };
      if (!reached_ || verdict.outcome.high > reached_->outcome.high) {
        if (!worst || verdict.outcome.high > verdict_at(*worst).high) worst = i;
      } else if (verdict.outcome.low < reached_->outcome.low) {
        if (!best || verdict.outcome.low < verdict_at(*best).low) best = i;
      } else if (!Within(verdict.review, reached_->review)) {
        if (!review) review = i;
      }
    }
    const auto chosen = worst ? worst : best ? best : review;
    if (!chosen) return std::nullopt;
    const std::size_t index = open_[*chosen];
    open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(*chosen));
    return index;
  }

  // All that the case may be: what its parts may be, if it was divided to the end.
  void TakeAll(std::size_t index, std::optional<Verdict>& all, CaseTree& tree) const {
    if (cases_[index].parts.empty()) return Take(all, cases_[index].verdict);
    for (const std::size_t part : cases_[index].parts) {
      tree.branches.push_back({cases_[part].taken, {}});
      TakeAll(part, all, tree.branches.back().tree);
    }
  }

  [[nodiscard]] Completion CompletionOf(std::size_t index) const {
    Completion completion;
    for (std::optional<std::size_t> at = index; cases_[*at].parent; at = cases_[*at].parent)
      completion.taken.push_back(cases_[*at].taken);
    std::reverse(completion.taken.begin(), completion.taken.end());
    completion.outcome = cases_[index].verdict.outcome;
    completion.review = cases_[index].verdict.review;
    return completion;
  }

  // For each end the case that was found first.
  [[nodiscard]] std::vector<Completion> Completions() const {
    std::set<std::size_t> chosen;
    const auto choose = [&](const auto& reaches) {
      const auto found = std::find_if(reaching_.begin(), reaching_.end(), [&](std::size_t index) {
        return reaches(cases_[index].verdict);
      });
      if (found != reaching_.end()) chosen.insert(*found);
    };
    choose([&](const Verdict& one) { return one.outcome.low == reached_->outcome.low; });
    choose([&](const Verdict& one) { return one.outcome.high == reached_->outcome.high; });
    choose([&](const Verdict& one) {
      return one.review.any && one.review.low == reached_->review.low;
    });
    choose([&](const Verdict& one) {
      return one.review.any && one.review.high == reached_->review.high;
    });
    std::vector<Completion> completions;
    for (const std::size_t index : chosen) completions.push_back(CompletionOf(index));
    return completions;
  }

  [[nodiscard]] Bounds Result() const {
    std::optional<Verdict> all;
    Bounds bounds;
    TakeAll(0, all, bounds.tree);
    bounds.outcome = all->outcome;
    bounds.review = all->review;
    bounds.basis = all->outcome == OutcomeRange{} ? all->basis : Basis::kNone;
    bounds.exact = reached_ && reached_->outcome.low <= all->outcome.low &&
                   reached_->outcome.high >= all->outcome.high &&
                   Within(all->review, reached_->review);
    bounds.cases = cases_.size();
    bounds.out_of_effort = !bounds.exact && judging_.exhausted();
    bounds.over.assign(over_.begin(), over_.end());
    bounds.completions = Completions();
    return bounds;
  }

  const program::Program& program_;
  Space space_;
  Judging& judging_;
  std::vector<Case> cases_;
  std::vector<std::size_t> open_;
  std::optional<Verdict> reached_;
  /// The cases that `reached_` is of.
  std::vector<std::size_t> reaching_;
  std::set<std::string> over_;
};

}  // namespace

Bounds FindBounds(const program::Program& program, const std::vector<data::Line>& lines,
                  Judging& judging) {
  return Search(program, lines, judging).Run();
}

}  // namespace licet::analysis
