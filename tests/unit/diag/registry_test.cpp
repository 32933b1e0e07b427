#include "licet/diagnostic.hpp"
#include "tests/support/catch.hpp"

#include <cctype>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>

namespace licet {
namespace {

TEST_CASE("each kind is found by its number") {
  std::size_t index = 0;
  for (const DiagnosticInfo& info : AllDiagnostics()) {
    CHECK(static_cast<std::size_t>(info.kind) == index++);
    CHECK(InfoOf(info.kind).code == info.code);
  }
  CHECK(InfoOf(DiagnosticKind::kSyntaxError).code == "LIC1001");
  CHECK(InfoOf(DiagnosticKind::kSyntaxError).name == "SyntaxError");
}

TEST_CASE("a code is LIC, a phase from 1 to 4 and three digits, and is used once") {
  std::set<std::string_view> seen;
  for (const DiagnosticInfo& info : AllDiagnostics()) {
    INFO(info.code);
    REQUIRE(info.code.size() == 7);
    CHECK(info.code.substr(0, 3) == "LIC");
    CHECK((info.code[3] >= '1' && info.code[3] <= '4'));
    for (const char digit : info.code.substr(4)) CHECK((digit >= '0' && digit <= '9'));
    CHECK(seen.insert(info.code).second);
  }
}

TEST_CASE("a message keeps to the house style") {
  for (const DiagnosticInfo& info : AllDiagnostics()) {
    const std::string text(info.text);
    INFO(info.code << ": " << text);
    REQUIRE_FALSE(text.empty());
    CHECK_FALSE(std::isupper(static_cast<unsigned char>(text.front())));
    CHECK_FALSE(text.ends_with('.'));
    CHECK(text.find('\n') == std::string::npos);
    CHECK(text.find("illegal") == std::string::npos);
    CHECK(text.find("invalid") == std::string::npos);
    CHECK(text.find("not allowed") == std::string::npos);
    CHECK(text.find("licence") == std::string::npos);
  }
}

TEST_CASE("only an error makes a run fail") {
  Diagnostic warning;
  warning.severity = Severity::kWarning;
  Diagnostic error;
  error.severity = Severity::kError;
  CHECK_FALSE(HasErrors({}));
  CHECK_FALSE(HasErrors({warning}));
  CHECK(HasErrors({warning, error}));
}

}  // namespace
}  // namespace licet
