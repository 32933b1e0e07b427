#include "explain/words.hpp"

#include <algorithm>
#include <utility>

namespace licet::explain {
namespace {

Tone ToneOf(OutcomeRange outcome) {
  if (!outcome.determined()) return Tone::kOpen;
  switch (outcome.low) {
    case Level::kNoLicense:
    case Level::kExceptionAvailable:
      return Tone::kFree;
    case Level::kLicenseRequired:
    case Level::kProhibited:
      return Tone::kBarred;
  }
  return Tone::kPlain;
}

// Short names for the ends of an interval, where "by the modeled rules" is said once.
std::string EndWords(Level level) {
  return level == Level::kNoLicense ? "no license required" : LevelWords(level);
}

}  // namespace

std::string LevelWords(Level level) {
  switch (level) {
    case Level::kNoLicense:
      return "no license required by the modeled rules";
    case Level::kExceptionAvailable:
      return "license exception available";
    case Level::kLicenseRequired:
      return "license required";
    case Level::kProhibited:
      return "prohibited";
  }
  return {};
}

std::string PlainWords(std::string name) {
  std::replace(name.begin(), name.end(), '_', ' ');
  return name;
}

std::string ReviewWords(const ReviewRange& review) {
  if (review.high.empty()) return {};
  std::string words = "review: ";
  if (review.low.empty()) {
    words += "up to " + PlainWords(review.high);
  } else if (review.low != review.high) {
    words += PlainWords(review.low) + " to " + PlainWords(review.high);
  } else {
    words += PlainWords(review.high);
  }
  if (review.conflict)
    words += " (the review rules contradict each other; the stricter one counts)";
  return words;
}

Runs OutcomeWords(OutcomeRange outcome, const ReviewRange& review) {
  Runs runs;
  const std::string review_words = ReviewWords(review);
  if (outcome.determined()) {
    runs.Add(LevelWords(outcome.low), ToneOf(outcome));
    if (!review_words.empty() && outcome.low >= Level::kLicenseRequired) {
      runs.Add(" — " + review_words);
    }
    return runs;
  }
  runs.Add("undetermined", ToneOf(outcome));
  runs.Add(" — between \"" + EndWords(outcome.low) + "\" and \"" + EndWords(outcome.high) + "\"");
  if (!review_words.empty()) runs.Add(" (" + review_words + ")");
  return runs;
}

Runs Headline(OutcomeRange outcome, const ReviewRange& review, Basis basis) {
  Runs runs = OutcomeWords(outcome, review);
  const std::string why = BasisWords(basis);
  if (outcome.determined() && outcome.low == Level::kNoLicense && !why.empty()) {
    runs.Add(" — " + why);
  }
  return runs;
}

std::string ConservativeWords(OutcomeRange outcome, const ReviewRange& review) {
  std::string words = EndWords(outcome.high);
  if (outcome.high >= Level::kLicenseRequired && !review.high.empty()) {
    words += ", review: " + PlainWords(review.high);
  }
  return words;
}

std::string BasisWords(Basis basis) {
  switch (basis) {
    case Basis::kNone:
      return {};
    case Basis::kNotSubject:
      return "the item is not subject to this jurisdiction";
    case Basis::kNotControlled:
      return "the item fits no class that was controlled on that day";
    case Basis::kNoRequirement:
      return "the item is controlled, but no requirement reaches what happens to it";
    case Basis::kExempt:
      return "the law exempts it";
    case Basis::kSaving:
      return "a saving clause covers it";
    case Basis::kLawfullyHeld:
      return "holding what was lawfully acquired needs none";
  }
  return {};
}

std::string CitationWords(const std::vector<CitationText>& citations) {
  std::vector<std::string> seen;
  for (const CitationText& citation : citations) {
    std::string words = citation.cite;
    if (words.empty()) words = citation.title.empty() ? citation.source : citation.title;
    if (!citation.pinpoint.empty()) words += ", " + citation.pinpoint;
    if (std::find(seen.begin(), seen.end(), words) == seen.end()) seen.push_back(std::move(words));
  }
  std::string all;
  for (const std::string& words : seen) {
    if (!all.empty()) all += "; ";
    all += words;
  }
  return all;
}

std::string Enumerate(const std::vector<std::string>& words) {
  std::string all;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i != 0) all += i + 1 == words.size() ? " and " : ", ";
    all += words[i];
  }
  return all;
}

std::string Capitalized(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  }
  return text;
}

std::string Sentence(std::string text) {
  while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.pop_back();
  if (text.empty()) return text;
  constexpr std::string_view kMarks = ".!?:";
  if (kMarks.find(text.back()) == std::string_view::npos) text += '.';
  return text;
}

std::string TruthWords(Truth truth) {
  switch (truth) {
    case Truth::kFalse:
      return "no";
    case Truth::kUndetermined:
      return "not settled";
    case Truth::kTrue:
      return "yes";
  }
  return {};
}

std::string ShortDigest(const std::string& digest) {
  const std::size_t colon = digest.find(':');
  return digest.substr(colon == std::string::npos ? 0 : colon + 1, 12);
}

}  // namespace licet::explain
