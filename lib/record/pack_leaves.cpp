#include "record/pack_leaves.hpp"

#include "record/expressions.hpp"
#include "record/sexpr.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace licet::record {
namespace {

using program::Program;
using program::RuleKind;

std::string DoubtOf(const std::optional<program::Doubt>& doubt) {
  if (!doubt) return "-";
  return doubt->noted ? "noted" : "open";
}

class PackWriter {
 public:
  explicit PackWriter(const Program& program) : program_(program) {}

  std::vector<std::string> Write() {
    Facts();
    Law();
    for (const program::Definition& definition : program_.definitions) Put(Define(definition));
    for (const program::Rule& rule : program_.rules) {
      Put(RuleLeaf(rule));
      Put(Texts(rule));
    }
    Lists();
    std::sort(leaves_.begin(), leaves_.end());
    leaves_.erase(std::unique(leaves_.begin(), leaves_.end()), leaves_.end());
    leaves_.insert(leaves_.begin(), List("licet-pack", {"2", Atom(program_.name)}));
    return std::move(leaves_);
  }

 private:
  void Put(std::string leaf) { leaves_.push_back(std::move(leaf)); }

  std::string Cites(const std::vector<program::Citation>& citations) const {
    std::set<std::string> names;
    for (const auto& citation : citations) names.insert(program_[citation.source].name);
    return Atoms("cites", {names.begin(), names.end()});
  }

  std::string Names(std::string_view head, const std::vector<program::RuleId>& rules) const {
    std::vector<std::string> names;
    for (const program::RuleId id : rules) names.push_back(program_[id].name);
    std::sort(names.begin(), names.end());
    return Atoms(head, names);
  }

  std::string TypeOf(const data::Fact& fact) const {
    const data::FactType& type = fact.type;
    switch (type.kind) {
      case data::TypeKind::kBoolean:
        return "boolean";
      case data::TypeKind::kNumber:
        return List("number", {fact.low ? Atom(*fact.low) : "-", fact.high ? Atom(*fact.high) : "-",
                               Atom(fact.resolution), Atom(program_.schema[type.unit].name)});
      case data::TypeKind::kDate:
        return "date";
      case data::TypeKind::kText:
        return "text";
      case data::TypeKind::kCode:
        if (type.codes == data::CodesId{}) return List("code", {"-"});
        return List("code", {Atom(program_.schema[type.codes].name)});
      case data::TypeKind::kEnum: {
        std::vector<std::string> values = type.values;
        std::sort(values.begin(), values.end());
        return Atoms("enum", values);
      }
      case data::TypeKind::kRecord:
        return List("record", {Atom(program_.schema[type.record].name)});
      case data::TypeKind::kList:
        return List("list", {Atom(program_.schema[type.record].name)});
    }
    return "-";
  }

  void Facts() {
    const data::Schema& schema = program_.schema;
    for (std::size_t i = 0; i < schema.records.size(); ++i) {
      const data::RecordType& record = schema.records[i];
      std::vector<std::string> parts{Atom(record.name)};
      for (std::size_t k = 0; k < record.facts.size(); ++k) {
        const data::Fact& fact = record.facts[k];
        const bool computed = program_.definition_of[i][k] != Program::kNoDefinition;
        parts.push_back(
            List("fact", {Atom(fact.name), TypeOf(fact), fact.optional ? "optional" : "-",
                          computed ? "computed" : "-"}));
      }
      Put(List("record", parts));
    }
    Put(List("scenario", {Atom(schema[schema.scenario].name)}));
    for (const data::CodeType& type : schema.codes) {
      std::vector<std::string> codes{type.name};
      for (const auto& member : type.members) codes.push_back(member.first);
      Put(Atoms("codes", codes));
    }
  }

