#include "model/checker.hpp"
#include "model/rule_kinds.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

// `class '…'` inside classify, presume and exclude: who gives a code must not need to know it.
namespace licet::model {
namespace {

bool Matches(std::string_view asked, std::string_view given) {
  return given == asked || (given.size() > asked.size() && given[asked.size()] == '.' &&
                            given.substr(0, asked.size()) == asked);
}

class ClassOrder {
 public:
  explicit ClassOrder(Checker& checker)
      : checker_(checker), states_(checker.rules.rules.size(), State::kNew) {
    for (const Rule& rule : checker.rules.rules) {
      if (rule.kind != syntax::RuleKind::kExclude) continue;
      for (const RuleId target : rule.targets) excludes_[target.index].push_back(rule.id.index);
    }
  }

  void Check() {
    for (const Rule& rule : checker_.rules.rules) {
      if (Gives(rule) && states_[rule.id.index] == State::kNew) Visit(rule.id.index);
    }
  }

 private:
  enum class State { kNew, kOpen, kDone };

  static bool Gives(const Rule& rule) {
    return rule.kind == syntax::RuleKind::kClassify || rule.kind == syntax::RuleKind::kPresume;
  }

  void Visit(std::uint32_t index) {
    states_[index] = State::kOpen;
    path_.push_back(index);
    Follow(checker_.rule_work[index].reads);
    for (const std::uint32_t exclude : excludes_[index]) {
      Follow(checker_.rule_work[exclude].reads);
    }
    path_.pop_back();
    states_[index] = State::kDone;
  }

  void Follow(const Reads& reads) {
    for (const syntax::Code& code : reads.classes) {
      for (const Rule& rule : checker_.rules.rules) {
        if (!Gives(rule) || !Matches(code.text, rule.code)) continue;
        const State state = states_[rule.id.index];
        if (state == State::kOpen) {
          Report(rule.id.index, code);
        } else if (state == State::kNew) {
          Visit(rule.id.index);
        }
      }
    }
  }

  void Report(std::uint32_t start, const syntax::Code& code) {
    if (!reported_.insert(code.span.begin).second) return;
    const auto from = std::find(path_.begin(), path_.end(), start);
    std::string cycle;
    for (auto it = from; it != path_.end(); ++it) {
      cycle += checker_.rules.rules[*it].name + " → ";
    }
    auto builder = checker_.sink.Report<Kind::kClassCycle>(
        code.span, code.text, cycle + checker_.rules.rules[start].name);
    for (auto it = from; it != path_.end(); ++it) {
      const Rule& rule = checker_.rules.rules[*it];
      builder.Label(rule.name_span, "`" + rule.name + "` gives '" + rule.code + "'");
    }
    builder.Help("a class may rest on other classes, not on itself; `'3A090'` holds with "
                 "`'3A090.a'`");
  }

  Checker& checker_;
  std::vector<State> states_;
  std::map<std::uint32_t, std::vector<std::uint32_t>> excludes_;
  std::vector<std::uint32_t> path_;
  std::set<std::uint32_t> reported_;
};

}  // namespace

void CheckClassCycles(Checker& checker) { ClassOrder(checker).Check(); }

}  // namespace licet::model
