#include "explain/documents.hpp"
#include "explain/words.hpp"

#include <string>
#include <utility>

namespace licet::explain {
namespace {

// "`us.ear`, US Export Administration Regulations, law as of 2026-10-04".
Runs PackWords(const PackIdentity& pack) {
  Runs runs;
  runs.Code(pack.name);
  if (!pack.title.empty()) runs.Add(", " + pack.title);
  return runs.Add(", law as of " + pack.law_as_of.ToString());
}

// The document of one decision below a heading of its own; the scenario has said its title.
void Nest(Document& document, const Document& inner) {
  for (Block block : inner.blocks()) {
    if (block.kind == Block::Kind::kTitle) continue;
    if (block.kind == Block::Kind::kHeading) ++block.level;
    document.Add(std::move(block));
  }
}

}  // namespace

Document SideBySide(const Answers& answers, bool full) {
  Document document;
  document.Title(Runs(answers.scenario));
  document.Paragraph(Runs("Asked of " + std::to_string(answers.packs.size()) +
                          " packs side by side. Each answers by its own law; no answer "
                          "stands for another."));
  for (const Decision& decision : answers.packs) {
    Runs line;
    line.Code(decision.pack.name).Add(": ");
    document.Bullet(0, line.Append(Headline(decision.outcome, decision.review, decision.basis)));
  }
  for (const Decision& decision : answers.packs) {
    document.Heading(1, PackWords(decision.pack));
    Nest(document, full ? Chain(decision) : Brief(decision));
  }
  return document;
}

}  // namespace licet::explain
