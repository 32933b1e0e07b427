#include "model/checker.hpp"
#include "model/rule_kinds.hpp"
#include "model/sources.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

// What a rule says apart from its conditions: clauses, citations, dates, activities, reviews, and
// which rules it names.
namespace licet::model {
namespace {

using syntax::RuleKind;

// Activities that a rule sees only if it names them.
bool IsQuietActivity(std::string_view activity) {
  return activity == "domestic" || activity == "transit";
}

class RuleReader {
 public:
  RuleReader(Checker& checker, Rule& rule, RuleWork& work)
      : checker_(checker), rule_(rule), work_(work), node_(*work.node) {}

  void Read() {
    work_.clauses = ReadClauses(checker_, node_.body, ClausesOf(node_.kind), Name());
    ReadHead();
    ReadCitations();
    ReadDates();
    ReadConditions();
    ReadTexts();
    ReadAddressee();
    ReadActivities();
    ReadReviews();
  }

 private:
  template <class Clause>
  const Clause* Get() const {
    return work_.clauses.Get<Clause>();
  }
  [[nodiscard]] std::string Name() const { return Called(node_.kind, node_.name.text); }

  void ReadHead() {
    rule_.kind = node_.kind;
    rule_.name = node_.name.text;
    rule_.name_span = node_.name.span;
    rule_.span = work_.declared.span;
    if (node_.title) rule_.title = node_.title->text;
    if (node_.code) rule_.code = node_.code->text;
    if (node_.level) rule_.level = node_.level->text;
    if (node_.kind == RuleKind::kClassify || node_.kind == RuleKind::kPresume) {
      checker_.given_classes.insert(rule_.code);
    }
  }

  void ReadCitations() {
    if (const auto* cite = Get<syntax::CiteClause>()) {
      rule_.citations = ResolveCitations(checker_, cite->citations);
      return;
    }
    checker_.sink.Report<Kind::kNoCite>(node_.name.span, Name())
        .Help("every rule cites its source: write `cite SOURCE \"paragraph\"`");
  }

  void ReadDates() {
    if (const auto* effective = Get<syntax::EffectiveClause>()) {
      rule_.effective = ReadSpan(checker_, effective->span, SpanOwner::kRule);
    } else if (NeedsEffective(node_.kind)) {
      checker_.sink.Report<Kind::kNoEffective>(node_.name.span, Name())
          .Help("write `effective from YYYY-MM-DD`: the first day on which it binds");
    }
    if (const auto* review_by = Get<syntax::ReviewByClause>()) rule_.review_by = review_by->date.date;
    if (const auto* unconfirmed = Get<syntax::UnconfirmedClause>()) {
      rule_.doubt = Doubt{unconfirmed->unconfirmed.noted, unconfirmed->unconfirmed.reason.text,
                          unconfirmed->unconfirmed.span};
    }
  }

  void ReadConditions() {
    if (const auto* when = Get<syntax::WhenClause>()) rule_.when = when->condition;
    if (const auto* provided = Get<syntax::ProvidedClause>()) rule_.provided = provided->condition;
    if (const auto* rebutted = Get<syntax::RebuttedClause>()) rule_.rebutted = rebutted->condition;
    const bool exception_without = node_.kind == RuleKind::kException && !rule_.provided;
    if (!rule_.when && (NeedsWhen(node_.kind) || exception_without)) {
      checker_.sink.Report<Kind::kNoWhen>(node_.name.span, Name())
          .Help("write `when` and the condition; `when true` if there is none");
    }
  }

  void ReadTexts() {
    if (const auto* explain = Get<syntax::ExplainClause>()) rule_.explain = explain->text.text;
    if (const auto* ask = Get<syntax::AskClause>()) rule_.ask = ask->text.text;
    if (const auto* note = Get<syntax::NoteClause>()) rule_.note = note->text.text;
    rule_.confidential = Get<syntax::ConfidentialClause>() != nullptr;
    if (const auto* it = Get<syntax::InterpretationClause>()) {
      rule_.interpretation = InterpretationNote{it->text.text, it->by.text, it->on.date};
    }
  }

