#include "verify/witness/witness.hpp"

#include "verify/law/cases.hpp"
#include "verify/law/events.hpp"
#include "verify/law/explanation.hpp"
#include "verify/law/merkle.hpp"
#include "verify/law/refused.hpp"
#include "verify/witness/claims.hpp"
#include "verify/witness/tests.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace licet::verify {
namespace {

using Claims = ClaimCheck::Claims;

bool IsAbout(const RecordedClaim& claim, std::uint32_t leaf) {
  return std::any_of(claim.leaves.begin(), claim.leaves.end(), [&](const auto& leaves) {
    return leaves.first <= leaf && leaf <= leaves.second;
  });
}

class Showing {
 public:
  Showing(const Pack& pack, const std::vector<Line>& lines, const Question& question,
          const DecisionRecord& record)
      : pack_(pack),
        lines_(lines),
        question_(question),
        record_(record),
        answer_(record.answer),
        stated_(pack, question, &shown_.stated),
        leaves_(pack, question, nullptr) {}

  Shown Check() {
    if (answer_.lines.size() != lines_.size())
      throw Refused{"the answer has another number of lines than the facts"};
    Support();
    for (std::uint32_t line = 0; line < lines_.size(); ++line) Refute(line);
    CheckTests(pack_, question_, lines_, shown_.stated, record_.tests, shown_.objections);
    std::size_t used = stated_.used().size() + leaves_.used().size();
    if (used != record_.support.size() + record_.refutations.size())
      Object("some claims are about nothing that is asked");
    for (const RecordedCases& cases : record_.cases) Complete(cases);
    return std::move(shown_);
  }

 private:
  void Object(const std::string& what) { shown_.objections.push_back(what); }

  // The claims that are made of the facts as stated, if all are; else the tree that all are made
  // of.
  static const RecordedClaim* DividedBy(const Claims& claims) {
    const RecordedClaim* divided = nullptr;
    for (const RecordedClaim* claim : claims) {
      if (claim != claims.front() && (claim->leaves.empty() != claims.front()->leaves.empty() ||
                                      claim->tree != claims.front()->tree))
        throw Refused{"claims are made of several divisions of the facts"};
      if (!claim->leaves.empty()) divided = claim;
    }
    return divided;
  }
  const RecordedCases& CasesOf(const RecordedClaim& claim) const {
    if (claim.tree >= record_.cases.size()) throw Refused{"a claim is made of no tree"};
    return record_.cases[claim.tree];
  }
  static Claims Of(const Claims& claims, std::uint32_t leaf) {
    Claims of;
    for (const RecordedClaim* claim : claims)
      if (IsAbout(*claim, leaf)) of.push_back(claim);
    return of;
  }

  void Support() {
    const Level least = answer_.outcome.low;
    Claims claims;
    for (const RecordedClaim& claim : record_.support) claims.push_back(&claim);
    if (least == Level::kNoLicense) return;
    bool supported = false;
    if (const RecordedClaim* divided = DividedBy(claims)) {
      const RecordedCases& cases = CasesOf(*divided);
      supported = true;
      ForEachLeaf(pack_, cases.tree, lines_, [&](std::uint32_t leaf, const auto& lines) {
        supported = SomeLine(leaves_, cases, lines, least, Of(claims, leaf)) && supported;
      });
    } else {
      supported = SomeLine(stated_, {}, lines_, least, claims);
    }
    if (!supported) Object("the mild end of the outcome is not supported");
  }

  static bool SomeLine(ClaimCheck& check, const RecordedCases& cases,
                       const std::vector<Line>& lines, Level least, const Claims& claims) {
    bool some = false;
    for (std::uint32_t i = 0; i < lines.size(); ++i)
      if (!cases.line || *cases.line == i)
        some = check.Supports(lines[i], i, least, claims) || some;
    return some;
  }

  void Refute(std::uint32_t line) {
    const Level most = answer_.outcome.high;
    Claims claims;
    for (const RecordedClaim& claim : record_.refutations)
      if (claim.line == line) claims.push_back(&claim);
    const RecordedClaim* divided = DividedBy(claims);
    if (divided == nullptr)
      return stated_.Refute(lines_[line], line, most, claims, shown_.objections);
    const RecordedCases& cases = CasesOf(*divided);
    if (cases.line && *cases.line != line)
      throw Refused{"a claim is made of cases of another line"};
    ForEachLeaf(pack_, cases.tree, lines_, [&](std::uint32_t leaf, const auto& lines) {
      leaves_.Refute(lines[line], line, most, Of(claims, leaf), shown_.objections);
    });
  }

