#include "analysis/search.hpp"
#include "eval/line.hpp"

#include <algorithm>
#include <set>
#include <string>
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

}  // namespace licet::analysis
