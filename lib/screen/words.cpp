#include "screen/words.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace licet::screen {
namespace {

constexpr std::size_t kMaxNamed = 5;

std::string KindTitle(const std::string& kind) {
  for (const data::ListKind& known : data::ListKinds()) {
    if (known.code == kind) return std::string(known.title);
  }
  return "a list that is not known";
}

std::string HowNear(const Match& match) {
  switch (match.likeness) {
    case Likeness::kName:
      return "the same name";
    case Likeness::kAlias:
      return "another name of it is the same";
    case Likeness::kAddressEntry:
      return "the same address";
    case Likeness::kBareName:
      return "score 100, the legal form differs";
    case Likeness::kNear:
      return "score " + std::to_string(match.score);
    case Likeness::kAddress:
      return "another name, the same address";
    case Likeness::kId:
      return "another name, the same identifier";
  }
  return {};
}

// Gaps with the same reason are told once, with all their kinds.
std::string DescribeGaps(const ListSet& lists, const std::vector<Gap>& gaps) {
  std::vector<std::pair<std::string, std::string>> reasons;
  for (const Gap& gap : gaps) {
    const std::string why =
        gap.list == Gap::kNoList
            ? gap.why
            : "the list `" + lists.lists()[gap.list].manifest.name + "`: " + gap.why;
    const auto same = std::find_if(reasons.begin(), reasons.end(),
                                   [&](const auto& reason) { return reason.first == why; });
    if (same == reasons.end()) {
      reasons.emplace_back(why, "`" + gap.kind + "`");
    } else {
      same->second += ", `" + gap.kind + "`";
    }
  }
  std::string text;
  for (const auto& [why, kinds] : reasons) {
    if (!text.empty()) text += "; ";
    text += kinds;
    text += ": ";
    text += why;
  }
  return text;
}

}  // namespace

std::string OriginOf(const data::ListManifest& manifest) {
  return "list `" + manifest.name + "` of " + manifest.snapshot.ToString();
}

std::string Describe(const ListSet& lists, const Match& match) {
  const data::ListEntry& entry = lists.entry(match);
  return "`" + match.text + "` (" + KindTitle(entry.list) + ", list `" +
         lists.lists()[match.list].manifest.name + "`, " + HowNear(match) + ")";
}

std::string Describe(const ListSet& lists, const std::vector<Match>& matches) {
  std::string text;
  for (std::size_t i = 0; i < std::min(matches.size(), kMaxNamed); ++i) {
    text += (text.empty() ? "" : ", ") + Describe(lists, matches[i]);
  }
  if (matches.size() > kMaxNamed) {
    text += " and " + std::to_string(matches.size() - kMaxNamed) + " more";
  }
  return text;
}

std::string QuestionOf(const ListSet& lists, const Verdict& verdict) {
  if (!verdict.possible.empty()) {
    return "Was this party listed on the day of the event? The lists have " +
           Describe(lists, verdict.possible) + ", but not whether it was in force then.";
  }
  if (!verdict.candidates.empty()) {
    return "Is this party one of these: " + Describe(lists, verdict.candidates) +
           "? No name is the same, so a person has to decide; state `listed` then.";
  }
  if (verdict.gaps.empty()) return {};
  if (verdict.listed == Truth::kTrue) {
    return "Which other entries name this party, beside " + Describe(lists, verdict.hits) +
           "? The lists do not settle it: " + DescribeGaps(lists, verdict.gaps) + ".";
  }
  return "Is this party named on a restricted party list? No list that was given has it, and they "
         "do not settle it: " +
         DescribeGaps(lists, verdict.gaps) + ".";
}

std::string ReasonOf(const ListSet& lists, const Verdict& verdict) {
  if (!verdict.hits.empty()) return Describe(lists, verdict.hits);
  if (!verdict.possible.empty()) {
    return Describe(lists, verdict.possible) + ", not known to be in force on the day";
  }
  if (!verdict.candidates.empty()) return "near names: " + Describe(lists, verdict.candidates);
  if (verdict.gaps.empty()) return "no entry of that name, and no near one";
  return "no entry, but the lists do not settle it: " + DescribeGaps(lists, verdict.gaps);
}

}  // namespace licet::screen