  void ReadAddressee() {
    const auto* clause = Get<syntax::AddresseeClause>();
    if (node_.addressee) {
      rule_.addressee = Addressee{node_.addressee->party.text, node_.addressee->received.date};
      if (clause == nullptr) return;
      checker_.sink.Report<Kind::kClauseTwice>(work_.clauses.SpanOf<syntax::AddresseeClause>(),
                                               "to", Name())
          .Label(node_.addressee->party.span, "the first one");
    } else if (clause != nullptr) {
      rule_.addressee = Addressee{clause->party.text, clause->received.date};
    }
  }

  void ReadActivities() {
    const data::Fact* activity = ActivityFact();
    const auto* named = Get<syntax::ForClause>();
    const auto* shields = Get<syntax::ShieldsClause>();
    if (named != nullptr) ReadActivityNames(named->activities, activity);
    if (shields != nullptr) ReadActivityNames(shields->activities, activity);
    const bool judges_hops = IsRequirement(node_.kind) || node_.kind == RuleKind::kFlag ||
                             node_.kind == RuleKind::kUnmodeled;
    if (named != nullptr || shields != nullptr || !judges_hops || activity == nullptr) return;
    for (const std::string& value : activity->type.values) {
      if (!IsQuietActivity(value)) rule_.activities.push_back(value);
    }
  }

  void ReadActivityNames(const std::vector<syntax::Name>& names, const data::Fact* activity) {
    if (activity == nullptr) {
      checker_.sink.Report<Kind::kNoActivities>(names.empty() ? node_.name.span
                                                              : names.front().span);
      return;
    }
    for (const syntax::Name& name : names) {
      const auto& values = activity->type.values;
      if (std::find(values.begin(), values.end(), name.text) == values.end()) {
        Suggest(checker_.sink.Report<Kind::kUnknownActivity>(name.span, name.text), name.span,
                name.text, values);
      } else if (std::find(rule_.activities.begin(), rule_.activities.end(), name.text) !=
                 rule_.activities.end()) {
        checker_.sink.Report<Kind::kMemberTwice>(name.span, name.text);
      } else {
        rule_.activities.push_back(name.text);
      }
    }
  }

  [[nodiscard]] const data::Fact* ActivityFact() const {
    if (!checker_.route) return nullptr;
    const auto index = checker_.FindFact(checker_.hop, "activity");
    if (!index) return nullptr;
    const data::Fact& fact = checker_.schema()[checker_.hop].facts[*index];
    return fact.type.kind == data::TypeKind::kEnum ? &fact : nullptr;
  }

  void ReadReviews() {
    ReadReviewValues(node_.review_values);
    if (const auto* review = Get<syntax::ReviewClause>()) ReadReviewValues(review->values);
    std::sort(rule_.review_values.begin(), rule_.review_values.end());
  }

  void ReadReviewValues(const std::vector<syntax::Name>& values) {
    const auto& scale = checker_.rules.review_scale;
    for (const syntax::Name& value : values) {
      const auto place = std::find(scale.begin(), scale.end(), value.text);
      if (place == scale.end()) {
        auto builder = checker_.sink.Report<Kind::kUnknownReview>(value.span, value.text);
        if (scale.empty()) {
          builder.Help("declare the scale in the header: `scale review { LOW < … < HIGH }`");
        } else {
          Suggest(builder, value.span, value.text, scale);
        }
        continue;
      }
      const auto index = static_cast<std::uint32_t>(place - scale.begin());
      if (std::find(rule_.review_values.begin(), rule_.review_values.end(), index) !=
          rule_.review_values.end()) {
        checker_.sink.Report<Kind::kMemberTwice>(value.span, value.text);
      } else {
        rule_.review_values.push_back(index);
      }
    }
  }