  // That the ends of an open outcome come true.
  void Complete(const RecordedCases& cases) {
    shown_.completions.emplace_back();
    if (cases.line && *cases.line >= lines_.size()) throw Refused{"there are cases of no line"};
    const bool exact =
        cases.line ? answer_.lines[*cases.line].tier == Tier::kExact : answer_.tier == Tier::kExact;
    const OutcomeRange ends = cases.line ? answer_.lines[*cases.line].outcome : answer_.outcome;
    bool strict = ends.determined(), mild = ends.determined();
    for (const RecordedCompletion& completion : cases.completions) {
      strict = strict || completion.outcome.high >= ends.high;
      mild = mild || completion.outcome.low <= ends.low;
      Complete(cases, ends, completion);
    }
    if (exact && !strict) Object("no completion reaches the strict end of an exact answer");
    if (exact && !mild) Object("no completion reaches the mild end of an exact answer");
  }

  void Complete(const RecordedCases& cases, OutcomeRange ends,
                const RecordedCompletion& completion) {
    std::vector<Line> lines = lines_;
    TakeAll(pack_, completion.facts, lines);
    Asked& asked = shown_.completions.back().emplace_back();
    ClaimCheck check(pack_, question_, &asked);
    Claims support, refutations;
    for (const RecordedClaim& claim : completion.support) support.push_back(&claim);
    for (const RecordedClaim& claim : completion.refutations) refutations.push_back(&claim);
    const bool open = !ends.determined();
    if (open && completion.outcome.low >= ends.high &&
        !SomeLine(check, cases, lines, ends.high, support))
      Object("a completion is not shown to be as strict as the strict end");
    if (open && completion.outcome.high <= ends.low)
      for (std::uint32_t i = 0; i < lines.size(); ++i)
        if (!cases.line || *cases.line == i)
          check.Refute(lines[i], i, ends.low, refutations, shown_.objections);
    if (check.used().size() != support.size() + refutations.size())
      Object("some claims are about nothing that a completion asks");
    CheckTests(pack_, question_, lines, asked, completion.tests, shown_.objections);
  }

  const Pack& pack_;
  const std::vector<Line>& lines_;
  const Question& question_;
  const DecisionRecord& record_;
  const RecordedAnswer& answer_;
  Shown shown_;
  ClaimCheck stated_, leaves_;
};

Objections Witness(const DecisionRecord& record) {
  std::map<std::size_t, std::string> leaves;
  for (const CitedLeaf& cited : record.cited) {
    if (RootOf(cited.leaf, cited.index, record.pack_leaves, cited.path) != record.pack_root)
      return {"a cited leaf is not under the root of the pack: " + cited.leaf.substr(0, 60)};
    if (!leaves.emplace(cited.index, cited.leaf).second) return {"a leaf is cited twice"};
  }
  if (RootOf(record.scenario) != record.scenario_root)
    return {"the facts in the record do not give its `scenario_root`"};
  const Pack pack(leaves);
  if (pack.Only("licet-pack").at(2).atom() != record.pack)
    return {"the pack has another name than the record says"};
  Objections objections =
      CheckClaims(pack, ReadScenario(record.scenario), QuestionOf(record), record).objections;
  for (std::string& one : CompareExplanation(record)) objections.push_back(std::move(one));
  if (objections.empty() && pack.read().size() != leaves.size())
    objections.push_back("some cited leaves are not needed");
  return objections;
}

}  // namespace

Shown CheckClaims(const Pack& pack, const std::vector<Line>& lines, const Question& question,
                  const DecisionRecord& record) {
  if (pack.Only("licet-pack").at(1).atom() != "2") throw Refused{"the pack is not of format 2"};
  return Showing(pack, lines, question, record).Check();
}

}  // namespace licet::verify

namespace licet {
inline namespace v0 {

Objections VerifyByWitness(const DecisionRecord& record) {
  try {
    return verify::Witness(record);
  } catch (const verify::Refused& refused) {
    return {refused.why};
  }
}

}  // namespace v0
}  // namespace licet