  void Law() {
    for (const program::Source& source : program_.sources) {
      Put(List("source", {Atom(source.name), Atom(source.visible_from), DoubtOf(source.doubt),
                          Atom(source.title), Atom(source.cite)}));
    }
    for (const program::Group& group : program_.groups) {
      std::vector<std::string> parts{Atom(group.code)};
      for (const program::GroupChange& change : group.changes) {
        const char* kind = change.kind == program::GroupChangeKind::kSet   ? "set"
                           : change.kind == program::GroupChangeKind::kAdd ? "add"
                                                                           : "remove";
        parts.push_back(List(kind, {Atom(change.period.from), Atom(change.period.until),
                                    Atom(change.period.printed), DoubtOf(change.doubt),
                                    Cites(change.citations), Atoms("members", change.members)}));
      }
      Put(List("group", parts));
    }
    std::vector<std::string> aliases;
    for (const program::Alias& alias : program_.aliases) {
      aliases.push_back(List(
          "alias", {Atom(program_.schema[alias.type].name), Atom(alias.code), Atom(alias.as),
                    Atom(alias.period.from), Atom(alias.period.until), Cites(alias.citations)}));
    }
    std::sort(aliases.begin(), aliases.end());
    Put(List("aliases", aliases));
    for (const program::Threshold& threshold : program_.thresholds) {
      std::vector<std::string> parts{Atom(threshold.name), Atom(threshold.unit)};
      for (const program::ThresholdValue& value : threshold.values) {
        const std::string number = value.number ? List("num", {Atom(*value.number)})
                                   : value.date ? List("day", {Atom(*value.date)})
                                                : "secret";
        parts.push_back(List("value", {number, Atom(value.period.from), Atom(value.period.until),
                                       DoubtOf(value.doubt), Cites(value.citations)}));
      }
      Put(List("threshold", parts));
    }
    for (const program::Interpretation& asked : program_.interpretations) {
      std::vector<std::string> names{asked.name};
      for (const auto& reading : asked.readings) names.push_back(reading.name);
      Put(Atoms("interpretation", names));
    }
  }

  std::string Define(const program::Definition& definition) {
    ExpressionWriter writer(program_);
    static_cast<void>(writer.SlotOf(definition.self));
    return List(
        "define",
        {Atom(program_.schema[definition.fact.record].name), Atom(program_[definition.fact].name),
         definition.recursive ? "recursive" : "once", writer.Write(definition.value)});
  }

  std::string Toggles(const program::Rule& rule) const {
    std::vector<std::string> parts;
    for (const std::uint32_t index : rule.toggles) {
      const program::Toggle& toggle = program_.toggles[index];
      const bool suspend = toggle.kind == program::ToggleKind::kSuspend;
      parts.push_back(List(suspend ? "suspend" : "unenforced",
                           {Atom(toggle.period.from), Atom(toggle.period.until),
                            DoubtOf(toggle.doubt), Cites(toggle.citations)}));
    }
    std::sort(parts.begin(), parts.end());
    return List("toggles", parts);
  }

  std::string RuleLeaf(const program::Rule& rule) {
    ExpressionWriter writer(program_);
    std::vector<std::string> binders;
    for (const program::RuleBinder& binder : rule.binders) {
      const std::string list = binder.is_hop ? "event" : writer.Write(binder.list);
      static_cast<void>(writer.SlotOf(binder.slot));
      binders.push_back(list);
    }
    std::string period = "-";
    if (rule.effective) {
      period = List("period", {Atom(rule.effective->from), Atom(rule.effective->until),
                               Atom(rule.effective->comply)});
    }
    std::vector<std::string> activities = rule.activities;
    std::sort(activities.begin(), activities.end());
    std::vector<std::string> reviews;
    for (const std::uint32_t value : rule.review_values)
      reviews.push_back(program_.review_scale[value]);
    const auto optional = [&](std::string_view head, const std::optional<program::NodeId>& node) {
      return node ? List(head, {writer.Write(*node)}) : List(head);
    };
    const std::string when = optional("when", rule.when);
    const std::string provided = optional("provided", rule.provided);
    const std::string rebutted =
        optional("rebutted", rule.kind == RuleKind::kPresume ? rule.rebutted : std::nullopt);
    return List("rule",
                {Atom(rule.name), std::string(program::ToString(rule.kind)), Atom(rule.code),
                 period, Cites(rule.citations), DoubtOf(rule.doubt),
                 rule.addressee
                     ? List("letter", {Atom(rule.addressee->party), Atom(rule.addressee->received)})
                     : "-",
                 List("binders", binders), Atoms("for", activities), when, provided, rebutted,
                 Atoms("reviews", reviews), Names("over", rule.over),
                 Names("defeated-by", rule.defeaters), Names("superseded-by", rule.superseded_by),
                 Names("reviewed-by", rule.reviewers), Toggles(rule)});
  }

