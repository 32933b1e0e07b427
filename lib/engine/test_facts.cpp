#include "engine/test_facts.hpp"

#include "data/bind.hpp"
#include "model/check.hpp"

#include <utility>
#include <variant>

namespace licet::engine {

void CheckTestFacts(const model::CheckedRules& rules, diag::Sink& sink) {
  const data::Catalog no_chips;  // tests of rule files describe their items
  for (const model::Test& it : rules.tests) {
    const auto& declaration = rules.tree.files[it.file].declarations[it.declaration];
    const auto& test = std::get<syntax::TestDeclaration>(declaration.node);
    if (test.cases.empty()) continue;
    // The cases share the facts, so one reading of all of them tells each mistake once.
    syntax::TestDeclaration::Case whole = test.cases.front();
    whole.without.clear();
    diag::Sink found;
    (void)data::BindScenario(model::TestDocument(rules, test, whole), rules.schema, no_chips,
                             found);
    for (Diagnostic& mistake : found.Take()) {
      if (mistake.severity == Severity::kError) sink.Append(std::move(mistake));
    }
  }
}

}  // namespace licet::engine
