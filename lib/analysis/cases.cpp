#include "analysis/cases.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace licet::analysis {
namespace {

constexpr std::size_t kMostLeaves = 400;

class Telling {
 public:
  Telling(const program::Program& program, const data::Line& line, bool of_review, Judging& judging)
      : program_(program), space_(program, {line}), of_review_(of_review), judging_(judging) {}

  CaseTable Run() {
    table_.complete = true;
    Visit();
    for (CaseLeaf& leaf : table_.leaves) leaf.facts.resize(table_.unknowns.size());
    return std::move(table_);
  }

 private:
  // The answer, if the case needs no more dividing.
  bool IsSettled(const Verdict& verdict) const {
    if (!verdict.outcome.determined()) return false;
    return !of_review_ || !verdict.review_open();
  }

  std::string AnswerOf(const Verdict& verdict) const {
    if (!of_review_) return std::string(ToString(verdict.outcome));
    const std::uint32_t place = verdict.review.any ? verdict.review.high : 0;
    return place == 0 ? std::string() : program_.review_scale[place - 1];
  }

  void Visit() {
    if (judging_.exhausted() || table_.leaves.size() >= kMostLeaves) {
      table_.complete = false;
      return;
    }
    Verdict verdict = judging_.Judge(space_);
    if (IsSettled(verdict)) {
      table_.leaves.push_back({facts_, AnswerOf(verdict)});
      return;
    }
    if (!verdict.spot) {
      table_.leaves.push_back({facts_, std::nullopt});
      return;
    }
    const Spot spot = *verdict.spot;
    if (spot.path.empty()) {
      const std::vector<data::Line::Alternative> parts = space_.lines().front().alternatives;
      for (std::uint32_t part = 0; part < parts.size(); ++part)
        Take({spot, {}, part}, Known(data::CodeSet{{parts[part].label}}));
      return;
    }
    for (const data::Value& part : verdict.parts) Take({spot, part, 0}, part);
  }

  void Take(const Assignment& assignment, const data::Value& value) {
    const std::size_t index = IndexOf(assignment.spot);
    if (facts_.size() <= index) facts_.resize(index + 1);
    std::optional<data::Value> before = std::move(facts_[index]);
    facts_[index] = value;
    const std::size_t depth = space_.depth();
    space_.Apply(assignment);
    Visit();
    space_.UndoTo(depth);
    facts_[index] = std::move(before);
  }

  std::size_t IndexOf(const Spot& spot) {
    const std::string path = spot.path.empty() ? "item.chip" : spot.path;
    for (std::size_t i = 0; i < table_.unknowns.size(); ++i)
      if (table_.unknowns[i].path == path) return i;
    table_.unknowns.push_back({path, spot.step, spot.path.empty() ? 1 : program_[spot.step].cost});
    return table_.unknowns.size() - 1;
  }

  const program::Program& program_;
  Space space_;
  bool of_review_;
  Judging& judging_;
  std::vector<std::optional<data::Value>> facts_;
  CaseTable table_;
};

}  // namespace

CaseTable TellApart(const program::Program& program, const data::Line& line, bool of_review,
                    Judging& judging) {
  return Telling(program, line, of_review, judging).Run();
}

bool Disjoint(const data::Value& a, const data::Value& b) {
  if (a.state != b.state) return true;
  if (a.state != data::State::kKnown || a.payload.index() != b.payload.index()) return false;
  if (const auto* truth = std::get_if<bool>(&a.payload)) return *truth != std::get<bool>(b.payload);
  if (const auto* numbers = std::get_if<data::NumberRange>(&a.payload)) {
    const auto& other = std::get<data::NumberRange>(b.payload);
    return numbers->high < other.low || other.high < numbers->low;
  }
  if (const auto* days = std::get_if<data::DateRange>(&a.payload)) {
    const auto& other = std::get<data::DateRange>(b.payload);
    return days->high < other.low || other.high < days->low;
  }
  if (const auto* codes = std::get_if<data::CodeSet>(&a.payload)) {
    const auto& other = std::get<data::CodeSet>(b.payload).codes;
    return std::none_of(codes->codes.begin(), codes->codes.end(), [&](const std::string& code) {
      return std::find(other.begin(), other.end(), code) != other.end();
    });
  }
  return false;
}

}  // namespace licet::analysis
