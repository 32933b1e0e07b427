#include "smt/law.hpp"

#include "base/overloaded.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace licet::smt {

using base::Overloaded;

bool Law::Within(Date from, const std::optional<Date>& until) const {
  return from <= day_ && (!until || day_ < *until);
}

// What is in doubt may be so or not, and is the same wherever it is read.
Term Law::Doubted(const std::string& what, const std::optional<model::Doubt>& doubt) const {
  if (!doubt || doubt->noted) return Truth(true);
  script_.SayDoubtful();
  return script_.AnyTruth(what + " is so");
}

Term Law::Known(const std::vector<model::Citation>& citations, const std::string& what,
                const std::optional<model::Doubt>& doubt) const {
  std::vector<Term> any;
  for (const model::Citation& citation : citations) {
    const model::Source& source = rules_[citation.source];
    if (source.visible_from <= question_.known_at)
      any.push_back(Doubted("source " + source.name, source.doubt));
  }
  const Term published = Or(any);
  if (published.truth == false) return published;
  return And({published, Doubted(what, doubt)});
}

Date Law::FirstDayOf(const model::Rule& rule) const {
  if (!rule.effective) return Date::Min();
  const bool obliges = rule.kind == syntax::RuleKind::kRequire ||
                       rule.kind == syntax::RuleKind::kProhibit ||
                       rule.kind == syntax::RuleKind::kInform;
  if (obliges && rule.effective->comply && !question_.de_jure) return *rule.effective->comply;
  return rule.effective->from;
}

Term Law::SwitchedOff(const model::Rule& rule) const {
  std::vector<Term> off;
  for (std::size_t i = 0; i < rules_.toggles.size(); ++i) {
    const model::Toggle& toggle = rules_.toggles[i];
    const bool names =
        std::find(toggle.rules.begin(), toggle.rules.end(), rule.id) != toggle.rules.end();
    const bool counts = toggle.kind == syntax::ToggleKind::kSuspend || !question_.de_jure;
    if (names && counts && Within(toggle.span.from, toggle.span.until))
      off.push_back(Known(toggle.citations, "toggle " + std::to_string(i), toggle.doubt));
  }
  return Or(off);
}

Term Law::Succeeded(const model::Rule& rule) const {
  if (rule.effective && rule.effective->until) return Truth(false);
  std::vector<Term> over;
  for (const model::Rule& next : rules_.rules) {
    const bool names =
        std::find(next.supersedes.begin(), next.supersedes.end(), rule.id) != next.supersedes.end();
    if (names && FirstDayOf(next) <= day_)
      over.push_back(Known(next.citations, "rule " + next.name, next.doubt));
  }
  return Or(over);
}

Term Law::InForce(const model::Rule& rule) const {
  const std::optional<Date> until = rule.effective ? rule.effective->until : std::nullopt;
  if (!Within(FirstDayOf(rule), until)) return Truth(false);
  const std::string what = "rule " + rule.name;
  Term known = Truth(false);
  if (rule.addressee) {
    const Date received = rule.addressee->received;
    if (received > question_.known_at || received > day_) return Truth(false);
    known = Doubted(what, rule.doubt);
  } else {
    known = Known(rule.citations, what, rule.doubt);
  }
  return And({known, Not(SwitchedOff(rule)), Not(Succeeded(rule))});
}

Term Law::MemberOf(const model::Group& group, const std::string& code) const {
  std::vector<std::pair<Date, std::size_t>> order;
  for (std::size_t i = 0; i < group.changes.size(); ++i) {
    const model::LawSpan& span = group.changes[i].span;
    order.emplace_back(question_.de_jure && span.printed ? *span.printed : span.from, i);
  }
  std::sort(order.begin(), order.end());
  Term member = Truth(false);
  bool readable = false;
  for (const auto& [from, i] : order) {
    const model::GroupChange& change = group.changes[i];
    if (!Within(from, change.span.until)) continue;
    const Term stands = Known(
        change.citations, "change " + std::to_string(i + 1) + " of " + group.code, change.doubt);
    readable = readable || stands.truth != false;
    const bool named =
        std::find(change.members.begin(), change.members.end(), code) != change.members.end();
    if (!named && change.change != syntax::GroupChange::kSet) continue;
    const bool in = named && change.change != syntax::GroupChange::kRemove;
    member = If(stands, Truth(in), member);
  }
  if (readable) return member;
  // Of a group of which nobody knows anything yet, nothing is known: not that it is empty.
  script_.SayDoubtful();
  return script_.AnyTruth("group " + group.code + " has " + code);
}

