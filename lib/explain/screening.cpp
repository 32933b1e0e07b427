#include "explain/notes.hpp"
#include "explain/parts.hpp"
#include "explain/words.hpp"

#include <cstddef>
#include <string>
#include <utility>

// What was looked for on which lists.
namespace licet::explain {
namespace {

Runs ListWords(const ListUse& list) {
  Runs runs;
  runs.Code(list.name);
  if (!list.title.empty()) runs.Add(", " + list.title);
  runs.Add(", of " + list.snapshot.ToString() + ", " + std::to_string(list.rows) +
           (list.rows == 1 ? " entry" : " entries") + ", sha256 " + ShortDigest(list.digest));
  if (!list.fault.empty()) return runs.Add(" — ").Add("cannot be used: " + list.fault, Tone::kOpen);
  return runs.Add(list.complete ? ""
                                : "; not complete, so it says who is listed and not who is not");
}

Runs PartyWords(const ScreenedParty& party) {
  Runs runs(party.party.empty() ? party.path : party.party);
  runs.Add(" (" + party.date + "): ");
  if (party.stated) runs.Add("as stated; on the lists: ");
  switch (party.listed) {
    case Truth::kTrue:
      runs.Add("listed", Tone::kBarred);
      break;
    case Truth::kUndetermined:
      runs.Add("not settled", Tone::kOpen);
      break;
    case Truth::kFalse:
      runs.Add("not listed");
      break;
  }
  return runs.Add(" — ").Append(Ticked(party.reason));
}

}  // namespace

void WriteScreening(Document& document, int level, const Decision& decision, std::size_t limit) {
  if (decision.lists.empty()) return;
  document.Heading(level, Runs("Screening"));
  for (const ListUse& list : decision.lists)
    document.Bullet(0, Runs("List ").Append(ListWords(list)));
  std::size_t left_out = 0;
  std::size_t written = 0;
  for (const ScreenedParty& party : decision.screening) {
    // A hit is never left out.
    if (limit != 0 && written >= limit && party.listed != Truth::kTrue) {
      ++left_out;
      continue;
    }
    ++written;
    document.Bullet(0, PartyWords(party));
  }
  if (left_out > 0) {
    document.Bullet(0, Runs("and " + std::to_string(left_out) + " more in the full explanation"));
  }
}

}  // namespace licet::explain
