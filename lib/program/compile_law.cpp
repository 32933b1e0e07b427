#include "program/compile_law.hpp"

#include <algorithm>
#include <utility>

namespace licet::program {
namespace {

GroupChangeKind ChangeOf(syntax::GroupChange change) {
  switch (change) {
    case syntax::GroupChange::kSet:
      return GroupChangeKind::kSet;
    case syntax::GroupChange::kAdd:
      return GroupChangeKind::kAdd;
    case syntax::GroupChange::kRemove:
      return GroupChangeKind::kRemove;
  }
  return GroupChangeKind::kSet;
}

Group LowerGroup(const model::Group& group) {
  Group result{group.code, {}};
  for (const model::GroupChange& change : group.changes) {
    GroupChange lowered{LowerPeriod(change.span), ChangeOf(change.change), change.members,
                        LowerCitations(change.citations), LowerDoubt(change.doubt)};
    std::sort(lowered.members.begin(), lowered.members.end());
    result.changes.push_back(std::move(lowered));
  }
  return result;
}

Threshold LowerThreshold(const model::Threshold& threshold) {
  Threshold result{threshold.name, threshold.unit_text, {}};
  for (const model::ThresholdValue& value : threshold.values) {
    result.values.push_back({LowerPeriod(value.span), value.number, value.date,
                             LowerCitations(value.citations), LowerDoubt(value.doubt)});
  }
  return result;
}

void AddPeriod(const Period& period, std::vector<Date>& days) {
  days.push_back(period.from);
  for (const std::optional<Date>& day : {period.until, period.comply, period.printed})
    if (day) days.push_back(*day);
}

}  // namespace

std::vector<Citation> LowerCitations(const std::vector<model::Citation>& citations) {
  std::vector<Citation> result;
  for (const model::Citation& citation : citations)
    result.push_back({SourceId{citation.source.index}, citation.pinpoint});
  return result;
}

std::optional<Doubt> LowerDoubt(const std::optional<model::Doubt>& doubt) {
  if (!doubt) return std::nullopt;
  return Doubt{doubt->noted, doubt->reason};
}

Period LowerPeriod(const model::LawSpan& span) {
  return {span.from, span.until, span.comply, span.printed};
}

void LowerLaw(const model::CheckedRules& rules, Program& program) {
  for (const model::Source& source : rules.sources) {
    program.sources.push_back({source.name, source.title, source.cite, source.url,
                               source.visible_from, LowerDoubt(source.doubt)});
  }
  for (const model::Group& group : rules.groups) program.groups.push_back(LowerGroup(group));
  for (const model::Alias& alias : rules.aliases) {
    program.aliases.push_back({alias.type, alias.code, alias.as, LowerPeriod(alias.span),
                               LowerCitations(alias.citations)});
  }
  for (const model::Threshold& threshold : rules.thresholds)
    program.thresholds.push_back(LowerThreshold(threshold));
  for (const model::Interpretation& interpretation : rules.interpretations) {
    Interpretation lowered{interpretation.name, interpretation.title, {}};
    for (const auto& reading : interpretation.readings)
      lowered.readings.push_back({reading.name, reading.text});
    program.interpretations.push_back(std::move(lowered));
  }
  for (const model::Toggle& toggle : rules.toggles) {
    const ToggleKind kind = toggle.kind == syntax::ToggleKind::kSuspend ? ToggleKind::kSuspend
                                                                        : ToggleKind::kUnenforced;
    program.toggles.push_back({kind, LowerPeriod(toggle.span), LowerCitations(toggle.citations),
                               toggle.note, LowerDoubt(toggle.doubt)});
  }
}

std::vector<Date> FindBoundaries(const Program& program) {
  std::vector<Date> days;
  for (const Rule& rule : program.rules) {
    if (rule.effective) AddPeriod(*rule.effective, days);
    if (rule.addressee) days.push_back(rule.addressee->received);
  }
  for (const Toggle& toggle : program.toggles) AddPeriod(toggle.period, days);
  for (const Alias& alias : program.aliases) AddPeriod(alias.period, days);
  for (const Group& group : program.groups)
    for (const GroupChange& change : group.changes) AddPeriod(change.period, days);
  for (const Threshold& threshold : program.thresholds)
    for (const ThresholdValue& value : threshold.values) AddPeriod(value.period, days);
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

}  // namespace licet::program
