#include "licet/decision.hpp"

#include "tests/support/catch.hpp"

namespace licet {
namespace {

constexpr OutcomeRange kFree{Level::kNoLicense, Level::kNoLicense};
constexpr OutcomeRange kOpen{Level::kNoLicense, Level::kLicenseRequired};
constexpr OutcomeRange kException{Level::kExceptionAvailable, Level::kExceptionAvailable};

TEST_CASE("an outcome with two ends is called undetermined") {
  CHECK(ToString(kOpen) == "undetermined");
  CHECK(ToString(kFree) == "no_license");
  CHECK(ToString(kException) == "exception_available");
}

TEST_CASE("events are joined end by end") {
  CHECK(Join(kFree, kOpen) == kOpen);
  CHECK(Join(kException, kOpen) ==
        OutcomeRange{Level::kExceptionAvailable, Level::kLicenseRequired});
  CHECK(Join(kOpen, kException) == Join(kException, kOpen));
  CHECK(Join(kOpen, kOpen) == kOpen);
}

TEST_CASE("a basis that does not apply has no name") {
  CHECK(ToString(Basis::kNone).empty());
  CHECK(ToString(Basis::kLawfullyHeld) == "lawfully_held");
}

}  // namespace
}  // namespace licet
