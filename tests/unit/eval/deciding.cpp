#include "tests/unit/eval/deciding.hpp"

#include "data/bind.hpp"
#include "diag/sink.hpp"
#include "io/read_document.hpp"
#include "model/check.hpp"
#include "program/compile.hpp"
#include "syntax/parse.hpp"

#include <stdexcept>

namespace licet::eval {
namespace {

[[noreturn]] void Fail(const diag::Sink& sink, const SourceSet& sources) {
  std::string text;
  for (const Diagnostic& message : sink.diagnostics()) {
    if (message.severity != Severity::kError) continue;
    if (message.span.has_file()) {
      text += std::string(sources.name(message.span.file)) + ":" +
              std::to_string(sources.Locate(message.span.file, message.span.begin).line) + ": ";
    }
    text += message.message + "\n";
  }
  throw std::runtime_error(text);
}

}  // namespace

std::string_view Prelude() {
  return R"(licet 1
pack toy {
  title "Toy" jurisdiction 'US' authority "Tests" law_as_of 2030-01-01
  scale review { approval < case_by_case < denial }
}
source law   { title "Law" cite "1 Toy 1" published 2020-01-01 effective 2020-01-01 }
source late  { title "Late law" cite "2 Toy 2" published 2024-06-01 effective 2024-01-01 }
source rumor { title "Rumor" cite "none" published 2020-01-01 unconfirmed "told by nobody" }
unit op unit bit unit s unit m
unit percent = 0.01
unit TOPS = 1000000000000 op/s
unit TPP = 1 TOPS*bit
unit mm = 0.001 m
unit mm2 = 1 mm*mm
unit PD = 1 TPP/mm2
dimension area in mm2
codes country { 'CN' 'FR' 'HK' 'MY' 'NI' 'US' }
record mode { fact tops : TOPS range 0 TOPS .. 100000 TOPS fact bits : integer range 1 .. 64 }
record owner {
  fact listed : boolean
  fact share : percent range 0 percent .. 100 percent
}
record party {
  fact name : text
  fact id : code
  fact seat : country ask "Where is its seat?" cost 5 evidence "extract"
  fact owners : list of owner open ask "Who owns it?"
}
record hop {
  fact activity : one of { export reexport transfer domestic transit hold release_of_technology }
  fact origin : country
  fact destination : country
  fact on : date ask "On which day?"
  fact from_party : party
  fact to_party : party
  fact parties : list of party open ask "Who else?"
  fact notified : date optional
  fact paid : boolean
}
record item {
  fact kind : one of { ic computer }
  fact a : boolean
  fact b : boolean
  fact c : boolean optional
  fact modes : list of mode closed
  fact tpp : TPP range 0 TPP .. 6400000 TPP
  fact area : area range 0 mm2 .. 10000 mm2 cost 3
  fact speed : integer range 0 .. 100 optional
  fact level : integer range -10 .. 10
}
scenario {
  fact item : item
  fact route : list of hop closed
  fact parties : list of party open
}
define item.tpp : TPP { cite law
  as max over m in item.modes of (m.tops * m.bits * 1 bit) otherwise 0 TPP }
define item.density : PD { cite law
  as if item.area > 0 mm2 then item.tpp / item.area else 0 PD }
)";
}

Rules::Rules(const std::vector<std::string>& texts) {
  diag::Sink sink;
  syntax::Tree tree;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const FileId file = sources.Add("file" + std::to_string(i) + ".licet", texts[i]);
    syntax::Parse(sources, file, tree, sink);
  }
  checked = model::Check(sources, std::move(tree), sink);
  if (sink.has_errors()) Fail(sink, sources);
  program = program::Compile(checked, &sources);
}

Rules RulesOf(const std::string& text) { return Rules({std::string(Prelude()) + text}); }

data::Scenario ScenarioOf(const Rules& rules, const std::string& toml) {
  SourceSet sources;
  diag::Sink sink;
  const FileId file = sources.Add("scenario.toml", toml);
  const auto document = io::ReadDocument(sources, file, TextFormat::kToml, sink);
  if (!document) Fail(sink, sources);
  const auto scenario = data::BindScenario(*document, rules.program.schema, {}, sink);
  if (!scenario) Fail(sink, sources);
  return *scenario;
}

Decision Decide(const Rules& rules, const std::string& toml, const Options& options) {
  return Evaluate(rules.program, ScenarioOf(rules, toml), options);
}

std::string OutcomeOf(const Rules& rules, const std::string& toml, const Options& options) {
  return std::string(ToString(Decide(rules, toml, options).outcome));
}

std::string RangeOf(const Decision& decision) {
  return std::string(ToString(decision.outcome.low)) + ".." +
         std::string(ToString(decision.outcome.high));
}

