#include "explain/cases.hpp"
#include "explain/chain_event.hpp"
#include "explain/documents.hpp"
#include "explain/notes.hpp"
#include "explain/parts.hpp"
#include "explain/words.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace licet::explain {
namespace {

void WritePack(Document& document, const Decision& decision) {
  const PackIdentity& pack = decision.pack;
  Runs runs("Asked of ");
  runs.Code(pack.name);
  if (!pack.title.empty()) runs.Add(", " + pack.title);
  if (!pack.authority.empty()) runs.Add(" (" + pack.authority + ")");
  document.Paragraph(runs.Add("."));
}

void WriteEventTable(Document& document, const std::vector<HopDecision>& hops) {
  if (hops.size() < 2) return;
  std::vector<std::vector<Runs>> rows;
  rows.push_back({Runs("Event"), Runs("What"), Runs("Outcome")});
  for (const HopDecision& hop : hops) {
    rows.push_back({Runs("Event " + std::to_string(hop.index + 1)), Runs(EventWords(hop)),
                    OutcomeWords(hop.outcome, hop.review)});
  }
  document.Table(std::move(rows));
}

// `several`: the scenario has other lines, so its own headline does not say the answer of this one.
void WriteLine(Document& document, const LineDecision& line, bool several) {
  document.Heading(1, Runs(LineWords(line)));
  if (several) document.Paragraph(Headline(line.outcome, line.review, line.basis));
  for (const AlternativeDecision& alternative : line.alternatives) {
    if (line.alternatives.size() > 1) {
      document.Heading(2, Runs("As part ").Code(alternative.part));
      document.Paragraph(Headline(alternative.outcome, alternative.review, alternative.basis));
    }
    WriteEventTable(document, alternative.hops);
    for (const HopDecision& hop : alternative.hops) {
      WriteEvent(document, hop, alternative.hops.size() > 1);
    }
  }
  WriteQuestions(document, 2, line, 0);
  WriteFlags(document, 2, line);
}

// Everything that was cited by what took part, once, with its title and address.
class Sources {
 public:
  void Add(const std::vector<CitationText>& citations) {
    for (const CitationText& citation : citations) by_name_.emplace(citation.source, citation);
  }
  void Add(const RuleTrace& rule) {
    if (rule.not_in_force.empty() && rule.truth != Truth::kFalse) Add(rule.citations);
  }
  void Add(const EpochTrace& epoch) {
    for (const RuleTrace& rule : epoch.subject_rules) Add(rule);
    for (const ClassTrace& trace : epoch.classes) {
      for (const RuleTrace& rule : trace.rules) Add(rule);
    }
    for (const RequirementTrace& trace : epoch.requirements) Add(trace.rule);
    for (const ExceptionTrace& trace : epoch.exceptions) Add(trace.rule);
    for (const RuleTrace& rule : epoch.savings) Add(rule);
    for (const RuleTrace& rule : epoch.reviews) Add(rule);
  }
  void Write(Document& document) const {
    if (by_name_.empty()) return;
    document.Heading(1, Runs("Sources"));
    for (const auto& [name, citation] : by_name_) {
      Runs runs(citation.cite.empty() ? name : citation.cite);
      if (!citation.title.empty()) runs.Add(": " + citation.title);
      if (!citation.url.empty()) runs.Quiet(" " + citation.url);
      document.Bullet(0, runs);
    }
  }

 private:
  std::map<std::string, CitationText> by_name_;
};

void WriteSources(Document& document, const Decision& decision) {
  Sources sources;
  for (const LineDecision& line : decision.lines) {
    for (const AlternativeDecision& alternative : line.alternatives) {
      for (const HopDecision& hop : alternative.hops) {
        for (const EpochTrace& epoch : hop.epochs) sources.Add(epoch);
      }
    }
    for (const FlagTrace& flag : line.flags) sources.Add(flag.citations);
  }
  sources.Write(document);
}

}  // namespace

Document Chain(const Decision& decision) {
  Document document;
  document.Title(Runs(decision.scenario));
  document.Paragraph(Headline(decision.outcome, decision.review, decision.basis));
  if (!decision.outcome.determined()) {
    document.Paragraph(
        Runs("Until it is settled, treat it as: ")
            .Add(ConservativeWords(decision.outcome, decision.review), Tone::kBarred));
  }
  WriteCases(document, decision.analysis, decision.outcome);
  WritePack(document, decision);
  for (const LineDecision& line : decision.lines) {
    WriteLine(document, line, decision.lines.size() > 1);
  }
  WriteScreening(document, 1, decision, 0);
  WriteCaveats(document, 1, decision, 0);
  WriteSources(document, decision);
  WriteFooter(document, decision);
  return document;
}

}  // namespace licet::explain
