#pragma once

#include "eval/hop_case.hpp"
#include "eval/judge.hpp"
#include "licet/decision.hpp"

#include <string>
#include <vector>

namespace licet::eval {

/// The rules that have a part in one event under the law of one stretch of days, in the order in
/// which a decision tells of them. What is required stands in `EpochCase::contributions`.
struct Chain {
  struct Class {
    std::string code;
    Truth truth = Truth::kUndetermined;
    std::vector<const Instance*> rules;
  };
  struct ReviewPart {
    const Instance* review = nullptr;
    /// Beside the first requirement that it reviews.
    Truth effective = Truth::kFalse;
  };
  std::vector<const Instance*> subject_rules;
  std::vector<Class> classes;
  std::vector<const Instance*> exceptions;
  std::vector<const Instance*> savings;
  std::vector<ReviewPart> reviews;
};

/// The instances stay with the judge of `epoch`.
Chain ChainOf(const EpochCase& epoch);

/// Equal for two stretches of law that say the same about one event, so that one can stand for both.
std::string FingerprintOf(const EpochCase& epoch, const Chain& chain);

}  // namespace licet::eval
