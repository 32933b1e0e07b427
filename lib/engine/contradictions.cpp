#include "engine/contradictions.hpp"

#include "eval/evaluate.hpp"

namespace licet::engine {

void ReportContradictions(const program::Program& program, const data::Scenario& scenario,
                          diag::Sink& sink) {
  for (const eval::Contradiction& found : eval::FindContradictions(program, scenario)) {
    // A fact of the catalog stands in a text of its own.
    const Span span = found.origin.empty() ? found.span : Span{};
    auto builder = sink.Report<DiagnosticKind::kFactsContradict>(span, found.path, found.stated,
                                                                 found.computed);
    if (found.origin.empty()) {
      builder.Help("state one of them, or correct the one that is wrong");
    } else {
      builder.Help("it is stated by the " + found.origin);
    }
  }
}

}  // namespace licet::engine
