#pragma once

#include "licet/record.hpp"
#include "verify/law/event.hpp"
#include "verify/law/events.hpp"
#include "verify/law/law.hpp"
#include "verify/law/pack.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace licet::verify {

/// What is decided of a line, an event, or some of them.
struct Judged {
  OutcomeRange outcome;
  Review review;
  Basis basis = Basis::kNone;
  std::map<std::string, Truth> classes;
};
/// Of two of which one holds; `first`: there is no `whole` yet.
void Widen(Judged& whole, const Judged& one, bool first);
/// Of two that are both to be reckoned with.
void Join(Judged& whole, const Judged& one);

/// Judges lines, as naively as can be. Throws `Refused`.
class LineJudge {
 public:
  /// Both are kept by reference.
  LineJudge(const Pack& pack, const Question& question) : pack_(pack), question_(question) {}

  /// The answer alone.
  Judged Judge(const Line& line);
  /// And what the record says of it, all but what it is narrowed to.
  Judged Judge(const Line& line, RecordedLine& recorded);
  [[nodiscard]] RecordedReview Recorded(const Review& review) const;
  /// The place of a value on the scale, from 1; 0 if it is not stated.
  [[nodiscard]] std::size_t PlaceOf(const std::string& value) const;

 private:
  struct Found {
    std::uint32_t hop = 0;
    Contribution contribution;
  };

  [[nodiscard]] std::vector<RecordedReason> Because(OutcomeRange outcome) const;
  Judged JudgePart(const Facts& facts);
  Judged JudgeStretch(const Facts& facts, const Thing& thing, const Stretch& stretch,
                      std::uint32_t number);
  void Remark(Event& event);

  const Pack& pack_;
  const Question& question_;
  bool notes_ = false;
  std::vector<Found> found_;
  std::set<std::string> flags_;
  std::map<std::string, Truth> unmodeled_;
};

}  // namespace licet::verify
