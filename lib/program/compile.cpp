#include "program/compile.hpp"

#include "data/units.hpp"
#include "program/compile_law.hpp"
#include "program/lowering.hpp"
#include "program/same_at_event.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace licet::program {
namespace {

using model::CheckedRules;

RuleKind KindOf(syntax::RuleKind kind) {
  switch (kind) {
    case syntax::RuleKind::kSubject:
      return RuleKind::kSubject;
    case syntax::RuleKind::kClassify:
      return RuleKind::kClassify;
    case syntax::RuleKind::kPresume:
      return RuleKind::kPresume;
    case syntax::RuleKind::kExclude:
      return RuleKind::kExclude;
    case syntax::RuleKind::kRequire:
      return RuleKind::kRequire;
    case syntax::RuleKind::kProhibit:
      return RuleKind::kProhibit;
    case syntax::RuleKind::kInform:
      return RuleKind::kInform;
    case syntax::RuleKind::kExempt:
      return RuleKind::kExempt;
    case syntax::RuleKind::kException:
      return RuleKind::kException;
    case syntax::RuleKind::kSaving:
      return RuleKind::kSaving;
    case syntax::RuleKind::kReview:
      return RuleKind::kReview;
    case syntax::RuleKind::kFlag:
      return RuleKind::kFlag;
    case syntax::RuleKind::kUnmodeled:
      return RuleKind::kUnmodeled;
  }
  return RuleKind::kUnmodeled;
}

WellKnown FindWellKnown(const data::Schema& schema) {
  WellKnown facts;
  const data::RecordType& scenario = schema[schema.scenario];
  facts.route = scenario.Find("route");
  if (!facts.route) return facts;
  const data::FactType& route = scenario.facts[*facts.route].type;
  if (route.kind != data::TypeKind::kList) {
    facts.route.reset();
    return facts;
  }
  facts.hop = route.record;
  const data::RecordType& hop = schema[facts.hop];
  facts.on = hop.Find("on");
  facts.activity = hop.Find("activity");
  facts.origin = hop.Find("origin");
  facts.destination = hop.Find("destination");
  facts.from_party = hop.Find("from_party");
  facts.to_party = hop.Find("to_party");
  for (const auto& fact : {facts.from_party, facts.to_party}) {
    if (!fact || hop.facts[*fact].type.kind != data::TypeKind::kRecord) continue;
    facts.party = hop.facts[*fact].type.record;
    const data::RecordType& party = schema[facts.party];
    facts.id = party.Find("id");
    facts.party_name = party.Find("name");
    facts.role = party.Find("role");
  }
  return facts;
}

// Cuts a template at its braces; what stands in them was resolved by the checker.
std::vector<ExplanationPiece> LowerExplanation(const model::Rule& rule, Lowering& lowering) {
  std::vector<ExplanationPiece> pieces;
  std::string_view rest = rule.explain;
  while (!rest.empty()) {
    const std::size_t open = rest.find('{');
    const std::size_t close = open == std::string_view::npos ? open : rest.find('}', open);
    if (close == std::string_view::npos) break;
    const std::string_view name = rest.substr(open + 1, close - open - 1);
    const auto place = std::find_if(rule.explain_places.begin(), rule.explain_places.end(),
                                    [&](const auto& entry) { return entry.first == name; });
    if (place == rule.explain_places.end()) {
      pieces.push_back({std::string(rest.substr(0, close + 1)), std::nullopt});
    } else {
      pieces.push_back({std::string(rest.substr(0, open)), lowering.Lower(place->second)});
    }
    rest.remove_prefix(close + 1);
  }
  if (!rest.empty()) pieces.push_back({std::string(rest), std::nullopt});
  return pieces;
}

std::vector<RuleId> Ids(const std::vector<model::RuleId>& ids) {
  std::vector<RuleId> result;
  for (const model::RuleId id : ids) result.push_back({id.index});
  std::sort(result.begin(), result.end());
  return result;
}

std::string PlaceOf(Span span, const SourceSet* sources) {
  if (sources == nullptr || !span.has_file()) return {};
  return std::string(sources->name(span.file)) + ":" +
         std::to_string(sources->Locate(span.file, span.begin).line);
}

Rule LowerRule(const model::Rule& rule, Lowering& lowering, const Program& program,
               const SourceSet* sources) {
  Rule result;
  result.kind = KindOf(rule.kind);
  result.name = rule.name;
  result.title = rule.title;
  result.code = rule.code;
  result.level = rule.level;
  result.citations = LowerCitations(rule.citations);
  if (rule.effective) result.effective = LowerPeriod(*rule.effective);
  result.targets = Ids(rule.targets);
  result.over = Ids(rule.over);
  result.review_values = rule.review_values;
  std::sort(result.review_values.begin(), result.review_values.end());
  bool hop_bound = false;
  for (const model::RuleBinder& binder : rule.binders) {
    const bool over_route =
        program.facts.route && std::holds_alternative<model::ScenarioRoot>(binder.list.root) &&
        binder.list.steps.size() == 1 && binder.list.steps[0].fact == *program.facts.route;
    result.binders.push_back({SlotId{binder.id.index}, binder.name,
                              lowering.LowerPath(binder.list), over_route && !hop_bound});
    hop_bound = hop_bound || over_route;
  }
  result.activities = rule.activities;
  if (rule.when) result.when = lowering.Lower(*rule.when);
  if (rule.provided) result.provided = lowering.Lower(*rule.provided);
  if (rule.rebutted) result.rebutted = lowering.Lower(*rule.rebutted);
  if (rule.addressee) result.addressee = Addressee{rule.addressee->party, rule.addressee->received};
  result.doubt = LowerDoubt(rule.doubt);
  result.explanation = LowerExplanation(rule, lowering);
  result.ask = rule.ask;
  result.note = rule.note;
  if (rule.interpretation) {
    result.interpretation = rule.interpretation->text + " (" + rule.interpretation->by + ", " +
                            rule.interpretation->on.ToString() + ")";
  }
  result.confidential = rule.confidential;
  result.span = rule.span;
  result.place = PlaceOf(rule.name_span.has_file() ? rule.name_span : rule.span, sources);
  return result;
}

// The other ends of the edges between rules.
void LinkRules(const CheckedRules& rules, Program& program) {
  for (std::uint32_t i = 0; i < rules.rules.size(); ++i) {
    const model::Rule& rule = rules.rules[i];
    for (const model::RuleId target : rule.targets)
      program.rules[target.index].defeaters.push_back({i});
    for (const model::RuleId old : rule.supersedes)
      program.rules[old.index].superseded_by.push_back({i});
    for (const model::RuleId requirement : rule.reviews)
      program.rules[requirement.index].reviewers.push_back({i});
  }
  for (std::uint32_t i = 0; i < rules.toggles.size(); ++i) {
    for (const model::RuleId rule : rules.toggles[i].rules)
      program.rules[rule.index].toggles.push_back(i);
  }
}

void LowerDefinitions(const CheckedRules& rules, Lowering& lowering, Program& program) {
  for (const data::RecordType& record : program.schema.records)
    program.definition_of.emplace_back(record.facts.size(), Program::kNoDefinition);
  for (const model::Definition& definition : rules.definitions) {
    const FactStep fact{definition.fact.record, definition.fact.fact};
    const data::FactType& type = program[fact].type;
    base::Rational factor = rules[definition.value].type.factor;
    const std::string unit = UnitOf(program, fact);
    if (type.kind == data::TypeKind::kNumber) factor = program.schema[type.unit].factor;
    NodeId value = lowering.LowerInUnit(definition.value, factor, unit);
    if (definition.otherwise) {
      const NodeId otherwise = lowering.LowerLiteral(*definition.otherwise, factor, unit);
      program.nodes.push_back(
          {Fallback{value, otherwise}, program[value].sort, program[value].text, unit, {}});
      value = {static_cast<std::uint32_t>(program.nodes.size() - 1)};
    }
    program.definition_of[fact.record.index][fact.fact] =
        static_cast<std::uint32_t>(program.definitions.size());
    program.definitions.push_back(
        {fact, SlotId{definition.self.index}, value, definition.recursive});
  }
}

}  // namespace

