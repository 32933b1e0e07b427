#include "model/checker.hpp"
#include "model/codes.hpp"
#include "model/literals.hpp"
#include "model/sources.hpp"
#include "model/types.hpp"

#include <map>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

// What has one name and changes with time: groups and thresholds.
namespace licet::model {
namespace {

// Entries of a series stand in order of date. One without `until` ends where the next begins; one
// with `until` must end there, unless it is the last.
template <class Entry>
void CheckSeries(Checker& checker, const std::string& what, const std::vector<Entry>& entries) {
  for (std::size_t i = 1; i < entries.size(); ++i) {
    const LawSpan& before = entries[i - 1].span;
    const LawSpan& here = entries[i].span;
    if (here.from == before.from) {
      checker.sink.Report<Kind::kSameDayTwice>(here.span, what, here.from.ToString())
          .Label(before.span, "the other value of that day");
    } else if (here.from < before.from) {
      checker.sink.Report<Kind::kSeriesOrder>(here.span, what, here.from.ToString(),
                                              before.from.ToString())
          .Label(before.span, "stands before it");
    } else if (before.until && *before.until < here.from) {
      checker.sink.Report<Kind::kSeriesHole>(here.span, what, before.until->ToString(),
                                             here.from.ToString())
          .Label(before.span, "ends here")
          .Help("leave out `until`: a value runs until the next one begins");
    } else if (before.until && *before.until > here.from) {
      checker.sink.Report<Kind::kSeriesOverlap>(here.span, what, here.from.ToString(),
                                                before.until->ToString())
          .Label(before.span, "still runs");
    }
  }
}

// Follows the members through the changes and reports those that change nothing.
class MembershipWalk {
 public:
  MembershipWalk(Checker& checker, const Declared<syntax::GroupDeclaration>& group)
      : checker_(checker), group_(group) {}

  void Step(const syntax::GroupDeclaration::Entry& entry) {
    if (entry.change == syntax::GroupChange::kSet) members_.clear();
    std::set<std::string> seen;
    for (const syntax::Code& code : entry.members) {
      if (!seen.insert(code.text).second) {
        checker_.sink.Report<Kind::kMemberTwice>(code.span, code.text);
        continue;
      }
      const bool in = members_.count(code.text) != 0;
      if (entry.change == syntax::GroupChange::kRemove) {
        if (!in) {
          checker_.sink.Report<Kind::kRemovesNothing>(code.span, code.text, group_.name,
                                                      entry.span.from.date.ToString());
        }
        // A removal that ends again leaves the member in for what comes after.
        if (!entry.span.until) members_.erase(code.text);
      } else {
        if (in) {
          checker_.sink.Report<Kind::kAddsNothing>(code.span, code.text, group_.name,
                                                   entry.span.from.date.ToString());
        }
        if (!entry.span.until || entry.change == syntax::GroupChange::kSet) {
          members_.insert(code.text);
        }
      }
    }
  }

