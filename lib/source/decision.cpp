#include "licet/decision.hpp"

#include <algorithm>

namespace licet {
inline namespace v0 {

std::string_view ToString(Level level) {
  switch (level) {
    case Level::kNoLicense:
      return "no_license";
    case Level::kExceptionAvailable:
      return "exception_available";
    case Level::kLicenseRequired:
      return "license_required";
    case Level::kProhibited:
      return "prohibited";
  }
  return {};
}

std::string_view ToString(Truth truth) {
  switch (truth) {
    case Truth::kFalse:
      return "false";
    case Truth::kUndetermined:
      return "undetermined";
    case Truth::kTrue:
      return "true";
  }
  return {};
}

std::string_view ToString(Basis basis) {
  switch (basis) {
    case Basis::kNone:
      return "";
    case Basis::kNotSubject:
      return "not_subject";
    case Basis::kNotControlled:
      return "not_controlled";
    case Basis::kNoRequirement:
      return "no_requirement";
    case Basis::kExempt:
      return "exempt";
    case Basis::kSaving:
      return "saving";
    case Basis::kLawfullyHeld:
      return "lawfully_held";
  }
  return {};
}

std::string_view ToString(OutcomeRange outcome) {
  return outcome.determined() ? ToString(outcome.low) : std::string_view("undetermined");
}

OutcomeRange Join(OutcomeRange a, OutcomeRange b) {
  return {std::max(a.low, b.low), std::max(a.high, b.high)};
}

std::string_view ToString(Tier tier) {
  switch (tier) {
    case Tier::kFast:
      return "fast";
    case Tier::kExact:
      return "exact";
    case Tier::kIncomplete:
      return "incomplete";
  }
  return {};
}

std::string_view ToString(ExceptionStatus status) {
  switch (status) {
    case ExceptionStatus::kAvailable:
      return "available";
    case ExceptionStatus::kActionNeeded:
      return "action_needed";
    case ExceptionStatus::kUndetermined:
      return "undetermined";
    case ExceptionStatus::kNotAvailable:
      return "not_available";
  }
  return {};
}

}  // namespace v0
}  // namespace licet
