#include "explain/notes.hpp"

#include "explain/parts.hpp"
#include "explain/words.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace licet::explain {
namespace {

// Whole up to `limit`, then how many more.
void WriteBullets(Document& document, int level, const std::vector<Runs>& bullets,
                  std::size_t limit, const std::string& rest) {
  const std::size_t shown = limit == 0 || bullets.size() <= limit + 1 ? bullets.size() : limit;
  for (std::size_t i = 0; i < shown; ++i) document.Bullet(level, bullets[i]);
  if (shown < bullets.size()) {
    document.Bullet(level, Runs("and " + std::to_string(bullets.size() - shown) + " more " + rest));
  }
}

std::vector<Runs> AfterKnown(const Decision& decision) {
  std::vector<Runs> all;
  for (const LineDecision& line : decision.lines) {
    for (const AlternativeDecision& alternative : line.alternatives) {
      for (const HopDecision& hop : alternative.hops) {
        if (!hop.after_known) continue;
        Runs runs(Capitalized(NumberedEvent(alternative.hops, hop.index)));
        runs.Add(": after " + decision.known_at.ToString() +
                 ", the day up to which the law is known; decided by the law known then");
        AddUnique(all, std::move(runs));
      }
    }
  }
  return all;
}

std::vector<Runs> Doubts(const Decision& decision, bool open) {
  std::vector<Runs> all;
  for (const LineDecision& line : decision.lines) {
    for (const UnconfirmedNote& note : line.unconfirmed) {
      if (note.open != open) continue;
      Runs runs(open ? "In doubt, both readings are followed: " : "Unconfirmed: ");
      runs.Append(Ticked(note.reason)).Add(" (").Append(Ticked(note.what)).Add(")");
      AddUnique(all, std::move(runs));
    }
  }
  return all;
}

std::vector<Runs> Gaps(const Decision& decision, Truth truth) {
  std::vector<Runs> all;
  for (const LineDecision& line : decision.lines) {
    for (const NotModeled& gap : line.not_modeled) {
      if (gap.truth != truth) continue;
      Runs runs(gap.title.empty() ? gap.rule : gap.title);
      AddUnique(all, std::move(runs.Append(CitationsInParentheses(gap.citations))));
    }
  }
  return all;
}

void WriteGaps(Document& document, const std::string& lead, const std::vector<Runs>& gaps,
               std::size_t limit) {
  if (gaps.empty()) return;
  document.Bullet(0, Runs(lead));
  WriteBullets(document, 1, gaps, limit, "in the full explanation");
}

}  // namespace

void WriteFlags(Document& document, int level, const LineDecision& line) {
  if (line.flags.empty()) return;
  document.Heading(level, Runs("Red flags"));
  for (const FlagTrace& flag : line.flags) {
    Runs runs;
    runs.Add(Capitalized(flag.level), flag.level == "high" ? Tone::kBarred : Tone::kOpen);
    runs.Add(": " + (flag.title.empty() ? PlainWords(flag.rule) : flag.title));
    if (!flag.question.empty()) runs.Add(". " + Sentence(flag.question));
    document.Bullet(0, runs.Append(CitationsInParentheses(flag.citations)));
  }
}

void WriteCaveats(Document& document, int level, const Decision& decision, std::size_t limit) {
  const std::vector<Runs> after = AfterKnown(decision);
  const std::vector<Runs> open = Doubts(decision, true);
  const std::vector<Runs> noted = Doubts(decision, false);
  const std::vector<Runs> gaps = Gaps(decision, Truth::kTrue);
  const std::vector<Runs> possible = Gaps(decision, Truth::kUndetermined);
  if (after.empty() && open.empty() && noted.empty() && gaps.empty() && possible.empty()) return;
  document.Heading(level, Runs("Caveats"));
  WriteBullets(document, 0, after, limit, "events after that day");
  WriteBullets(document, 0, open, 0, "");
  WriteBullets(document, 0, noted, limit, "unconfirmed points in the full explanation");
  WriteGaps(document, "Not modeled, and bears on this:", gaps, limit);
  WriteGaps(document, "Not modeled, and may bear on this:", possible, limit);
}

void WriteFooter(Document& document, const Decision& decision) {
  const PackIdentity& pack = decision.pack;
  std::string text = pack.name + " " + ShortDigest(pack.digest) + ", law as of " +
                     pack.law_as_of.ToString() + " · known at " + decision.known_at.ToString() +
                     " · view " + decision.view;
  if (decision.law_of) text += " · every event judged by the law of " + decision.law_of->ToString();
  for (const std::string& reading : decision.readings) text += " · reading " + reading;
  document.Footer(Runs(text + " · " + decision.engine, Tone::kQuiet));
}

}  // namespace licet::explain