 private:
  Checker& checker_;
  const Declared<syntax::GroupDeclaration>& group_;
  std::set<std::string> members_;
};

void CheckGroupOrder(Checker& checker, const Declared<syntax::GroupDeclaration>& it,
                     const Group& group) {
  const std::string what = "group `" + it.name + "`";
  std::vector<GroupChange> whole;  // the `=` entries are a series of their own
  const GroupChange* before = nullptr;
  for (const GroupChange& change : group.changes) {
    if (change.change == syntax::GroupChange::kSet) {
      whole.push_back(change);
      if (before != nullptr && before->change != syntax::GroupChange::kSet &&
          before->span.from == change.span.from) {
        checker.sink.Report<Kind::kSameDayTwice>(change.span.span, what,
                                                 change.span.from.ToString())
            .Label(before->span.span, "changed on the same day");
      }
    } else if (whole.empty()) {
      checker.sink.Report<Kind::kChangeBeforeSet>(change.span.span, it.name)
          .Help("begin the group with `from … = { … }`");
      return;
    } else if (before != nullptr && before->change != syntax::GroupChange::kSet &&
               change.span.from < before->span.from) {
      checker.sink.Report<Kind::kSeriesOrder>(change.span.span, what, change.span.from.ToString(),
                                              before->span.from.ToString())
          .Label(before->span.span, "stands before it");
    } else if (change.span.from == whole.back().span.from) {
      checker.sink.Report<Kind::kSameDayTwice>(change.span.span, what, change.span.from.ToString())
          .Label(whole.back().span.span, "changed on the same day");
    } else if (change.span.from < whole.back().span.from) {
      checker.sink.Report<Kind::kSeriesOrder>(change.span.span, what, change.span.from.ToString(),
                                              whole.back().span.from.ToString())
          .Label(whole.back().span.span, "stands before it");
    }
    before = &change;
  }
  CheckSeries(checker, what, whole);
}

void ReadGroup(Checker& checker, const Declared<syntax::GroupDeclaration>& it) {
  Group group;
  group.code = it.name;
  group.span = it.name_span;
  const data::CodeType* type = FindCodes(checker, it.node->of, group.of);
  MembershipWalk walk(checker, it);
  for (const auto& entry : it.node->entries) {
    GroupChange change;
    change.span = ReadSpan(checker, entry.span, SpanOwner::kGroup);
    change.change = entry.change;
    bool all_known = type != nullptr;
    for (const syntax::Code& code : entry.members) {
      if (type != nullptr && !CheckMember(checker, *type, code)) all_known = false;
      change.members.push_back(code.text);
    }
    if (all_known) walk.Step(entry);
    change.citations = ResolveCitations(checker, entry.citations);
    change.doubt = ReadDoubt(entry.unconfirmed);
    group.changes.push_back(std::move(change));
  }
  if (group.changes.empty()) {
    checker.sink.Report<Kind::kEmptySeries>(it.name_span, "group", it.name);
  }
  CheckGroupOrder(checker, it, group);
  checker.group_names[it.name] = static_cast<std::uint32_t>(checker.rules.groups.size());
  checker.rules.groups.push_back(std::move(group));
}

// The value of one entry in the unit of the threshold.
void ReadThresholdValue(Checker& checker, const Declared<syntax::ThresholdDeclaration>& it,
                        const data::FactType& type, const syntax::Literal& literal,
                        ThresholdValue& value) {
  if (type.kind == data::TypeKind::kDate) {
    if (const auto* date = std::get_if<syntax::DateToken>(&literal)) {
      value.date = date->date;
    } else {
      checker.sink.Report<Kind::kExpectedDate>(SpanOf(literal), "`" + it.name + "`",
                                               KindOf(literal));
    }
    return;
  }
  value.number =
      ReadNumberIn(checker, literal, checker.schema()[type.unit], "`" + it.name + "`");
  if (value.number && type.integer && !value.number->is_integer()) {
    checker.sink.Report<Kind::kFractionOfInteger>(SpanOf(literal), value.number->ToDecimal(),
                                         "`" + it.name + "`");
  }
}

void SetBounds(Threshold& threshold) {
  bool secret = false;
  for (const ThresholdValue& value : threshold.values) {
    if (!value.number) {
      secret = true;
      continue;
    }
    auto& type = threshold.type;
    if (!type.low || *value.number < *type.low) type.low = value.number;
    if (!type.high || *value.number > *type.high) type.high = value.number;
  }
  if (secret) threshold.type.low = threshold.type.high = std::nullopt;
}

void ReadThreshold(Checker& checker, const Declared<syntax::ThresholdDeclaration>& it) {
  Threshold threshold;
  threshold.name = it.name;
  threshold.span = it.name_span;
  const auto scenario_fact = checker.FindFact(checker.schema().scenario, it.name);
  if (scenario_fact) {
    checker.sink.Report<Kind::kNameOfFact>(it.name_span, "threshold", it.name)
        .Label(checker.schema()[checker.schema().scenario].facts[*scenario_fact].span,
               "the fact is declared here");
  }
  auto type = ResolveTypeName(checker, it.node->type);
  if (type && type->kind != data::TypeKind::kNumber && type->kind != data::TypeKind::kDate) {
    checker.sink.Report<Kind::kThresholdType>(it.node->type.span, it.name, it.node->type.text);
    type.reset();
  }
  if (type) {
    threshold.type = TypeOf(checker, *type);
    threshold.unit_text = UnitText(checker, *type);
  }
  for (const auto& entry : it.node->entries) {
    ThresholdValue value;
    value.span = ReadSpan(checker, entry.span, SpanOwner::kOther);
    if (entry.value && type) ReadThresholdValue(checker, it, *type, *entry.value, value);
    value.citations = ResolveCitations(checker, entry.citations);
    value.doubt = ReadDoubt(entry.unconfirmed);
    threshold.values.push_back(std::move(value));
  }
  if (threshold.values.empty()) {
    checker.sink.Report<Kind::kEmptySeries>(it.name_span, "threshold", it.name);
  }
  CheckSeries(checker, "threshold `" + it.name + "`", threshold.values);
  SetBounds(threshold);
  // Without a type every use of it would be another message about the same thing.
  if (!type) checker.untyped_thresholds.insert(static_cast<std::uint32_t>(checker.rules.thresholds.size()));
  checker.threshold_names[it.name] = static_cast<std::uint32_t>(checker.rules.thresholds.size());
  checker.rules.thresholds.push_back(std::move(threshold));
}

}  // namespace

void ResolveGroups(Checker& checker) {
  for (const auto& it : checker.declared.groups) ReadGroup(checker, it);
}

void ResolveThresholds(Checker& checker) {
  for (const auto& it : checker.declared.thresholds) ReadThreshold(checker, it);
}

void ResolveInterpretations(Checker& checker) {
  for (const auto& it : checker.declared.interpretations) {
    Interpretation entry;
    entry.name = it.name;
    entry.span = it.name_span;
    entry.title = it.node->title.text;
    std::map<std::string, Span> seen;
    for (const auto& reading : it.node->readings) {
      const auto [place, is_new] = seen.emplace(reading.name.text, reading.name.span);
      if (!is_new) {
        checker.sink.Report<Kind::kDuplicateName>(reading.name.span, "reading", reading.name.text)
            .Label(place->second, "first declared here");
        continue;
      }
      entry.readings.push_back(
          {reading.name.text, reading.text ? reading.text->text : std::string()});
    }
    if (entry.readings.size() < 2) {
      checker.sink.Report<Kind::kOneReading>(it.name_span, it.name)
          .Help("write `reading NAME \"…\"` for each way in which the text is read");
    }
    if (it.node->citations.empty()) {
      checker.sink.Report<Kind::kNoCite>(it.name_span, "interpretation `" + it.name + "`")
          .Help("write `cite SOURCE`: what can be read in two ways must be somewhere");
    }
    entry.citations = ResolveCitations(checker, it.node->citations);
    if (it.node->by) entry.by = it.node->by->text;
    if (it.node->on) entry.on = it.node->on->date;
    checker.interpretation_names[it.name] =
        static_cast<std::uint32_t>(checker.rules.interpretations.size());
    checker.rules.interpretations.push_back(std::move(entry));
  }
}

}  // namespace licet::model
