#include "analysis/search.hpp"

#include "eval/line.hpp"

#include <algorithm>
#include <cstddef>
#include <set>
#include <utility>

namespace licet::analysis {

void Judging::Offer(const Space& space, std::uint32_t line, const std::string& path,
                    Verdict& verdict, std::uint64_t& least) {
  if (only_ && only_->count(path) == 0) return;
  const auto spot = space.Resolve(line, path);
  const data::Value* value = spot ? space.Find(*spot) : nullptr;
  if (value == nullptr) {
    // Rival readings of the law stay what they are.
    verdict.blocked = verdict.blocked || path.rfind("reading.", 0) != 0;
    return;
  }
  if (program_[spot->step].type.kind == data::TypeKind::kList) {
    verdict.lists.push_back(*spot);
    return;
  }
  if (askable_ && value->state == data::State::kUndeterminable) return;
  std::vector<data::Value> parts = splitter_.Split(*value, spot->step);
  if (parts.empty()) {
    // What diligence could not find stays open.
    if (value->state != data::State::kUndeterminable) verdict.blocked = true;
    return;
  }
  // Few parts first; ranges, which may have to be cut many times, wait for what is told apart once.
  std::uint64_t price = parts.size();
  if (value->state == data::State::kKnown) price += 4;
  if (price >= least) return;
  least = price;
  verdict.spot = *spot;
  verdict.parts = std::move(parts);
}

std::set<std::string> Judging::OpenPaths(const Space& space) {
  std::set<std::string> paths;
  for (const data::Line& line : space.lines()) {
    eval::LineCase judged = eval::JudgeLine(library_, line);
    for (const MissingFact& fact : eval::OpenFactsOf(library_, line, judged))
      paths.insert(fact.path);
  }
  return paths;
}

Verdict Judging::Judge(const Space& space) {
  Verdict verdict;
  ++cases_;
  std::uint64_t least = ~std::uint64_t{0};
  const std::vector<data::Line>& lines = space.lines();
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    eval::LineCase judged = eval::JudgeLine(library_, lines[i]);
    eval::ForEachEpoch(judged, [&](const eval::HopCase&, const eval::EpochCase& epoch) {
      work_ += 1 + epoch.contributions.size();
    });
    verdict.outcome = Join(verdict.outcome, judged.outcome);
    verdict.review = eval::Join(verdict.review, judged.review);
    verdict.basis = std::max(verdict.basis, judged.basis);
    if (judged.alternatives.size() > 1) {
      // Which part it is comes first: after that every fact is of one part.
      verdict.spot = Spot{i, {}, {}};
      least = 0;
      continue;
    }
    for (const MissingFact& fact : eval::OpenFactsOf(library_, lines[i], judged))
      Offer(space, i, fact.path, verdict, least);
  }
  if (verdict.outcome != OutcomeRange{}) verdict.basis = Basis::kNone;
  return verdict;
}

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
    if (!one.guess) Take(hull_, verdict);
    if (verdict.settled() || (verdict.lists.empty() && !verdict.blocked)) {
      Take(reached_, verdict);
    } else if (!verdict.lists.empty() && one.guesses < kMostListGuesses) {
      open_.push_back(index);
    }
  }

  // What a list that may hold more can do is shown by examples: that it holds no more, and one more.
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
    if (!judging_.exhausted()) Add(index, std::move(no_more), true);
    if (!judging_.exhausted()) Add(index, std::move(one_more), true);
  }

  void ApplyUpTo(std::size_t index) {
    std::vector<const Assignment*> path;
    for (std::optional<std::size_t> at = index; cases_[*at].parent; at = cases_[*at].parent)
      path.push_back(&cases_[*at].assignment);
    for (auto one = path.rbegin(); one != path.rend(); ++one) space_.Apply(**one);
  }

  void Add(std::size_t parent, Assignment assignment, bool guess) {
    Case one;
    one.parent = parent;
    one.assignment = std::move(assignment);
    one.guess = guess || cases_[parent].guess;
    one.guesses = cases_[parent].guesses + (guess ? 1 : 0);
    cases_.push_back(std::move(one));
    const std::size_t index = cases_.size() - 1;
    const std::size_t before = space_.depth();
    ApplyUpTo(index);
    cases_[index].verdict = judging_.Judge(space_);
    space_.UndoTo(before);
    Close(index);
  }

  void Divide(std::size_t index) {
    if (!cases_[index].verdict.spot) return GuessLists(index);
    // Not by reference: the cases move when one is added.
    const Spot spot = *cases_[index].verdict.spot;
    const std::vector<data::Value> parts = std::move(cases_[index].verdict.parts);
    if (spot.path.empty()) {
      const std::size_t count = space_.lines()[spot.line].alternatives.size();
      for (std::uint32_t part = 0; part < count; ++part)
        Divided(index, {spot, {}, part});
      return;
    }
    over_.insert(spot.path);
    for (const data::Value& part : parts) Divided(index, {spot, part, 0});
  }

  void Divided(std::size_t index, Assignment assignment) {
    if (!judging_.exhausted()) return Add(index, std::move(assignment), false);
    // What was not looked at is whatever the whole is.
    if (!cases_[index].guess) Take(hull_, cases_[index].verdict);
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

  [[nodiscard]] Bounds Result() const {
    std::optional<Verdict> all = hull_;
    for (const std::size_t index : open_)
      if (!cases_[index].guess) Take(all, cases_[index].verdict);
    Bounds bounds;
    bounds.outcome = all->outcome;
    bounds.review = all->review;
    bounds.basis = all->outcome == OutcomeRange{} ? all->basis : Basis::kNone;
    bounds.exact = reached_ && reached_->outcome.low <= all->outcome.low &&
                   reached_->outcome.high >= all->outcome.high &&
                   Within(all->review, reached_->review);
    bounds.cases = cases_.size();
    bounds.out_of_effort = !bounds.exact && judging_.exhausted();
    bounds.over.assign(over_.begin(), over_.end());
    return bounds;
  }

  const program::Program& program_;
  Space space_;
  Judging& judging_;
  std::vector<Case> cases_;
  std::vector<std::size_t> open_;
  std::optional<Verdict> hull_, reached_;
  std::set<std::string> over_;
};

}  // namespace

Bounds FindBounds(const program::Program& program, const std::vector<data::Line>& lines,
                  Judging& judging) {
  return Search(program, lines, judging).Run();
}

}  // namespace licet::analysis
