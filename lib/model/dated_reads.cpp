#include "model/checker.hpp"
#include "model/rule_kinds.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

// Every threshold and group that a rule reads must have a value on every day of the rule: through
// defines and named sets too.
namespace licet::model {
namespace {

/// Days on which a rule asks; `from` absent: no rule says.
struct Days {
  std::optional<Date> from;
  std::optional<Date> until;
};

class DatedReads {
 public:
  explicit DatedReads(Checker& checker) : checker_(checker) {
    for (std::uint32_t i = 0; i < checker.rules.definitions.size(); ++i) {
      const FactReference fact = checker.rules.definitions[i].fact;
      definitions_[{fact.record.index, fact.fact}] = i;
    }
    for (const Rule& rule : checker.rules.rules) {
      if (!rule.effective) continue;
      for (const RuleId old : rule.supersedes) {
        auto& end = superseded_[old.index];
        if (!end || rule.effective->from < *end) end = rule.effective->from;
      }
    }
  }

  void Check() {
    for (const Rule& rule : checker_.rules.rules) {
      rule_ = &rule;
      days_ = DaysOf(rule);
      seen_definitions_.clear();
      seen_names_.clear();
      Follow(checker_.rule_work[rule.id.index].reads, std::nullopt);
    }
  }

 private:
  [[nodiscard]] Days DaysOf(const Rule& rule) const {
    Days days;
    if (rule.effective) {
      days = {rule.effective->from, rule.effective->until};
    } else if (rule.addressee) {
      days.from = rule.addressee->received;
    } else {
      // A saving without dates of its own lives with what it shields from.
      for (const RuleId target : rule.targets) {
        const auto& effective = checker_.rules[target].effective;
        if (effective && (!days.from || effective->from < *days.from)) days.from = effective->from;
      }
    }
    const auto end = superseded_.find(rule.id.index);
    if (end != superseded_.end() && end->second && !days.until) days.until = end->second;
    return days;
  }

  // `through` is where the rule itself names what leads here.
  void Follow(const Reads& reads, std::optional<Span> through) {
    for (const auto& read : reads.thresholds) {
      const Threshold& threshold = checker_.rules.thresholds[read.id.index];
      if (threshold.values.empty()) continue;
      CheckSpan("threshold", threshold.name, threshold.span, threshold.values.front().span.from,
                threshold.values.back().span.until, through.value_or(read.span));
    }
    for (const auto& read : reads.groups) {
      const Group& group = checker_.rules.groups[read.id.index];
      const GroupChange* last = nullptr;
      for (const GroupChange& change : group.changes) {
        if (change.change == syntax::GroupChange::kSet) last = &change;
      }
      if (last == nullptr) continue;
      CheckSpan("group", group.code, group.span, group.changes.front().span.from,
                last->span.until, through.value_or(read.span));
    }
    for (const FactRead& read : reads.facts) {
      const auto found = definitions_.find({read.fact.record.index, read.fact.fact});
      if (found == definitions_.end() || !seen_definitions_.insert(found->second).second) continue;
      Follow(checker_.definition_work[found->second].reads, through.value_or(read.span));
    }
  }

  void CheckSpan(const char* what, const std::string& name, Span declared, Date from,
                 std::optional<Date> until, Span at) {
    if (!seen_names_.insert(std::string(what) + name).second) return;
    const std::string called = Called(rule_->kind, rule_->name);
    if (!days_.from) {
      checker_.sink.Report<Kind::kReadWithoutDate>(at, called, what, name)
          .Label(declared, "begins on " + from.ToString())
          .Help("add `effective from " + from.ToString() + "` to `" + rule_->name + "`");
    } else if (*days_.from < from) {
      auto builder = checker_.sink.Report<Kind::kReadBeforeFirst>(
          at, called, days_.from->ToString(), what, name, from.ToString());
      builder.Label(declared, "declared here");
      builder.Help("give the " + std::string(what) + " a value from " + days_.from->ToString() +
                   ", or let the rule begin later");
    } else if (until && (!days_.until || *until < *days_.until)) {
      checker_.sink
          .Report<Kind::kReadAfterLast>(at, called, what, name, until->ToString())
          .Label(declared, "declared here")
          .Help("leave out the last `until` of the " + std::string(what) +
                ", or let the rule end by then");
    }
  }

  Checker& checker_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> definitions_;
  std::map<std::uint32_t, std::optional<Date>> superseded_;
  const Rule* rule_ = nullptr;
  Days days_;
  std::set<std::uint32_t> seen_definitions_;
  std::set<std::string> seen_names_;
};

}  // namespace

void CheckDatedReads(Checker& checker) { DatedReads(checker).Check(); }

}  // namespace licet::model
