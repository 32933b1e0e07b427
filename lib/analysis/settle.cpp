#include "analysis/settle.hpp"

#include "analysis/cases.hpp"
#include "data/describe.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <utility>
#include <variant>

namespace licet::analysis {
namespace {

constexpr std::size_t kMostUnknowns = 24;
constexpr std::size_t kMostSets = 6;
constexpr std::size_t kLargestMaySet = 3;
constexpr std::uint64_t kMostTrials = 200'000;

using Mask = std::uint32_t;

// The finest parts of a fact that the cases tell apart.
using Cells = std::vector<data::Value>;

template <class Range, class Next, class Before>
Cells CellsBetween(const std::vector<Range>& ranges, const Next& next, const Before& before) {
  using End = decltype(Range::low);
  std::set<End> starts;
  std::set<End> ends;
  for (const Range& range : ranges) {
    starts.insert(range.low);
    ends.insert(range.high);
    starts.insert(next(range.high));
  }
  const End last = *ends.rbegin();
  Cells cells;
  for (auto start = starts.begin(); start != starts.end() && *start <= last; ++start) {
    const auto following = std::next(start);
    const End end = following == starts.end() || *following > last ? last : before(*following);
    cells.push_back(Known(Range{*start, end}));
  }
  return cells;
}

Cells CellsOfCodes(const std::vector<data::CodeSet>& sets) {
  std::map<std::vector<bool>, std::vector<std::string>> alike;
  std::set<std::string> all;
  for (const data::CodeSet& set : sets) all.insert(set.codes.begin(), set.codes.end());
  for (const std::string& code : all) {
    std::vector<bool> in;
    for (const data::CodeSet& set : sets)
      in.push_back(std::find(set.codes.begin(), set.codes.end(), code) != set.codes.end());
    alike[in].push_back(code);
  }
  Cells cells;
  for (auto& entry : alike) cells.push_back(Known(data::CodeSet{std::move(entry.second)}));
  return cells;
}

Cells CellsOf(const CaseTable& table, std::size_t unknown, const base::Rational& grid) {
  std::vector<data::NumberRange> numbers;
  std::vector<data::DateRange> days;
  std::vector<data::CodeSet> codes;
  Cells cells;
  const auto add = [&](const data::Value& value) {
    if (std::none_of(cells.begin(), cells.end(),
                     [&](const data::Value& cell) { return !Disjoint(cell, value); }))
      cells.push_back(value);
  };
  for (const CaseLeaf& leaf : table.leaves) {
    const auto& value = leaf.facts[unknown];
    if (!value) continue;
    if (const auto* range = std::get_if<data::NumberRange>(&value->payload)) {
      numbers.push_back(*range);
    } else if (const auto* stretch = std::get_if<data::DateRange>(&value->payload)) {
      days.push_back(*stretch);
    } else if (const auto* set = std::get_if<data::CodeSet>(&value->payload)) {
      codes.push_back(*set);
    } else {
      add(*value);
    }
  }
  const auto append = [&](Cells more) {
    cells.insert(cells.end(), std::make_move_iterator(more.begin()),
                 std::make_move_iterator(more.end()));
  };
  if (!numbers.empty()) {
    append(CellsBetween(
        numbers, [&](const base::Rational& at) { return at + grid; },
        [&](const base::Rational& at) { return at - grid; }));
  }
  if (!days.empty()) {
    append(CellsBetween(
        days, [](Date at) { return at == Date::Max() ? at : at.PlusDays(1); },
        [](Date at) { return at.PlusDays(-1); }));
  }
  if (!codes.empty()) append(CellsOfCodes(codes));
  return cells;
}

// `a` and `b` as one value, if they lie beside each other.
bool Merge(data::Value& a, const data::Value& b, const base::Rational& grid) {
  if (a.state != data::State::kKnown || a.payload.index() != b.payload.index()) return false;
  if (auto* range = std::get_if<data::NumberRange>(&a.payload)) {
    const auto& other = std::get<data::NumberRange>(b.payload);
    if (range->high + grid != other.low) return false;
    range->high = other.high;
    return true;
  }
  if (auto* days = std::get_if<data::DateRange>(&a.payload)) {
    const auto& other = std::get<data::DateRange>(b.payload);
    if (days->high.PlusDays(1) != other.low) return false;
    days->high = other.high;
    return true;
  }
  if (auto* codes = std::get_if<data::CodeSet>(&a.payload)) {
    const auto& other = std::get<data::CodeSet>(b.payload).codes;
    codes->codes.insert(codes->codes.end(), other.begin(), other.end());
    std::sort(codes->codes.begin(), codes->codes.end());
    return true;
  }
  return false;
}

class Settling {
 public:
  Settling(const program::Program& program, const CaseTable& table)
      : program_(program), table_(table) {
    FindRelevant();
  }

  void Write(CaseAnalysis& analysis) {
    if (relevant_.empty()) return;
    analysis.next = BestQuestion();
    if (relevant_.size() > kMostUnknowns) {
      analysis.more_sets = true;
      return;
    }
    WriteSettling(analysis);
    WriteMaySettle(analysis);
  }