std::vector<Law::Standing> Law::Aliases(data::CodesId type) const {
  std::vector<Standing> standing;
  for (const model::Alias& alias : rules_.aliases) {
    if (!(alias.type == type) || !Within(alias.span.from, alias.span.until)) continue;
    const Term stands = Known(alias.citations, "", std::nullopt);
    if (stands.truth != false) standing.push_back({alias.code, alias.as, stands});
  }
  return standing;
}

Term Law::CountsAs(data::CodesId type, const std::string& code, const std::string& as) const {
  if (code == as) return Truth(true);
  std::vector<Term> counts;
  for (const Standing& alias : Aliases(type))
    if (alias.code == code && alias.as == as) counts.push_back(alias.stands);
  return Or(counts);
}

Term Law::Contains(syntax::SetId set, const std::string& code) const {
  const auto by_alias = [&](const auto& contains) {
    std::vector<Term> any = {contains(code)};
    for (const Standing& alias : Aliases(rules_.set_infos[set.index].of))
      if (alias.code == code) any.push_back(And({alias.stands, contains(alias.as)}));
    return Or(any);
  };
  return std::visit(
      Overloaded{
          [&](const syntax::SetLiteral& literal) {
            return by_alias([&](const std::string& one) {
              return Truth(std::any_of(
                  literal.members.begin(), literal.members.end(), [&](const auto& member) {
                    return std::visit([](const auto& it) { return it.text; }, member) == one;
                  }));
            });
          },
          [&](const syntax::GroupReference&) {
            const model::Group& group = rules_.groups[rules_.set_infos[set.index].group.index];
            return by_alias([&](const std::string& one) { return MemberOf(group, one); });
          },
          [&](const syntax::SetReference&) {
            return Contains(rules_.sets[rules_.set_infos[set.index].named.index].set, code);
          },
          [&](const syntax::SetOperation& operation) {
            const Term left = Contains(operation.left, code);
            const Term right = Contains(operation.right, code);
            switch (operation.op) {
              case syntax::SetOperator::kUnion:
                return Or({left, right});
              case syntax::SetOperator::kExcept:
                return And({left, Not(right)});
              case syntax::SetOperator::kIntersect:
                return And({left, right});
            }
            return left;
          },
      },
      rules_.tree[set].node);
}

std::vector<std::string> Law::NamedBy(syntax::SetId set) const {
  std::vector<std::string> names;
  const auto add = [&](const std::vector<std::string>& more) {
    names.insert(names.end(), more.begin(), more.end());
  };
  std::visit(Overloaded{
                 [&](const syntax::SetLiteral& literal) {
                   for (const auto& member : literal.members)
                     names.push_back(std::visit([](const auto& it) { return it.text; }, member));
                 },
                 [&](const syntax::GroupReference&) {
                   const model::GroupId id = rules_.set_infos[set.index].group;
                   for (const model::GroupChange& change : rules_.groups[id.index].changes)
                     add(change.members);
                 },
                 [&](const syntax::SetReference&) {
                   add(NamedBy(rules_.sets[rules_.set_infos[set.index].named.index].set));
                 },
                 [&](const syntax::SetOperation& operation) {
                   add(NamedBy(operation.left));
                   add(NamedBy(operation.right));
                 },
             },
             rules_.tree[set].node);
  for (const Standing& alias : Aliases(rules_.set_infos[set.index].of)) names.push_back(alias.code);
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

const model::ThresholdValue* Law::ValueOn(model::ThresholdId id) const {
  const model::ThresholdValue* value = nullptr;
  for (const model::ThresholdValue& entry : rules_.thresholds[id.index].values) {
    if (!Within(entry.span.from, entry.span.until)) continue;
    if (Known(entry.citations, "threshold " + rules_.thresholds[id.index].name, entry.doubt)
            .truth == true)
      value = &entry;
  }
  return value;
}

std::optional<Number> Law::NumberOf(model::ThresholdId id) const {
  const model::ThresholdValue* value = ValueOn(id);
  if (value == nullptr || !value->number) return std::nullopt;
  return Exactly(*value->number * rules_.thresholds[id.index].type.factor);
}

std::optional<Date> Law::DateOf(model::ThresholdId id) const {
  const model::ThresholdValue* value = ValueOn(id);
  return value == nullptr ? std::nullopt : value->date;
}

std::vector<Date> Law::DaysOfChange(const model::CheckedRules& rules) {
  std::set<Date> days;
  const auto add = [&](const model::LawSpan& span) {
    for (const auto& day : {std::optional(span.from), span.until, span.comply, span.printed})
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

}  // namespace licet::smt
