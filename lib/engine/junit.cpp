#include "licet/test_run.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace licet {
inline namespace v0 {
namespace {

// Text for an attribute or an element. Control characters have no place in XML 1.0 at all.
std::string Escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\n':
      case '\t':
      case '\r':
        out += ' ';
        break;
      default:
        out += static_cast<unsigned char>(c) < 0x20 ? '?' : c;
    }
  }
  return out;
}

std::string Counts(const std::vector<const TestResult*>& results) {
  const auto failures = std::count_if(results.begin(), results.end(),
                                      [](const TestResult* result) { return !result->passed; });
  return " tests=\"" + std::to_string(results.size()) + "\" failures=\"" +
         std::to_string(failures) + "\" errors=\"0\" skipped=\"0\"";
}

std::string Case(const TestResult& result) {
  std::string out = "    <testcase classname=\"" + Escaped(result.suite) + "\" name=\"" +
                    Escaped(result.name) + "\"";
  const std::size_t colon = result.place.rfind(':');
  if (colon != std::string::npos) {
    out += " file=\"" + Escaped(result.place.substr(0, colon)) + "\" line=\"" +
           Escaped(result.place.substr(colon + 1)) + "\"";
  }
  if (result.passed) return out + "/>\n";
  return out + ">\n      <failure message=\"" + Escaped(result.message) + "\">" +
         Escaped(result.place) + "</failure>\n    </testcase>\n";
}

}  // namespace

std::string RenderJunit(const TestReport& report) {
  std::vector<std::string> suites;
  std::vector<const TestResult*> all;
  for (const TestResult& result : report.results) {
    all.push_back(&result);
    if (std::find(suites.begin(), suites.end(), result.suite) == suites.end()) {
      suites.push_back(result.suite);
    }
  }
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"licet test\"" +
                    Counts(all) + ">\n";
  for (const std::string& suite : suites) {
    std::vector<const TestResult*> own;
    std::copy_if(all.begin(), all.end(), std::back_inserter(own),
                 [&](const TestResult* result) { return result->suite == suite; });
    out += "  <testsuite name=\"" + Escaped(suite) + "\"" + Counts(own) + ">\n";
    for (const TestResult* result : own) out += Case(*result);
    out += "  </testsuite>\n";
  }
  return out + "</testsuites>\n";
}

}  // namespace v0
}  // namespace licet