 private:
  [[nodiscard]] bool Differ(const CaseLeaf& a, const CaseLeaf& b) const {
    return a.answer != b.answer;
  }
  [[nodiscard]] const Unknown& At(std::size_t place) const {
    return table_.unknowns[relevant_[place]];
  }
  [[nodiscard]] base::Rational GridOf(const Unknown& unknown) const {
    return unknown.path == "item.chip" ? base::Rational(1) : program_[unknown.step].resolution;
  }

  // The facts in which cases with different answers differ, and for each pair in which.
  void FindRelevant() {
    const std::size_t count = table_.unknowns.size();
    separated_.assign(count, 0);
    decides_.assign(count, false);
    std::set<std::vector<bool>> pairs;
    for (std::size_t i = 0; i < table_.leaves.size(); ++i) {
      for (std::size_t k = i + 1; k < table_.leaves.size(); ++k) {
        if (!Differ(table_.leaves[i], table_.leaves[k])) continue;
        std::vector<bool> differ(count);
        for (std::size_t u = 0; u < count; ++u) {
          const auto& a = table_.leaves[i].facts[u];
          const auto& b = table_.leaves[k].facts[u];
          differ[u] = a && b && Disjoint(*a, *b);
          if (differ[u]) ++separated_[u];
        }
        // All else may be the same in both: then this fact alone makes the difference.
        if (std::count(differ.begin(), differ.end(), true) == 1)
          decides_[static_cast<std::size_t>(std::find(differ.begin(), differ.end(), true) -
                                            differ.begin())] = true;
        pairs.insert(std::move(differ));
      }
    }
    for (std::size_t u = 0; u < count; ++u)
      if (separated_[u] > 0) relevant_.push_back(u);
    if (relevant_.size() > kMostUnknowns) return;
    for (const std::vector<bool>& differ : pairs) {
      Mask mask = 0;
      for (std::size_t place = 0; place < relevant_.size(); ++place)
        if (differ[relevant_[place]]) mask |= Mask{1} << place;
      pairs_.insert(mask);
    }
  }

  // Of the facts that can make the difference, the one that tells apart the most pairs of cases for
  // its cost.
  [[nodiscard]] std::string BestQuestion() const {
    std::vector<std::size_t> asked;
    for (const std::size_t u : relevant_)
      if (decides_[u]) asked.push_back(u);
    if (asked.empty()) asked = relevant_;
    std::size_t best = asked.front();
    for (const std::size_t u : asked) {
      const auto cost = [&](std::size_t one) {
        return static_cast<std::uint64_t>(std::max(1, table_.unknowns[one].cost));
      };
      const std::uint64_t mine = separated_[u] * cost(best);
      const std::uint64_t yours = separated_[best] * cost(u);
      if (mine > yours || (mine == yours && table_.unknowns[u].path < table_.unknowns[best].path))
        best = u;
    }
    return table_.unknowns[best].path;
  }

  [[nodiscard]] SettlingFacts FactsOf(Mask mask) const {
    SettlingFacts facts;
    for (std::size_t place = 0; place < relevant_.size(); ++place) {
      if ((mask >> place & 1) == 0) continue;
      facts.paths.push_back(At(place).path);
      facts.cost += At(place).cost;
    }
    return facts;
  }

  // Calls `visit` for every set of `size` places, until it says stop.
  void ForEachSet(std::size_t size, const std::function<bool(Mask)>& visit) const {
    const Mask end = Mask{1} << relevant_.size();
    for (Mask mask = (Mask{1} << size) - 1; mask < end;) {
      if (!visit(mask)) return;
      const Mask lowest = mask & (~mask + 1);
      const Mask ripple = mask + lowest;
      mask = ripple | (((mask ^ ripple) >> 2) / lowest);
    }
  }

  static void Keep(std::vector<SettlingFacts> found, std::vector<SettlingFacts>& kept,
                   bool& more) {
    for (SettlingFacts& facts : found) {
      std::vector<std::size_t> order(facts.paths.size());
      for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
      std::sort(order.begin(), order.end(),
                [&](std::size_t a, std::size_t b) { return facts.paths[a] < facts.paths[b]; });
      SettlingFacts sorted = facts;
      for (std::size_t i = 0; i < order.size(); ++i) {
        sorted.paths[i] = facts.paths[order[i]];
        if (!facts.answers.empty()) sorted.answers[i] = facts.answers[order[i]];
      }
      facts = std::move(sorted);
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
      return a.cost != b.cost ? a.cost < b.cost : a.paths < b.paths;
    });
    if (found.size() > kMostSets) {
      found.resize(kMostSets);
      more = true;
    }
    kept = std::move(found);
  }

