#include "explain/cases.hpp"
#include "explain/notes.hpp"
#include "explain/parts.hpp"
#include "explain/words.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// What would settle an answer: facts to find out, then law that no fact settles.
namespace licet::explain {
namespace {

// From here on one question about many parties or events is asked once for all of them.
constexpr std::size_t kFewAlike = 4;
// How many of them are then named.
constexpr std::size_t kMostNamed = 3;
constexpr std::size_t kMostNamedInFull = 12;

// Facts that differ only in whom or what they are about.
using Alike = std::vector<const MissingFact*>;

bool AreAlike(const MissingFact& a, const MissingFact& b) {
  return !a.about.empty() && !b.about.empty() && a.schema_path == b.schema_path &&
         a.question == b.question && a.evidence == b.evidence &&
         a.undeterminable == b.undeterminable;
}

std::vector<Alike> GroupsOf(const std::vector<MissingFact>& missing) {
  std::vector<Alike> groups;
  for (const MissingFact& fact : missing) {
    const auto same = std::find_if(groups.begin(), groups.end(), [&](const Alike& group) {
      return AreAlike(*group.front(), fact);
    });
    if (same == groups.end()) {
      groups.push_back({&fact});
    } else {
      same->push_back(&fact);
    }
  }
  return groups;
}

void AddProof(Runs& runs, const MissingFact& fact) {
  if (!fact.evidence.empty()) runs.Add("; evidence: " + fact.evidence);
  runs.Add(")");
  if (fact.undeterminable) runs.Add(" — asked before without an answer");
}

// "Party `buyer`: In which country …? (`route[0].to_party.located`)".
Runs OneQuestion(const MissingFact& fact, bool name_events) {
  Runs runs;
  if (fact.question.empty()) {
    runs.Code(fact.path);
    if (fact.undeterminable) runs.Add(" — asked before without an answer");
    return runs;
  }
  const bool is_event = fact.about.rfind("event ", 0) == 0;
  if (!fact.about.empty() && (name_events || !is_event))
    runs.Append(Ticked(Capitalized(fact.about))).Add(": ");
  runs.Add(fact.question).Add(" (").Code(fact.path);
  AddProof(runs, fact);
  return runs;
}

std::string Plural(std::string noun) {
  if (noun.empty() || noun.back() != 'y') return noun + "s";
  noun.pop_back();
  return noun + "ies";
}

// "250 parties (`a`, `b`, `c` and 247 more): In which country …? (`party.located`)".
Runs OneForMany(const Alike& alike, std::size_t most_named) {
  const MissingFact& first = *alike.front();
  const std::size_t noun = first.about.find(' ');
  std::string named;
  const std::size_t shown = std::min(alike.size(), most_named);
  for (std::size_t i = 0; i < shown; ++i)
    named += (i == 0 ? "" : ", ") + alike[i]->about.substr(noun + 1);
  if (shown < alike.size()) named += " and " + std::to_string(alike.size() - shown) + " more";
  Runs runs(std::to_string(alike.size()) + " " + Plural(first.about.substr(0, noun)) + " (");
  runs.Append(Ticked(named)).Add("): ");
  if (!first.question.empty()) runs.Add(first.question + " ");
  runs.Add("(").Code(first.schema_path);
  AddProof(runs, first);
  return runs;
}

// Names of levels as the decision has them, in words.
std::string WithLevelWords(std::string text) {
  for (const Level level :
       {Level::kNoLicense, Level::kExceptionAvailable, Level::kLicenseRequired}) {
    const std::string_view name = ToString(level);
    for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at)) {
      const std::string words = LevelWords(level);
      text.replace(at, name.size(), words);
      at += words.size();
    }
  }
  return text;
}

void WriteMissing(Document& document, const LineDecision& line, std::size_t limit) {
  const bool several = !line.alternatives.empty() && line.alternatives.front().hops.size() > 1;
  std::vector<std::pair<Runs, std::size_t>> questions;  // with how many facts each asks for
  for (const Alike& group : GroupsOf(line.missing)) {
    if (group.size() < kFewAlike) {
      for (const MissingFact* fact : group) questions.emplace_back(OneQuestion(*fact, several), 1);
    } else {
      questions.emplace_back(OneForMany(group, limit == 0 ? kMostNamedInFull : kMostNamed),
                             group.size());
    }
  }
  const std::size_t count = questions.size();
  const std::size_t shown = limit == 0 || count <= limit + 1 ? count : limit;
  std::size_t rest = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (i < shown) {
      document.Numbered(std::move(questions[i].first));
    } else {
      rest += questions[i].second;
    }
  }
  if (rest > 0) document.Paragraph(Runs("and " + std::to_string(rest) + " more questions"));
}

}  // namespace

void WriteQuestions(Document& document, int level, const LineDecision& line, std::size_t limit) {
  if (line.missing.empty() && line.if_complete.empty() && line.settled_only_by.empty()) return;
  document.Heading(level, Runs("What would settle it"));
  WriteMissing(document, line, limit);
  WriteSettlingFacts(document, line);
  for (const UnsettledLaw& law : line.settled_only_by) {
    Runs runs("Settled only by the law: ");
    runs.Append(Ticked(law.reason)).Add(" (");
    if (law.what != "rule `" + law.rule + "`") runs.Append(Ticked(law.what)).Add(", for ");
    runs.Append(Ticked("rule `" + law.rule + "`"));
    if (const std::string cites = CitationWords(law.citations); !cites.empty())
      runs.Add("; " + cites);
    document.Bullet(0, runs.Add(")"));
  }
  for (const std::string& reading : line.if_complete) {
    document.Paragraph(Runs(Sentence(Capitalized(WithLevelWords(reading)))));
  }
}

}  // namespace licet::explain
