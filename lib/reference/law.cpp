#include "reference/law.hpp"

#include "base/overloaded.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace licet::reference {

using base::Overloaded;

bool Law::Within(Date from, const std::optional<Date>& until) const {
  return from <= day_ && (!until || day_ < *until);
}

// A thing of the law is known once one of its sources is public; it is as sure as the surest of
// those.
Truth Law::Known(const std::vector<model::Citation>& citations,
                 const std::optional<model::Doubt>& doubt) const {
  Truth best = Truth::kFalse;
  for (const model::Citation& citation : citations) {
    const model::Source& source = rules_[citation.source];
    if (source.visible_from > question_.known_at) continue;
    const bool open = source.doubt && !source.doubt->noted;
    best = Or(best, open ? Truth::kUndetermined : Truth::kTrue);
  }
  if (doubt && !doubt->noted) return And(best, Truth::kUndetermined);
  return best;
}

namespace {

bool IsObligation(syntax::RuleKind kind) {
  return kind == syntax::RuleKind::kRequire || kind == syntax::RuleKind::kProhibit ||
         kind == syntax::RuleKind::kInform;
}

}  // namespace

// Obligations are enforced from the day of compliance; what is printed holds from its effective day.
Date Law::FirstDayOf(const model::Rule& rule) const {
  if (!rule.effective) return Date::Min();
  const model::LawSpan& span = *rule.effective;
  if (!question_.de_jure && IsObligation(rule.kind) && span.comply) return *span.comply;
  return span.from;
}

Truth Law::SwitchedOff(const model::Rule& rule) const {
  Truth off = Truth::kFalse;
  for (const model::Toggle& toggle : rules_.toggles) {
    if (std::count(toggle.rules.begin(), toggle.rules.end(), rule.id) == 0) continue;
    if (toggle.kind == syntax::ToggleKind::kUnenforced && question_.de_jure) continue;
    if (!Within(toggle.span.from, toggle.span.until)) continue;
    off = Or(off, Known(toggle.citations, toggle.doubt));
  }
  return off;
}

// The newer rule ends the older one on its own first day, for those who know of it. A rule that has
// an end of its own ends then.
Truth Law::Succeeded(const model::Rule& rule) const {
  if (rule.effective && rule.effective->until) return Truth::kFalse;
  Truth over = Truth::kFalse;
  for (const model::Rule& next : rules_.rules) {
    if (std::count(next.supersedes.begin(), next.supersedes.end(), rule.id) == 0) continue;
    if (day_ >= FirstDayOf(next)) over = Or(over, Known(next.citations, next.doubt));
  }
  return over;
}

Truth Law::InForce(const model::Rule& rule) const {
  if (!Within(FirstDayOf(rule), rule.effective ? rule.effective->until : std::nullopt))
    return Truth::kFalse;
  Truth known = Known(rule.citations, rule.doubt);
  if (rule.addressee) {
    // A letter is known to the one who has it, whether or not it was ever printed.
    if (rule.addressee->received > question_.known_at || rule.addressee->received > day_)
      return Truth::kFalse;
    known = rule.doubt && !rule.doubt->noted ? Truth::kUndetermined : Truth::kTrue;
  }
  return And(known, And(Not(SwitchedOff(rule)), Not(Succeeded(rule))));
}