  // A set settles it if it tells apart every two cases with different answers.
  void WriteSettling(CaseAnalysis& analysis) const {
    const bool stays_open = std::any_of(table_.leaves.begin(), table_.leaves.end(),
                                        [](const CaseLeaf& leaf) { return !leaf.answer; });
    if (stays_open || pairs_.count(0) != 0) return;
    std::uint64_t trials = 0;
    for (std::size_t size = 1; size <= relevant_.size(); ++size) {
      std::vector<SettlingFacts> found;
      ForEachSet(size, [&](Mask mask) {
        const bool all = std::all_of(pairs_.begin(), pairs_.end(),
                                     [&](Mask pair) { return (pair & mask) != 0; });
        if (all) found.push_back(FactsOf(mask));
        return ++trials < kMostTrials;
      });
      if (!found.empty()) return Keep(std::move(found), analysis.settle, analysis.more_sets);
      if (trials >= kMostTrials) {
        analysis.more_sets = true;
        return;
      }
    }
  }

  // The answer of all cases that fit, if they have one.
  [[nodiscard]] std::optional<std::string> AnswerTo(const std::vector<std::size_t>& places,
                                                    const std::vector<data::Value>& cells) const {
    std::optional<std::string> answer;
    for (const CaseLeaf& leaf : table_.leaves) {
      bool fits = true;
      for (std::size_t i = 0; i < places.size() && fits; ++i) {
        const auto& fact = leaf.facts[relevant_[places[i]]];
        fits = !fact || !Disjoint(*fact, cells[i]);
      }
      if (!fits) continue;
      if (!leaf.answer || (answer && *answer != *leaf.answer)) return std::nullopt;
      answer = leaf.answer;
    }
    return answer;
  }

  void WriteMaySettle(CaseAnalysis& analysis) const {
    std::vector<Cells> cells;
    for (std::size_t place = 0; place < relevant_.size(); ++place)
      cells.push_back(CellsOf(table_, relevant_[place], GridOf(At(place))));
    std::uint64_t trials = 0;
    for (std::size_t size = 1; size <= std::min(kLargestMaySet, relevant_.size()); ++size) {
      std::vector<SettlingFacts> found;
      ForEachSet(size, [&](Mask mask) {
        TryAnswers(mask, cells, trials, found);
        return trials < kMostTrials;
      });
      if (!found.empty())
        return Keep(std::move(found), analysis.may_settle, analysis.more_sets);
      if (trials >= kMostTrials) break;
    }
    // What is not settled by three facts may be by more.
    const bool tried_all = kLargestMaySet >= relevant_.size() && trials < kMostTrials;
    analysis.more_sets = analysis.more_sets || !tried_all;
  }

  // Each answer that comes out, with the facts that give it: of one fact all that lie together.
  void TryAnswers(Mask mask, const std::vector<Cells>& cells, std::uint64_t& trials,
                  std::vector<SettlingFacts>& found) const {
    std::vector<std::size_t> places;
    for (std::size_t place = 0; place < relevant_.size(); ++place)
      if ((mask >> place & 1) != 0) places.push_back(place);
    std::map<std::string, std::vector<data::Value>> answers;
    std::vector<std::size_t> at(places.size(), 0);
    while (trials < kMostTrials) {
      std::vector<data::Value> chosen;
      for (std::size_t i = 0; i < places.size(); ++i) chosen.push_back(cells[places[i]][at[i]]);
      ++trials;
      if (const auto answer = AnswerTo(places, chosen)) {
        const auto [entry, is_new] = answers.emplace(*answer, chosen);
        if (!is_new && places.size() == 1)
          Merge(entry->second.front(), chosen.front(), GridOf(At(places.front())));
      }
      std::size_t digit = 0;
      while (digit < at.size() && ++at[digit] == cells[places[digit]].size()) at[digit++] = 0;
      if (digit == at.size()) break;
    }
    for (const auto& [outcome, values] : answers) {
      SettlingFacts facts = FactsOf(mask);
      facts.outcome = outcome;
      for (std::size_t i = 0; i < places.size(); ++i) facts.answers.push_back(Words(places[i], values[i]));
      found.push_back(std::move(facts));
    }
  }

  [[nodiscard]] std::string Words(std::size_t place, const data::Value& value) const {
    if (At(place).path == "item.chip")
      return data::Choices(std::get<data::CodeSet>(value.payload).codes);
    return data::ShowValue(value, program_[At(place).step], program_.schema);
  }

  const program::Program& program_;
  const CaseTable& table_;
  std::vector<std::uint64_t> separated_;
  std::vector<bool> decides_;
  std::vector<std::size_t> relevant_;
  std::set<Mask> pairs_;
};

}  // namespace

void FindSettlingFacts(const program::Program& program, const data::Line& line, Judging& judging,
                       CaseAnalysis& analysis) {
  judging.OfferOnlyWhatCanBeAsked();
  const Verdict whole = judging.Judge(Space(program, {line}));
  const CaseTable table = TellApart(program, line, whole.outcome.determined(), judging);
  if (!table.complete) {
    analysis.more_sets = true;
    return;
  }
  Settling(program, table).Write(analysis);
}

}  // namespace licet::analysis