std::string UnitOf(const Program& program, FactStep fact) {
  const data::FactType& type = program[fact].type;
  if (type.kind != data::TypeKind::kNumber) return {};
  const data::Unit& unit = program.schema[type.unit];
  return data::IsPlain(unit) ? std::string() : unit.name;
}

std::string_view ToString(RuleKind kind) {
  switch (kind) {
    case RuleKind::kSubject:
      return "subject";
    case RuleKind::kClassify:
      return "classify";
    case RuleKind::kPresume:
      return "presume";
    case RuleKind::kExclude:
      return "exclude";
    case RuleKind::kRequire:
      return "require";
    case RuleKind::kProhibit:
      return "prohibit";
    case RuleKind::kInform:
      return "inform";
    case RuleKind::kExempt:
      return "exempt";
    case RuleKind::kException:
      return "exception";
    case RuleKind::kSaving:
      return "saving";
    case RuleKind::kReview:
      return "review";
    case RuleKind::kFlag:
      return "flag";
    case RuleKind::kUnmodeled:
      return "unmodeled";
  }
  return {};
}

Program Compile(const CheckedRules& rules, const SourceSet* sources) {
  Program program;
  if (!rules.packs.empty()) {
    const model::PackInfo& pack = rules.packs.front();
    program.name = pack.name;
    program.title = pack.title;
    program.jurisdiction = pack.jurisdiction;
    program.authority = pack.authority;
    program.law_as_of = pack.law_as_of;
  }
  program.schema = rules.schema;
  program.facts = FindWellKnown(program.schema);
  program.slot_count = rules.binder_count;
  program.review_scale = rules.review_scale;
  program.classes = rules.classes;
  LowerLaw(rules, program);

  Lowering lowering(rules, program);
  LowerDefinitions(rules, lowering, program);
  for (const model::Rule& rule : rules.rules)
    program.rules.push_back(LowerRule(rule, lowering, program, sources));
  LinkRules(rules, program);
  program.boundaries = FindBoundaries(program);
  program.same_at_event = FindSameAtEvent(program);
  return program;
}

}  // namespace licet::program
