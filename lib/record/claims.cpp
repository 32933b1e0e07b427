#include "record/claims.hpp"

#include "eval/truth.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace licet::record {
namespace {

using program::RuleKind;

class ClaimWriter {
 public:
  ClaimWriter(const program::Program& program, OutcomeRange within)
      : program_(program), outcome_(within) {}

  // One event of each part, in all its stretches.
  std::vector<RecordedClaim> Support(std::uint32_t line, eval::LineCase& judged) {
    claim_.line = line;
    for (claim_.part = 0; claim_.part < judged.alternatives.size(); ++claim_.part) {
      for (eval::HopCase& hop : judged.alternatives[claim_.part].hops) {
        if (hop.outcome.low < outcome_.low) continue;
        claim_.hop = hop.index;
        for (eval::EpochCase& epoch : hop.epochs) Support(epoch);
        break;
      }
    }
    return std::move(claims_);
  }

  std::vector<RecordedClaim> Refute(std::uint32_t line, eval::LineCase& judged) {
    if (outcome_.high == Level::kProhibited) return {};
    claim_.line = line;
    for (claim_.part = 0; claim_.part < judged.alternatives.size(); ++claim_.part) {
      for (eval::HopCase& hop : judged.alternatives[claim_.part].hops) {
        claim_.hop = hop.index;
        for (eval::EpochCase& epoch : hop.epochs) {
          claim_.law_day = epoch.epoch.law_day.ToString();
          Refute(epoch);
        }
      }
    }
    return std::move(claims_);
  }

 private:
  void Support(eval::EpochCase& epoch) {
    claim_.law_day = epoch.epoch.law_day.ToString();
    for (const eval::Contribution& contribution : epoch.contributions) {
      if (contribution.outcome.low < outcome_.low) continue;
      return Put(*contribution.instance, AboutOf(*contribution.instance), "applies");
    }
  }

  void Put(const eval::Instance& instance, std::string about, std::string reason) {
    claim_.rule = program_[instance.rule].name;
    claim_.about = std::move(about);
    claim_.reason = std::move(reason);
    claims_.push_back(claim_);
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
        Put(*all.front(), "*", each.front());
        continue;
      }
      for (std::size_t i = 0; i < all.size(); ++i) Put(*all[i], AboutOf(*all[i]), each[i]);
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
  RecordedClaim claim_;
  std::vector<RecordedClaim> claims_;
};

}  // namespace

std::string AboutOf(const eval::Instance& instance) {
  std::string about;
  for (std::size_t i = 1; i < instance.elements.size(); ++i)
    about += (i > 1 ? " " : "") + instance.elements[i]->path;
  return about;
}

std::vector<RecordedClaim> SupportOf(const program::Program& program, std::uint32_t line,
                                     eval::LineCase& judged, Level least) {
  return ClaimWriter(program, {least, Level::kProhibited}).Support(line, judged);
}

std::vector<RecordedClaim> RefutationsOf(const program::Program& program, std::uint32_t line,
                                         eval::LineCase& judged, Level most) {
  return ClaimWriter(program, {Level::kNoLicense, most}).Refute(line, judged);
}

}  // namespace licet::record
