#include "engine/expectations.hpp"

#include "base/overloaded.hpp"
#include "engine/coverage.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <variant>

namespace licet::engine {
namespace {

std::string Quoted(const std::set<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "`" : ", `") + name + "`";
  return text.empty() ? "none" : text;
}

// Rules may be written with either spelling.
std::string AmericanOutcome(std::string name) {
  if (name == "no_licence") return "no_license";
  if (name == "licence_required") return "license_required";
  return name;
}

std::string Dotted(const syntax::Path& path) {
  std::string text;
  for (const syntax::Name& part : path.parts) text += (text.empty() ? "" : ".") + part.text;
  return text;
}

// `route[0].to_party` → `route.to_party`.
std::string WithoutIndices(std::string_view path) {
  std::string text;
  bool inside = false;
  for (const char c : path) {
    if (c == '[') inside = true;
    if (!inside) text += c;
    if (c == ']') inside = false;
  }
  return text;
}

bool EndsInParts(std::string_view path, std::string_view parts) {
  if (path.size() < parts.size() || path.substr(path.size() - parts.size()) != parts) return false;
  return path.size() == parts.size() || path[path.size() - parts.size() - 1] == '.';
}

bool Asks(const Decision& decision, const std::string& parts) {
  const auto meets = [&](const MissingFact& fact) {
    return EndsInParts(fact.schema_path, parts) || EndsInParts(WithoutIndices(fact.path), parts);
  };
  return std::any_of(decision.lines.begin(), decision.lines.end(), [&](const LineDecision& line) {
    return std::any_of(line.missing.begin(), line.missing.end(), meets);
  });
}

std::set<std::string> PathsAsked(const Decision& decision) {
  std::set<std::string> paths;
  for (const LineDecision& line : decision.lines) {
    for (const MissingFact& fact : line.missing) paths.insert(fact.path);
  }
  return paths;
}

std::set<std::string> ClassesThatHold(const Decision& decision) {
  std::set<std::string> codes;
  for (const LineDecision& line : decision.lines) {
    for (const LineDecision::ClassStatus& status : line.classes) {
      if (status.truth == Truth::kTrue) codes.insert(status.code);
    }
  }
  return codes;
}

// '3A090' holds where '3A090.a' does.
bool Holds(const std::set<std::string>& codes, const std::string& wanted) {
  return std::any_of(codes.begin(), codes.end(), [&](const std::string& code) {
    return code == wanted || code.compare(0, wanted.size() + 1, wanted + ".") == 0;
  });
}

std::string OutcomeText(const Decision& decision) {
  std::string text = "`" + std::string(ToString(decision.outcome)) + "`";
  if (!decision.outcome.determined()) {
    text += " (" + std::string(ToString(decision.outcome.low)) + " to " +
            std::string(ToString(decision.outcome.high)) + ")";
  } else if (decision.basis != Basis::kNone) {
    text += " (" + std::string(ToString(decision.basis)) + ")";
  }
  return text;
}

std::string ReviewText(const ReviewRange& review) {
  if (review.high.empty()) return "none";
  if (review.low.empty()) return "up to `" + review.high + "`";
  return review.determined() ? "`" + review.high + "`"
                             : "`" + review.low + "` to `" + review.high + "`";
}

// One policy is the whole answer; two are its ends, in either order.
void CheckReview(const std::vector<std::string>& wanted, const ReviewRange& review,
                 std::vector<std::string>& unmet) {
  if (wanted.empty()) return;
  const std::set<std::string> ends = {review.low, review.high};
  if (ends == std::set<std::string>(wanted.begin(), wanted.end())) return;
  std::string text;
  for (const std::string& policy : wanted) text += (text.empty() ? "`" : "` or `") + policy;
  unmet.push_back("expected review " + text + "`, got " + ReviewText(review));
}

void CheckRules(const std::vector<std::string>& wanted, const Decision& decision,
                std::vector<std::string>& unmet) {
  if (wanted.empty()) return;
  const std::set<std::string> rules = RulesInEffect(decision);
  for (const std::string& rule : wanted) {
    if (rules.count(rule) != 0) continue;
    std::set<std::string> reasons;
    for (const LineDecision& line : decision.lines) {
      for (const LineDecision::Reason& reason : line.because) reasons.insert(reason.rule);
    }
    unmet.push_back("expected because `" + rule + "`, which does not apply; the reasons are " +
                    Quoted(reasons));
  }
}

}  // namespace

data::Expectation ExpectationOf(const syntax::TestDeclaration::Case& test_case) {
  data::Expectation wanted;
  wanted.span = test_case.span;
  for (const syntax::Expectation& expectation : test_case.expectations) {
    std::visit(
        base::Overloaded{
            [&](const syntax::ExpectOutcome& outcome) {
              wanted.outcome = AmericanOutcome(outcome.outcome.text);
            },
            [&](const syntax::ExpectReview& review) {
              for (const auto& policy : review.policies) wanted.review.push_back(policy.text);
            },
            [&](const syntax::ExpectClass& code) { wanted.classes.push_back(code.code.text); },
            [&](const syntax::ExpectBecause& because) {
              for (const auto& rule : because.rules) wanted.because.push_back(rule.text);
            },
            [&](const syntax::ExpectAsks& asks) {
              for (const auto& path : asks.paths) wanted.asks.push_back(Dotted(path));
            },
        },
        expectation);
  }
  return wanted;
}

std::vector<std::string> UnmetExpectations(const data::Expectation& expectation,
                                           const Decision& decision) {
  std::vector<std::string> unmet;
  if (expectation.outcome && *expectation.outcome != ToString(decision.outcome)) {
    unmet.push_back("expected outcome `" + *expectation.outcome + "`, got " +
                    OutcomeText(decision));
  }
  CheckReview(expectation.review, decision.review, unmet);
  const std::set<std::string> codes = ClassesThatHold(decision);
  for (const std::string& code : expectation.classes) {
    if (Holds(codes, code)) continue;
    unmet.push_back("expected class `" + code + "`, got " + Quoted(codes));
  }
  if (expectation.basis && *expectation.basis != ToString(decision.basis)) {
    const std::string basis(ToString(decision.basis));
    unmet.push_back("expected basis `" + *expectation.basis + "`, got " +
                    (basis.empty() ? "none" : "`" + basis + "`"));
  }
  CheckRules(expectation.because, decision, unmet);
  for (const std::string& path : expectation.asks) {
    if (Asks(decision, path)) continue;
    unmet.push_back("expected to ask `" + path + "`, asked " + Quoted(PathsAsked(decision)));
  }
  return unmet;
}

}  // namespace licet::engine
