#include "engine/test_facts.hpp"

#include "data/bind.hpp"
#include "engine/contradictions.hpp"
#include "model/check.hpp"

#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace licet::engine {
namespace {

// What is wrong with the facts of one case.
std::vector<Diagnostic> Mistakes(const model::CheckedRules& rules, const program::Program& program,
                                 const syntax::TestDeclaration& test,
                                 const syntax::TestDeclaration::Case& test_case) {
  const data::Catalog no_chips;  // tests of rule files describe their items
  diag::Sink sink;
  const auto scenario =
      data::BindScenario(model::TestDocument(rules, test, test_case), rules.schema, no_chips, sink);
  if (scenario) ReportContradictions(program, *scenario, sink);
  return sink.Take();
}

}  // namespace

void CheckTestFacts(const model::CheckedRules& rules, const program::Program& program,
                    diag::Sink& sink) {
  for (const model::Test& it : rules.tests) {
    const auto& declaration = rules.tree.files[it.file].declarations[it.declaration];
    const auto& test = std::get<syntax::TestDeclaration>(declaration.node);
    // The cases of a test share its facts: each mistake is told once.
    std::set<std::pair<std::uint32_t, std::string>> told;
    for (const auto& test_case : test.cases) {
      for (Diagnostic& mistake : Mistakes(rules, program, test, test_case)) {
        if (mistake.severity != Severity::kError) continue;
        if (!told.emplace(mistake.span.begin, mistake.message).second) continue;
        sink.Append(std::move(mistake));
      }
    }
  }
}

}  // namespace licet::engine
