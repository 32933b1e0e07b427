#include "record/claims.hpp"

#include "eval/truth.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace licet::record {
namespace {

using program::RuleKind;

std::string AboutOf(const eval::Instance& instance) {
  std::string about;
  for (std::size_t i = 1; i < instance.elements.size(); ++i)
    about += (i > 1 ? " " : "") + instance.elements[i]->path;
  return about;
}

class ClaimWriter {
 public:
  ClaimWriter(const program::Program& program, DecisionRecord& record)
      : program_(program), outcome_(record.answer.outcome), record_(record) {}

  void Write(std::vector<eval::LineCase>& lines) {
    bool supported = outcome_.low == Level::kNoLicense;
    for (std::uint32_t i = 0; i < lines.size(); ++i) {
      const bool supports = !supported && lines[i].outcome.low == outcome_.low;
      supported = supported || supports;
      for (std::uint32_t part = 0; part < lines[i].alternatives.size(); ++part) {
        claim_.line = i;
        claim_.part = part;
        Part(lines[i].alternatives[part], supports);
      }
    }
    std::sort(record_.support.begin(), record_.support.end());
    std::sort(record_.refutations.begin(), record_.refutations.end());
  }

 private:
  void Part(eval::RouteCase& route, bool supports) {
    for (eval::HopCase& hop : route.hops) {
      claim_.hop = hop.index;
      const bool here = supports && hop.outcome.low >= outcome_.low;
      for (eval::EpochCase& epoch : hop.epochs) {
        claim_.law_day = epoch.epoch.law_day.ToString();
        if (here) Support(epoch);
        if (outcome_.high < Level::kProhibited) Refute(epoch);
      }
      supports = supports && !here;
    }
  }

  void Support(eval::EpochCase& epoch) {
    for (const eval::Contribution& contribution : epoch.contributions) {
      if (contribution.outcome.low < outcome_.low) continue;
      Put(record_.support, *contribution.instance, AboutOf(*contribution.instance), "applies");
      return;
    }
  }

  void Put(std::vector<RecordedClaim>& claims, const eval::Instance& instance, std::string about,
           std::string reason) {
    claim_.rule = program_[instance.rule].name;
    claim_.about = std::move(about);
    claim_.reason = std::move(reason);
    claims.push_back(claim_);
  }

  void Refute(eval::EpochCase& epoch) {
    // By rule, as it is said of all that it is about, or of each.
    std::map<std::uint32_t, std::vector<const eval::Instance*>> instances;
    for (const eval::Contribution& contribution : epoch.contributions) {
      const RuleKind kind = program_[contribution.instance->rule].kind;
      if (kind != RuleKind::kProhibit && outcome_.high >= Level::kLicenseRequired) continue;
      instances[contribution.instance->rule.index].push_back(contribution.instance);
    }
    for (const auto& [rule, all] : instances) {
      std::set<std::string> reasons;
      std::vector<std::string> each;
      for (const eval::Instance* instance : all) {
        each.push_back(ReasonOf(*epoch.judge, *instance));
        reasons.insert(each.back());
      }
      if (reasons.size() == 1) {
        Put(record_.refutations, *all.front(), "*", each.front());
        continue;
      }
      for (std::size_t i = 0; i < all.size(); ++i)
        Put(record_.refutations, *all[i], AboutOf(*all[i]), each[i]);
    }
  }

  // The first thing that is false, those that are quick to look at before others.
  std::string ReasonOf(eval::Judge& judge, const eval::Instance& instance) const {
    const program::Rule& rule = program_[instance.rule];
    if (judge.law().ForceOf(instance.rule).truth == Truth::kFalse) return "not_in_force";
    if (instance.activity == Truth::kFalse) return "other_activity";
    if (instance.addressed == Truth::kFalse) return "other_party";
    const eval::Judge::InstanceScope scope(judge, instance);
    for (const auto& [word, clause] :
         {std::pair("when ", rule.when), std::pair("provided ", rule.provided)}) {
      const std::size_t place = clause ? FalseConjunct(judge, *clause) : 0;
      if (place > 0) return word + std::to_string(place);
    }
    if (judge.Subject() == Truth::kFalse) return "not_subject";
    // An exception must leave no more than the outcome says; what shields always does.
    for (const program::RuleId id : rule.defeaters) {
      if (program_[id].kind == RuleKind::kException && outcome_.high < Level::kExceptionAvailable)
        continue;
      for (const eval::Instance& defeater : judge.Matching(id, instance))
        if (defeater.effective == Truth::kTrue) return "defeated " + program_[id].name;
    }
    return "nothing";
  }

  // The place of a condition that is false, from 1; of several one without classes, which take more
  // to show. 0 if none is.
  std::size_t FalseConjunct(eval::Judge& judge, program::NodeId clause) const {
    const auto* all = std::get_if<program::Connective>(&program_[clause].value);
    if (all == nullptr || !all->all)
      return judge.evaluator().TruthOf(clause) == Truth::kFalse ? 1 : 0;
    std::size_t found = 0;
    for (std::size_t i = 0; i < all->operands.size(); ++i) {
      if (judge.evaluator().TruthOf(all->operands[i]) != Truth::kFalse) continue;
      if (!std::holds_alternative<program::ClassTest>(program_[all->operands[i]].value))
        return i + 1;
      if (found == 0) found = i + 1;
    }
    return found;
  }

  const program::Program& program_;
  OutcomeRange outcome_;
  DecisionRecord& record_;
  RecordedClaim claim_;
};

}  // namespace

void AddClaims(const program::Program& program, std::vector<eval::LineCase>& lines,
               DecisionRecord& record) {
  ClaimWriter(program, record).Write(lines);
}

}  // namespace licet::record