  Checker& checker_;
  Rule& rule_;
  RuleWork& work_;
  const syntax::RuleDeclaration& node_;
};

std::optional<RuleId> FindRule(Checker& checker, const syntax::Name& name) {
  const auto found = checker.rule_names.find(name.text);
  if (found != checker.rule_names.end()) return RuleId{found->second};
  Suggest(checker.sink.Report<Kind::kUnknownRule>(name.span, name.text), name.span, name.text,
          KeysOf(checker.rule_names));
  return std::nullopt;
}

bool Contains(const std::vector<RuleId>& list, RuleId id) {
  return std::find(list.begin(), list.end(), id) != list.end();
}

void AddTargets(Checker& checker, const std::vector<syntax::Name>& names, TargetRole role,
                std::vector<RuleId>& targets) {
  for (const syntax::Name& name : names) {
    const auto id = FindRule(checker, name);
    if (!id) continue;
    const Rule& target = checker.rules[*id];
    if (!IsTarget(role, target.kind)) {
      checker.sink.Report<Kind::kWrongTarget>(name.span, name.text, WordOf(target.kind))
          .Label(target.name_span, "declared here")
          .Help(std::string(TargetsOf(role)));
    } else if (Contains(targets, *id)) {
      checker.sink.Report<Kind::kMemberTwice>(name.span, name.text);
    } else {
      targets.push_back(*id);
    }
  }
}

void NeedClause(Checker& checker, const Rule& rule, bool present, const char* word,
                const char* help) {
  if (present) return;
  checker.sink.Report<Kind::kMissingClause>(rule.name_span, Called(rule.kind, rule.name), word)
      .Help(help);
}

void ResolveTargetsOf(Checker& checker, Rule& rule, const RuleWork& work) {
  const auto& node = *work.node;
  const ClauseSet& clauses = work.clauses;
  if (node.kind == RuleKind::kExclude) {
    AddTargets(checker, node.targets, TargetRole::kExclude, rule.targets);
  }
  if (node.kind == RuleKind::kExempt) {
    AddTargets(checker, node.targets, TargetRole::kExempt, rule.targets);
  }
  if (node.kind == RuleKind::kException) {
    const auto* defeats = clauses.Get<syntax::DefeatsClause>();
    NeedClause(checker, rule, defeats != nullptr, "defeats",
               "name the rules that it lifts: `defeats r_one, r_two`");
    if (defeats != nullptr) AddTargets(checker, defeats->rules, TargetRole::kDefeat, rule.targets);
  }
  if (node.kind == RuleKind::kSaving) {
    const auto* from = clauses.Get<syntax::FromClause>();
    NeedClause(checker, rule, from != nullptr, "from",
               "name the rules that it shields from: `shields { … } from r_one`");
    NeedClause(checker, rule, clauses.Get<syntax::ShieldsClause>() != nullptr, "shields",
               "name what it shields: `shields { hold }`");
    if (from != nullptr) AddTargets(checker, from->rules, TargetRole::kSave, rule.targets);
  }
  if (node.kind == RuleKind::kReview) {
    const auto* of = clauses.Get<syntax::OfClause>();
    NeedClause(checker, rule, of != nullptr, "of",
               "name the requirements that it reviews: `of r_one, r_two`");
    if (of != nullptr) AddTargets(checker, of->rules, TargetRole::kReview, rule.reviews);
    if (const auto* over = clauses.Get<syntax::OverClause>()) {
      AddTargets(checker, over->rules, TargetRole::kOverReview, rule.over);
    }
  }
}

// The old rule has to be over when the new one begins, or to leave its end to it.
void ResolveSupersedes(Checker& checker, Rule& rule, const RuleWork& work) {
  const auto* clause = work.clauses.Get<syntax::SupersedesClause>();
  if (clause == nullptr) return;
  for (const syntax::Name& name : clause->rules) {
    const auto id = FindRule(checker, name);
    if (!id) continue;
    const Rule& old = checker.rules[*id];
    if (PhaseOf(old.kind) != PhaseOf(rule.kind) || *id == rule.id) {
      checker.sink.Report<Kind::kWrongTarget>(name.span, name.text, WordOf(old.kind))
          .Label(old.name_span, "declared here")
          .Help("a rule supersedes an older rule of its own kind");
      continue;
    }
    if (rule.effective && old.effective) {
      const Date from = rule.effective->from;
      if (old.effective->until && *old.effective->until > from) {
        checker.sink.Report<Kind::kSupersededLater>(name.span, name.text,
                                                    old.effective->until->ToString(),
                                                    from.ToString())
            .Label(old.effective->span, "its own dates")
            .Help("let it end on " + from.ToString() + ", or leave out its `until`");
        continue;
      }
      if (old.effective->from >= from) {
        checker.sink.Report<Kind::kSupersedesNewer>(name.span, name.text,
                                                    old.effective->from.ToString(),
                                                    from.ToString())
            .Label(old.effective->span, "its own dates");
        continue;
      }
    }
    if (Contains(rule.supersedes, *id)) {
      checker.sink.Report<Kind::kMemberTwice>(name.span, name.text);
    } else {
      rule.supersedes.push_back(*id);
    }
  }
}

constexpr ClauseMask kToggleClauses =
    Clauses<syntax::CiteClause, syntax::NoteClause, syntax::UnconfirmedClause,
            syntax::SuppressClause, syntax::InterpretationClause>();

}  // namespace

void DeclareRules(Checker& checker) {
  for (const auto& it : checker.declared.rules) {
    const auto index = static_cast<std::uint32_t>(checker.rules.rules.size());
    checker.rule_names[it.name] = index;
    Rule rule;
    rule.id = {index};
    checker.rules.rules.push_back(std::move(rule));
    RuleWork work;
    work.node = it.node;
    work.declared = it;
    checker.rule_work.push_back(std::move(work));
    RuleReader(checker, checker.rules.rules.back(), checker.rule_work.back()).Read();
  }
  checker.rules.classes.assign(checker.given_classes.begin(), checker.given_classes.end());
}

void ResolveTargets(Checker& checker) {
  for (std::size_t i = 0; i < checker.rule_work.size(); ++i) {
    ResolveTargetsOf(checker, checker.rules.rules[i], checker.rule_work[i]);
    ResolveSupersedes(checker, checker.rules.rules[i], checker.rule_work[i]);
  }
}

void ResolveToggles(Checker& checker) {
  for (const auto& it : checker.declared.toggles) {
    Toggle toggle;
    toggle.kind = it.node->kind;
    toggle.span = ReadSpan(checker, it.node->span, SpanOwner::kOther);
    toggle.whole = it.span;
    const std::string word = toggle.kind == syntax::ToggleKind::kSuspend ? "suspend" : "unenforced";
    const std::string owner = word + " `" + it.name + "`";
    const ClauseSet clauses = ReadClauses(checker, it.node->body, kToggleClauses, owner);
    if (const auto* cite = clauses.Get<syntax::CiteClause>()) {
      toggle.citations = ResolveCitations(checker, cite->citations);
    } else {
      checker.sink.Report<Kind::kNoCite>(it.name_span, owner)
          .Help("write `cite SOURCE`: somebody has announced it somewhere");
    }
    if (const auto* note = clauses.Get<syntax::NoteClause>()) toggle.note = note->text.text;
    if (const auto* unconfirmed = clauses.Get<syntax::UnconfirmedClause>()) {
      toggle.doubt = ReadDoubt(unconfirmed->unconfirmed);
    }
    for (const syntax::Name& name : it.node->rules) {
      const auto id = FindRule(checker, name);
      if (!id) continue;
      const auto& effective = checker.rules[*id].effective;
      const bool misses =
          effective && ((effective->until && *effective->until <= toggle.span.from) ||
                        (toggle.span.until && *toggle.span.until <= effective->from));
      if (misses) {
        checker.sink.Report<Kind::kTogglesNothing>(name.span, word, name.text)
            .Label(effective->span, "the dates of the rule");
      }
      if (Contains(toggle.rules, *id)) {
        checker.sink.Report<Kind::kMemberTwice>(name.span, name.text);
      } else {
        toggle.rules.push_back(*id);
      }
    }
    std::sort(toggle.rules.begin(), toggle.rules.end());
    checker.rules.toggles.push_back(std::move(toggle));
  }
}

}  // namespace licet::model