std::vector<std::string> MissingOf(const Decision& decision) {
  std::vector<std::string> paths;
  for (const LineDecision& line : decision.lines)
    for (const MissingFact& fact : line.missing) paths.push_back(fact.path);
  return paths;
}

namespace {

void Put(std::string& text, const RuleTrace& rule) {
  text += "  " + rule.kind + " " + rule.rule + " " + rule.party + " " +
          std::string(ToString(rule.truth)) + "/" + std::string(ToString(rule.effective)) + " " +
          rule.not_in_force + " " + rule.explanation + "\n";
  for (const auto* checks : {&rule.checks, &rule.provided}) {
    for (const Check& check : *checks) {
      text += "    " + check.text + " = " + std::string(ToString(check.truth)) + " | " +
              check.value + " | " + check.against + " | " + check.margin + " | " + check.law +
              " | " + check.origin + "\n";
    }
  }
  for (const std::string& name : rule.defeated_by) text += "    by " + name + "\n";
}

void Put(std::string& text, OutcomeRange outcome, const ReviewRange& review, Basis basis) {
  text += std::string(ToString(outcome.low)) + ".." + std::string(ToString(outcome.high)) + " (" +
          review.low + ".." + review.high + (review.conflict ? " conflict" : "") + ") " +
          std::string(ToString(basis)) + "\n";
}

void Put(std::string& text, const EpochTrace& epoch) {
  text += " epoch " + epoch.law_from + ".." + epoch.law_until + " ";
  Put(text, epoch.outcome, epoch.review, epoch.basis);
  for (const RuleTrace& rule : epoch.subject_rules) Put(text, rule);
  for (const ClassTrace& one : epoch.classes) {
    text += "  class " + one.code + " " + std::string(ToString(one.truth)) + "\n";
    for (const RuleTrace& rule : one.rules) Put(text, rule);
  }
  for (const RequirementTrace& one : epoch.requirements) {
    Put(text, one.rule);
    Put(text, one.contributes, one.review, Basis::kNone);
  }
  for (const ExceptionTrace& one : epoch.exceptions) {
    text += "  " + std::string(ToString(one.status)) + " " + one.why_not + "\n";
    Put(text, one.rule);
  }
  for (const RuleTrace& rule : epoch.savings) Put(text, rule);
  for (const RuleTrace& rule : epoch.reviews) Put(text, rule);
}

void Put(std::string& text, const LineDecision& line) {
  text += line.name + " " + line.item + " ";
  Put(text, line.outcome, line.review, line.basis);
  for (const auto& one : line.classes)
    text += " class " + one.code + " " + std::string(ToString(one.truth)) + "\n";
  for (const auto& one : line.because)
    text += " because " + one.rule + " " + std::to_string(one.hop) + " " + one.party + "\n";
  for (const auto& one : line.missing) text += " missing " + one.path + "\n";
  for (const auto& one : line.unconfirmed)
    text += " unconfirmed " + one.what + ": " + one.reason + (one.open ? " (open)\n" : "\n");
  for (const auto& one : line.not_modeled) text += " not modeled " + one.rule + "\n";
  for (const auto& one : line.flags) text += " flag " + one.rule + "\n";
  for (const auto& one : line.if_complete) text += " " + one + "\n";
  for (const auto& alternative : line.alternatives) {
    text += " part " + alternative.part + "\n";
    for (const HopDecision& hop : alternative.hops) {
      text += " hop " + hop.label + " ";
      Put(text, hop.outcome, hop.review, hop.basis);
      for (const EpochTrace& epoch : hop.epochs) Put(text, epoch);
    }
  }
}

}  // namespace

std::string Dump(const Decision& decision) {
  std::string text;
  Put(text, decision.outcome, decision.review, decision.basis);
  for (const LineDecision& line : decision.lines) Put(text, line);
  return text;
}

std::string Hop(const std::string& day, const std::string& more) {
  std::string text = "[[hop]]\n";
  const auto add = [&](const std::string& key, const std::string& value) {
    // What `more` states stands.
    if (("\n" + more).find("\n" + key + " ") == std::string::npos)
      text += key + " = " + value + "\n";
  };
  add("activity", "\"export\"");
  add("origin", "\"US\"");
  add("destination", "\"CN\"");
  if (!day.empty()) add("on", day);
  const std::string owners = "owners = { complete = true, items = [] }";
  add("from_party", "{ name = \"seller\", seat = \"US\", " + owners + " }");
  add("to_party", "{ name = \"buyer\", seat = \"CN\", " + owners + " }");
  return text + more + "\n";
}

std::string Export(const std::string& day, const std::string& item, const std::string& hop,
                   const std::string& top) {
  return "parties_complete = true\n" + top + "\n[item]\nkind = \"ic\"\n" + item + "\n" +
         Hop(day, hop);
}

}  // namespace licet::eval
