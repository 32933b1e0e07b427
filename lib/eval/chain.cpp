#include "eval/chain.hpp"

#include "eval/trace.hpp"

#include <set>
#include <utility>

namespace licet::eval {
namespace {

using program::Rule;
using program::RuleId;
using program::RuleKind;

// Rules that name a requirement which applies, or may.
std::set<RuleId> RulesAround(Judge& judge, const EpochCase& epoch) {
  std::set<RuleId> around;
  std::set<RuleId> targets;
  for (const Contribution& contribution : epoch.contributions)
    if (contribution.instance->applies != Truth::kFalse)
      targets.insert(contribution.instance->rule);
  std::vector<RuleId> open(targets.begin(), targets.end());
  while (!open.empty()) {
    const RuleId id = open.back();
    open.pop_back();
    for (const RuleId defeater : judge.program()[id].defeaters)
      if (around.insert(defeater).second) open.push_back(defeater);
  }
  return around;
}

void Add(Judge& judge, RuleId id, std::vector<const Instance*>& instances) {
  for (const Instance& instance : judge.InstancesOf(id)) instances.push_back(&instance);
}

Chain::Class ClassOf(Judge& judge, const std::string& code) {
  Chain::Class result{code, judge.HasClass(code), {}};
  for (std::uint32_t i = 0; i < judge.program().rules.size(); ++i) {
    const Rule& rule = judge.program().rules[i];
    const bool gives = rule.kind == RuleKind::kClassify || rule.kind == RuleKind::kPresume;
    if (!gives || rule.code != code) continue;
    Add(judge, {i}, result.rules);
    for (const RuleId exclude : rule.defeaters) Add(judge, exclude, result.rules);
  }
  return result;
}

void AddReviews(Judge& judge, const EpochCase& epoch, Chain& chain) {
  std::set<const Instance*> seen;
  for (const Contribution& contribution : epoch.contributions) {
    if (contribution.outcome.high != Level::kLicenseRequired) continue;
    for (const RuleId id : judge.program()[contribution.instance->rule].reviewers) {
      for (const Instance& review : judge.Matching(id, *contribution.instance)) {
        if (seen.insert(&review).second)
          chain.reviews.push_back({&review, judge.ReviewEffect(*contribution.instance, review)});
      }
    }
  }
}

// Fields as text, each closed, so that two of them are never read as one.
class Writer {
 public:
  explicit Writer(Judge& judge) : judge_(judge) {}

  void Put(const std::string& text) { text_ += text + '\n'; }
  void Put(std::uint32_t number) { Put(std::to_string(number)); }
  template <class Enum>
  requires std::is_enum_v<Enum>
  void Put(Enum value) { text_ += static_cast<char>('0' + static_cast<int>(value)); }
  void Put(OutcomeRange outcome) {
    Put(outcome.low);
    Put(outcome.high);
  }
  // The elements of an event are the same in every stretch of law, and so is their order.
  void Put(const Instance& instance, Truth effective) {
    Put(instance.rule.index);
    Put(instance.applies);
    Put(effective);
    Put(instance.live == Truth::kFalse ? judge_.law().ForceOf(instance.rule).why_not : "");
  }
  void Put(const std::vector<const Instance*>& instances) {
    Put(static_cast<std::uint32_t>(instances.size()));
    for (const Instance* instance : instances) Put(*instance, instance->effective);
  }

  std::string Take() { return std::move(text_); }

 private:
  Judge& judge_;
  std::string text_;
};

}  // namespace

Chain ChainOf(const EpochCase& epoch) {
  Judge& judge = *epoch.judge;
  const program::Program& program = judge.program();
  Chain chain;
  for (std::uint32_t i = 0; i < program.rules.size(); ++i)
    if (program.rules[i].kind == RuleKind::kSubject) Add(judge, {i}, chain.subject_rules);
  for (const std::string& code : program.classes) chain.classes.push_back(ClassOf(judge, code));
  for (const RuleId id : RulesAround(judge, epoch)) {
    const bool exception = program[id].kind == RuleKind::kException;
    Add(judge, id, exception ? chain.exceptions : chain.savings);
  }
  AddReviews(judge, epoch, chain);
  return chain;
}

std::string FingerprintOf(const EpochCase& epoch, const Chain& chain) {
  Judge& judge = *epoch.judge;
  Writer writer(judge);
  writer.Put(epoch.outcome);
  writer.Put(epoch.basis);
  writer.Put(judge.Subject());
  const ReviewRange review = ToRange(epoch.review, judge.program().review_scale);
  writer.Put(review.low);
  writer.Put(review.high);
  writer.Put(review.conflict ? Truth::kTrue : Truth::kFalse);
  for (const std::string& rule : review.rules) writer.Put(rule);
  writer.Put(chain.subject_rules);
  for (const Chain::Class& one : chain.classes) {
    writer.Put(one.truth);
    writer.Put(one.rules);
  }
  for (const Contribution& contribution : epoch.contributions) {
    writer.Put(contribution.outcome);
    writer.Put(*contribution.instance, contribution.instance->effective);
  }
  for (const Instance* exception : chain.exceptions) {
    writer.Put(StatusOf(*exception));
    writer.Put(*exception, exception->effective);
  }
  writer.Put(chain.savings);
  for (const Chain::ReviewPart& part : chain.reviews) writer.Put(*part.review, part.effective);
  return writer.Take();
}

}  // namespace licet::eval
