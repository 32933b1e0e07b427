#include "model/suppress.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

namespace licet::model {
namespace {

struct Scope {
  const syntax::SuppressClause* clause = nullptr;
  /// Where it counts; everywhere for a declaration of its own.
  Span within;
};

void FromBody(const std::vector<syntax::Clause>& body, Span whole, std::vector<Scope>& scopes) {
  for (const syntax::Clause& clause : body) {
    if (const auto* suppress = std::get_if<syntax::SuppressClause>(&clause.node)) {
      scopes.push_back({suppress, whole});
    }
  }
}

std::vector<Scope> Gather(const Checker& checker) {
  std::vector<Scope> scopes;
  const Declarations& all = checker.declared;
  for (const auto& it : all.suppressions) scopes.push_back({&it.node->suppress, {}});
  for (const auto& it : all.rules) FromBody(it.node->body, it.span, scopes);
  for (const auto& it : all.defines) FromBody(it.node->body, it.span, scopes);
  for (const auto& it : all.toggles) FromBody(it.node->body, it.span, scopes);
  return scopes;
}

const DiagnosticInfo* FindCode(std::string_view code) {
  for (const DiagnosticInfo& info : AllDiagnostics()) {
    if (info.code == code) return &info;
  }
  return nullptr;
}

// True if the suppression is in order and still runs.
bool IsInForce(Checker& checker, const syntax::SuppressClause& clause) {
  const DiagnosticInfo* info = FindCode(clause.code.text);
  if (info == nullptr) {
    std::vector<std::string> codes;
    for (const DiagnosticInfo& known : AllDiagnostics()) {
      if (known.severity == Severity::kWarning) codes.emplace_back(known.code);
    }
    SuggestCode(checker.sink.Report<Kind::kUnknownDiagnostic>(clause.code.span, clause.code.text),
                clause.code, codes);
    return false;
  }
  if (info->severity == Severity::kError) {
    checker.sink.Report<Kind::kSuppressedError>(clause.code.span, clause.code.text)
        .Help("only warnings can be suppressed; mend what it is about");
    return false;
  }
  checker.rules.suppressions.push_back(
      {clause.code.text, clause.until.date, clause.reason.text});
  if (checker.law_as_of && clause.until.date <= *checker.law_as_of) {
    checker.sink
        .Report<Kind::kSuppressionEnded>(clause.until.span, clause.code.text,
                                         clause.until.date.ToString(),
                                         checker.law_as_of->ToString())
        .Help("mend what it is about, or give it a later day");
    return false;
  }
  return true;
}

bool Covers(const Scope& scope, const Diagnostic& diagnostic) {
  if (InfoOf(diagnostic.kind).code != scope.clause->code.text) return false;
  if (!scope.within.has_file()) return true;
  return diagnostic.span.file == scope.within.file && diagnostic.span.begin >= scope.within.begin &&
         diagnostic.span.end <= scope.within.end;
}

}  // namespace

void Suppress(Checker& checker, std::vector<Diagnostic> found, diag::Sink& sink) {
  std::vector<Scope> scopes = Gather(checker);
  std::erase_if(scopes, [&](const Scope& scope) { return !IsInForce(checker, *scope.clause); });
  for (Diagnostic& diagnostic : checker.sink.Take()) found.push_back(std::move(diagnostic));
  std::erase_if(found, [&](const Diagnostic& diagnostic) {
    return diagnostic.severity == Severity::kWarning &&
           std::any_of(scopes.begin(), scopes.end(),
                       [&](const Scope& scope) { return Covers(scope, diagnostic); });
  });
  const auto key = [&](const Diagnostic& diagnostic) {
    const Span span = diagnostic.span;
    const std::string_view name =
        span.has_file() ? checker.sources.name(span.file) : std::string_view{};
    return std::tuple(name, span.begin, span.end, diagnostic.kind);
  };
  std::stable_sort(found.begin(), found.end(),
                   [&](const auto& a, const auto& b) { return key(a) < key(b); });
  for (std::size_t i = 0; i < found.size(); ++i) {
    const bool again = i != 0 && found[i].kind == found[i - 1].kind &&
                       found[i].span == found[i - 1].span && found[i].message == found[i - 1].message;
    if (!again) sink.Append(found[i]);
  }
}

}  // namespace licet::model
