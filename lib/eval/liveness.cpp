#include "eval/law.hpp"
#include "eval/truth.hpp"

#include <algorithm>

namespace licet::eval {

using program::Rule;

Law::Law(const program::Program& program, Date day, Date known_at, View view)
    : program_(program),
      day_(day),
      known_at_(known_at),
      view_(view),
      forces_(program.rules.size()),
      sets_(program.sets.size()),
      groups_(program.groups.size()) {}

bool Law::Covers(const program::Period& period, Date from) const {
  return from <= day_ && (!period.until || day_ < *period.until);
}

Date Law::StartOf(const Rule& rule) const {
  if (!rule.effective) return Date::Min();
  const bool obligation = program::IsRequirement(rule.kind);
  if (obligation && view_ == View::kEnforced && rule.effective->comply)
    return *rule.effective->comply;
  return rule.effective->from;
}

Truth Law::Stands(const std::vector<program::Citation>& citations,
                  const std::optional<program::Doubt>& doubt) const {
  bool visible = citations.empty();
  bool sure = citations.empty();
  for (const program::Citation& citation : citations) {
    const program::Source& source = program_[citation.source];
    if (source.visible_from > known_at_) continue;
    visible = true;
    if (!source.doubt || source.doubt->noted) sure = true;
  }
  if (!visible) return Truth::kFalse;
  if (!sure || (doubt && !doubt->noted)) return Truth::kUndetermined;
  return Truth::kTrue;
}

// A letter is known to the one who received it, whether or not it was ever published.
Truth Law::StandsRule(const Rule& rule) const {
  if (!rule.addressee) return Stands(rule.citations, rule.doubt);
  if (rule.addressee->received > known_at_) return Truth::kFalse;
  return rule.doubt && !rule.doubt->noted ? Truth::kUndetermined : Truth::kTrue;
}

const Force& Law::ForceOf(program::RuleId id) {
  std::optional<Force>& force = forces_[id.index];
  if (!force) force = Judge(program_[id]);
  return *force;
}

namespace {

std::string NotPublished(const program::Program& program, const Rule& rule, Date known_at) {
  if (rule.addressee) {
    return "received only on " + rule.addressee->received.ToString() + ", after " +
           known_at.ToString();
  }
  Date first = Date::Max();
  for (const program::Citation& citation : rule.citations)
    first = std::min(first, program[citation.source].visible_from);
  return "published only on " + first.ToString() + ", after " + known_at.ToString();
}

}  // namespace

Force Law::Judge(const Rule& rule) const {
  const Date start = StartOf(rule);
  if (day_ < start) return {Truth::kFalse, "in force only from " + start.ToString(), false};
  if (rule.addressee && day_ < rule.addressee->received) {
    return {Truth::kFalse, "received only on " + rule.addressee->received.ToString(), false};
  }
  if (rule.effective && rule.effective->until && *rule.effective->until <= day_)
    return {Truth::kFalse, "ended " + rule.effective->until->ToString(), false};
  Force force;
  force.truth = StandsRule(rule);
  if (force.truth == Truth::kFalse) {
    force.why_not = NotPublished(program_, rule, known_at_);
    return force;
  }
  ApplySuccessors(rule, force);
  ApplyToggles(rule, force);
  return force;
}

void Law::ApplySuccessors(const Rule& rule, Force& force) const {
  for (const program::RuleId id : rule.superseded_by) {
    const Rule& successor = program_[id];
    const Date start = StartOf(successor);
    const Truth stands = StandsRule(successor);
    if (day_ < start || stands == Truth::kFalse) continue;
    force.truth = And(force.truth, Not(stands));
    if (stands == Truth::kTrue && force.why_not.empty())
      force.why_not = "superseded by `" + successor.name + "` on " + start.ToString();
  }
}

void Law::ApplyToggles(const Rule& rule, Force& force) const {
  for (const std::uint32_t index : rule.toggles) {
    const program::Toggle& toggle = program_.toggles[index];
    const bool suspended = toggle.kind == program::ToggleKind::kSuspend;
    if (!suspended && view_ == View::kDeJure) continue;
    const Truth stands = Stands(toggle.citations, toggle.doubt);
    if (stands == Truth::kFalse || !Covers(toggle.period, toggle.period.from)) continue;
    force.truth = And(force.truth, Not(stands));
    std::vector<UnconfirmedNote> notes;
    CollectDoubts({}, toggle.citations, toggle.doubt, notes);
    if (!notes.empty()) force.by_doubtful_toggle = true;
    if (stands != Truth::kTrue || !force.why_not.empty()) continue;
    const std::string from = toggle.period.from.ToString();
    if (toggle.period.until) {
      force.why_not = (suspended ? "suspended " : "not enforced ") + from + " to " +
                      toggle.period.until->ToString();
    } else {
      force.why_not = (suspended ? "suspended since " : "not enforced since ") + from;
    }
  }
}

const program::ThresholdValue* Law::EntryOf(program::ThresholdId id) const {
  const program::ThresholdValue* entry = nullptr;
  for (const program::ThresholdValue& value : program_[id].values) {
    const bool visible = Stands(value.citations, value.doubt) != Truth::kFalse;
    if (visible && Covers(value.period, value.period.from)) entry = &value;
  }
  return entry;
}

Number Law::NumberOf(program::ThresholdId id) const {
  const program::ThresholdValue* entry = EntryOf(id);
  if (entry == nullptr || !entry->number ||
      Stands(entry->citations, entry->doubt) != Truth::kTrue) {
    return {};
  }
  return Number::Exactly(*entry->number);
}

Day Law::DayOf(program::ThresholdId id) const {
  const program::ThresholdValue* entry = EntryOf(id);
  if (entry == nullptr || !entry->date ||
      Stands(entry->citations, entry->doubt) != Truth::kTrue) {
    return {};
  }
  return Day::Exactly(*entry->date);
}

void Law::CollectDoubts(const std::string& what, const std::vector<program::Citation>& citations,
                        const std::optional<program::Doubt>& doubt,
                        std::vector<UnconfirmedNote>& notes) const {
  if (doubt) notes.push_back({what, doubt->reason, !doubt->noted});
  const bool open = Stands(citations, std::nullopt) == Truth::kUndetermined;
  for (const program::Citation& citation : citations) {
    const program::Source& source = program_[citation.source];
    if (source.visible_from > known_at_ || !source.doubt) continue;
    notes.push_back({"source `" + source.name + "`", source.doubt->reason,
                     open && !source.doubt->noted});
  }
}

void Law::CollectRuleDoubts(program::RuleId id, std::vector<UnconfirmedNote>& notes) const {
  const Rule& rule = program_[id];
  CollectDoubts("rule `" + rule.name + "`", rule.citations, rule.doubt, notes);
  for (const program::RuleId next : rule.superseded_by) {
    const Rule& successor = program_[next];
    if (StartOf(successor) <= day_ && StandsRule(successor) != Truth::kFalse) {
      CollectDoubts("rule `" + successor.name + "`", successor.citations, successor.doubt, notes);
    }
  }
  for (const std::uint32_t index : rule.toggles) {
    const program::Toggle& toggle = program_.toggles[index];
    const bool suspended = toggle.kind == program::ToggleKind::kSuspend;
    if ((!suspended && view_ == View::kDeJure) || !Covers(toggle.period, toggle.period.from) ||
        Stands(toggle.citations, toggle.doubt) == Truth::kFalse) {
      continue;
    }
    CollectDoubts((suspended ? "suspension of `" : "non-enforcement of `") + rule.name + "`",
                  toggle.citations, toggle.doubt, notes);
  }
}

std::string Law::CitationOf(const std::vector<program::Citation>& citations) const {
  std::string text;
  for (const program::Citation& citation : citations) {
    const program::Source& source = program_[citation.source];
    if (source.visible_from > known_at_) continue;
    if (!text.empty()) text += "; ";
    text += source.cite.empty() ? source.title : source.cite;
    if (!citation.pinpoint.empty()) text += ", " + citation.pinpoint;
  }
  return text;
}

}  // namespace licet::eval