Truth Law::MemberOf(const model::Group& group, const std::string& code) const {
  // In the order in which the changes bite.
  std::vector<std::pair<Date, const model::GroupChange*>> changes;
  for (const model::GroupChange& change : group.changes) {
    const bool printed = question_.de_jure && change.span.printed;
    changes.emplace_back(printed ? *change.span.printed : change.span.from, &change);
  }
  std::stable_sort(changes.begin(), changes.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  Truth member = Truth::kFalse;
  bool readable = false;
  for (const auto& [from, change] : changes) {
    if (!Within(from, change->span.until)) continue;
    readable = readable || Known(change->citations, change->doubt) != Truth::kFalse;
    const bool named =
        std::count(change->members.begin(), change->members.end(), code) > 0;
    Truth after = member;
    if (change->change == syntax::GroupChange::kSet)
      after = named ? Truth::kTrue : Truth::kFalse;
    else if (named)
      after = change->change == syntax::GroupChange::kAdd ? Truth::kTrue : Truth::kFalse;
    const Truth stands = Known(change->citations, change->doubt);
    if (stands == Truth::kTrue) member = after;
    if (stands == Truth::kUndetermined) member = Either(member, after);
  }
  // Of a group of which nobody knows anything yet, nothing is known: not that it is empty.
  return readable ? member : Truth::kUndetermined;
}

Truth Law::CountsAs(data::CodesId type, const std::string& code, const std::string& as) const {
  if (code == as) return Truth::kTrue;
  Truth counts = Truth::kFalse;
  for (const model::Alias& alias : rules_.aliases) {
    if (!(alias.type == type) || alias.code != code || alias.as != as) continue;
    if (Within(alias.span.from, alias.span.until))
      counts = Or(counts, Known(alias.citations, std::nullopt));
  }
  return counts;
}

Truth Law::ContainsItself(syntax::SetId set, const std::string& code) const {
  return std::visit(
      Overloaded{
          [&](const syntax::SetLiteral& literal) {
            for (const auto& member : literal.members) {
              const std::string& text =
                  std::visit([](const auto& it) -> const std::string& { return it.text; }, member);
              if (text == code) return Truth::kTrue;
            }
            return Truth::kFalse;
          },
          [&](const syntax::GroupReference&) {
            return MemberOf(rules_.groups[rules_.set_infos[set.index].group.index], code);
          },
          [&](const syntax::SetReference&) {
            return Contains(rules_.sets[rules_.set_infos[set.index].named.index].set, code);
          },
          [&](const syntax::SetOperation& operation) {
            const Truth left = Contains(operation.left, code);
            const Truth right = Contains(operation.right, code);
            switch (operation.op) {
              case syntax::SetOperator::kUnion:
                return Or(left, right);
              case syntax::SetOperator::kExcept:
                return And(left, Not(right));
              case syntax::SetOperator::kIntersect:
                return And(left, right);
            }
            return Truth::kUndetermined;
          },
      },
      rules_.tree[set].node);
}

Truth Law::Contains(syntax::SetId set, const std::string& code) const {
  Truth in = ContainsItself(set, code);
  // What counts as another code is where that one is. Sets made of sets ask their parts.
  const auto& node = rules_.tree[set].node;
  if (std::holds_alternative<syntax::SetOperation>(node) ||
      std::holds_alternative<syntax::SetReference>(node))
    return in;
  for (const model::Alias& alias : rules_.aliases) {
    if (!(alias.type == rules_.set_infos[set.index].of) || alias.code != code) continue;
    in = Or(in, And(CountsAs(alias.type, code, alias.as), ContainsItself(set, alias.as)));
  }
  return in;
}

Value Law::ThresholdOf(model::ThresholdId id) const {
  const model::Threshold& threshold = rules_.thresholds[id.index];
  Value value;
  if (threshold.type.kind == model::ExpressionKind::kDate)
    value.is = Days{};
  else
    value.is = Interval{};
  for (const model::ThresholdValue& entry : threshold.values) {
    if (!Within(entry.span.from, entry.span.until)) continue;
    if (Known(entry.citations, entry.doubt) != Truth::kTrue) continue;
    if (entry.date) value.is = Days{entry.date->days(), entry.date->days()};
    if (entry.number)
      value.is = Exactly(Fraction(*entry.number) * Fraction(threshold.type.factor));
  }
  return value;
}

std::vector<Date> Law::DaysOfChange(const model::CheckedRules& rules) {
  std::set<Date> days;
  const auto add = [&](const model::LawSpan& span) {
    days.insert(span.from);
    for (const auto& day : {span.until, span.comply, span.printed})
      if (day) days.insert(*day);
  };
  for (const model::Rule& rule : rules.rules) {
    if (rule.effective) add(*rule.effective);
    if (rule.addressee) days.insert(rule.addressee->received);
  }
  for (const model::Toggle& toggle : rules.toggles) add(toggle.span);
  for (const model::Alias& alias : rules.aliases) add(alias.span);
  for (const model::Group& group : rules.groups)
    for (const model::GroupChange& change : group.changes) add(change.span);
  for (const model::Threshold& threshold : rules.thresholds)
    for (const model::ThresholdValue& value : threshold.values) add(value.span);
  return {days.begin(), days.end()};
}

}  // namespace licet::reference