  // What people read of a rule; no part of its meaning.
  std::string Texts(const program::Rule& rule) const {
    std::vector<std::string> parts{Atom(rule.name), Atom(rule.title), Atom(rule.level)};
    for (const program::Citation& citation : rule.citations)
      parts.push_back(Atoms("cite", {program_[citation.source].name, citation.pinpoint}));
    return List("text", parts);
  }

  void Lists() {
    std::vector<std::string> days, all, requirements, subjects;
    for (const Date day : program_.boundaries) days.push_back(day.ToString());
    std::map<std::string, std::vector<std::string>> gives;
    for (const program::Rule& rule : program_.rules) {
      all.push_back(rule.name);
      if (program::IsRequirement(rule.kind)) {
        requirements.push_back(List(program::ToString(rule.kind), {Atom(rule.name)}));
      }
      if (rule.kind == RuleKind::kSubject) subjects.push_back(rule.name);
      if (rule.kind != RuleKind::kClassify && rule.kind != RuleKind::kPresume) continue;
      // A class holds with each of its sub-classes: '3A090' with '3A090.a'.
      for (std::size_t end = rule.code.find('.');; end = rule.code.find('.', end + 1)) {
        gives[rule.code.substr(0, end)].push_back(rule.name);
        if (end == std::string::npos) break;
      }
    }
    std::set<std::string> diligence;
    for (const program::Node& node : program_.nodes) {
      if (const auto* test = std::get_if<program::ClassTest>(&node.value))
        for (const std::string& code : test->codes) gives[code];
      const auto* state = std::get_if<program::StateTest>(&node.value);
      if (state == nullptr || state->question != program::StateQuestion::kUndeterminable) continue;
      const auto& steps = program_[state->path].steps;
      if (!steps.empty()) diligence.insert(program_[steps.back()].name);
    }
    for (const std::string& code : program_.classes) gives[code];
    std::sort(all.begin(), all.end());
    std::sort(requirements.begin(), requirements.end());
    std::sort(subjects.begin(), subjects.end());
    Put(Atoms("days", days));
    Put(Atoms("rules", all));
    Put(List("requirements", requirements));
    Put(Atoms("subjects", subjects));
    Put(Atoms("diligence", {diligence.begin(), diligence.end()}));
    Put(Atoms("scale", program_.review_scale));
    Put(Atoms("classes", program_.classes));
    for (auto& [code, names] : gives) {
      std::sort(names.begin(), names.end());
      std::vector<std::string> parts{code};
      parts.insert(parts.end(), names.begin(), names.end());
      Put(Atoms("gives", parts));
    }
  }

  const Program& program_;
  std::vector<std::string> leaves_;
};

}  // namespace

std::vector<std::string> PackLeaves(const Program& program) { return PackWriter(program).Write(); }

std::vector<std::string> SchemaLeaves(const std::vector<std::string>& pack_leaves) {
  std::vector<std::string> schema;
  for (const std::string& leaf : pack_leaves) {
    if (leaf.starts_with("(codes ") || leaf.starts_with("(record ") ||
        leaf.starts_with("(scenario ")) {
      schema.push_back(leaf);
    }
  }
  return schema;
}

}  // namespace licet::record
