#pragma once

#include "explain/document.hpp"
#include "licet/decision.hpp"

#include <string>
#include <vector>

// The words in which an answer is given. Licet says what the modeled rules require, and no more.
namespace licet::explain {

/// "license required"; `kNoLicense` is always "no license required by the modeled rules".
std::string LevelWords(Level level);

/// `presumption_of_denial` → "presumption of denial".
std::string PlainWords(std::string name);

/// "review: presumption of denial"; empty when no review is stated.
std::string ReviewWords(const ReviewRange& review);

/// The answer in one sentence without a full stop: "license required — review: case by case".
Runs Headline(OutcomeRange outcome, const ReviewRange& review, Basis basis);
/// The same without the basis, for tables and places where it is already said.
Runs OutcomeWords(OutcomeRange outcome, const ReviewRange& review);
/// What an open answer is to be treated as: "license required (review: …)".
std::string ConservativeWords(OutcomeRange outcome, const ReviewRange& review);

/// Why a `no_license` is one; empty for kNone.
std::string BasisWords(Basis basis);

/// "15 CFR 774 Supp. 1, 3A090.a; 88 FR 73458"; equal citations once.
std::string CitationWords(const std::vector<CitationText>& citations);

/// "a", "a and b", "a, b and c".
std::string Enumerate(const std::vector<std::string>& words);

/// The first letter as a capital, if it is ASCII.
std::string Capitalized(std::string text);
/// With a full stop at the end unless some mark stands there.
std::string Sentence(std::string text);

/// "yes", "no", "not settled".
std::string TruthWords(Truth truth);

/// The first characters of a digest, enough to recognize it.
std::string ShortDigest(const std::string& digest);

}  // namespace licet::explain
