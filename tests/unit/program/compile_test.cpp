#include "program/compile.hpp"

#include "tests/support/catch.hpp"

#include "diag/sink.hpp"
#include "model/check.hpp"
#include "syntax/parse.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace licet::program {
namespace {

const char kPack[] = R"(licet 1
pack toy { title "Toy" jurisdiction 'US' authority "Tests" law_as_of 2026-01-01
  scale review { approval < denial } }
source law { title "Law" cite "1 Toy 1" published 2020-01-01 effective 2020-01-01 }
unit op unit bit unit s unit m
unit TOPS = 1000 op/s
unit TPP = 1 TOPS*bit
unit mm = 0.001 m
unit cm = 10 mm
dimension length in mm
codes country { 'CN' 'US' }
record party { fact name : text fact id : code fact seat : country }
record hop { fact on : date fact activity : one of { export transfer }
  fact destination : country fact from_party : party fact parties : list of party open }
record item { fact tops : TOPS range 0 TOPS .. 100 TOPS fact bits : integer range 1 .. 64
  fact tpp : TPP range 0 TPP .. 6400 TPP fact size : length range 0 mm .. 100 mm }
scenario { fact item : item fact route : list of hop closed }
group 'G' of country { from 2021-01-01 = { 'CN' } cite law from 2022-02-02 add { 'US' } cite law }
set g of country = group 'G' except { 'US' }
threshold limit : TPP { from 2020-01-01 = 48 TPP cite law }
define item.tpp : TPP { cite law as item.tops * item.bits * 1 bit }
require r license { cite law "1" effective from 2023-01-01 comply 2023-06-01
  each h in route, each p in h.parties dated by h.on
  for { export }
  when item.tpp >= limit and item.size <= 2.5 cm and h.destination in g
  explain "{item.tpp} to {p.name}." }
exception e by 'E' { cite law defeats r effective from 2023-02-01 when item.bits = 8 }
saving s { cite law shields { export } from r effective from 2020-01-01 until 2024-01-01 when true }
review v is denial { cite law of r effective from 2020-01-01 }
suspend r from 2025-01-01 until 2026-01-01 { cite law }
)";

Program Compiled(const std::string& text) {
  SourceSet sources;
  diag::Sink sink;
  syntax::Tree tree;
  const FileId file = sources.Add("toy.licet", text);
  syntax::Parse(sources, file, tree, sink);
  const model::CheckedRules rules = model::Check(sources, std::move(tree), sink);
  if (sink.has_errors()) throw std::runtime_error(sink.diagnostics().front().message);
  return Compile(rules, &sources);
}

RuleId Named(const Program& program, std::string_view name) {
  for (std::uint32_t i = 0; i < program.rules.size(); ++i)
    if (program.rules[i].name == name) return {i};
  throw std::runtime_error("no such rule");
}

template <class Value>
const Value& As(const Program& program, NodeId id) {
  return std::get<Value>(program[id].value);
}

}  // namespace

TEST_CASE("rules stand by name, linked in both directions") {
  const Program program = Compiled(kPack);
  const Rule& r = program[Named(program, "r")];
  CHECK(r.defeaters == std::vector<RuleId>{Named(program, "e"), Named(program, "s")});
  CHECK(r.reviewers == std::vector<RuleId>{Named(program, "v")});
  CHECK(program[Named(program, "e")].targets == std::vector<RuleId>{Named(program, "r")});
  REQUIRE(r.toggles.size() == 1);
  CHECK(program.toggles[r.toggles[0]].kind == ToggleKind::kSuspend);
  CHECK(std::is_sorted(program.rules.begin(), program.rules.end(),
                       [](const Rule& a, const Rule& b) { return a.name < b.name; }));
}

TEST_CASE("the days on which the law changes are known, each once") {
  const Program program = Compiled(kPack);
  std::vector<std::string> days;
  for (const Date day : program.boundaries) days.push_back(day.ToString());
  CHECK(days == std::vector<std::string>{"2020-01-01", "2021-01-01", "2022-02-02", "2023-01-01",
                                         "2023-02-01", "2023-06-01", "2024-01-01", "2025-01-01",
                                         "2026-01-01"});
}

TEST_CASE("conditions carry their text, and units become factors") {
  const Program program = Compiled(kPack);
  const Rule& r = program[Named(program, "r")];
  CHECK(program[*r.when].text ==
        "item.tpp >= limit and item.size <= 2.5 cm and h.destination in g");
  const auto& all = As<Connective>(program, *r.when);
  CHECK(all.all);
  REQUIRE(all.operands.size() == 3);
  const auto& rate = As<Comparison>(program, all.operands[0]);
  CHECK(rate.relation == Relation::kGreaterEqual);
  CHECK(std::holds_alternative<ReadThreshold>(program[rate.right].value));
  CHECK(program[rate.left].unit == "TPP");
  // 2.5 cm against millimeters.
  const auto& size = As<Comparison>(program, all.operands[1]);
  const auto& conversion = As<Conversion>(program, size.right);
  CHECK(conversion.factor == base::Rational(10));
  CHECK(As<NumberConstant>(program, conversion.operand).value == *base::Rational::Parse("2.5"));
  CHECK(program[conversion.operand].unit == "cm");
}

TEST_CASE("a definition is in the unit of its fact") {
  const Program program = Compiled(kPack);
  REQUIRE(program.definitions.size() == 1);
  const Definition& tpp = program.definitions[0];
  CHECK(program[tpp.fact].name == "tpp");
  CHECK(program.DefinitionOf(tpp.fact) == &tpp);
  CHECK(program.DefinitionOf({tpp.fact.record, 0}) == nullptr);
  // TOPS times bit is TPP already: nothing to convert.
  CHECK(std::holds_alternative<Arithmetic>(program[tpp.value].value));
}

TEST_CASE("named sets are laid open but keep their name") {
  const Program program = Compiled(kPack);
  const Rule& r = program[Named(program, "r")];
  const auto& in = As<Membership>(program, As<Connective>(program, *r.when).operands[2]);
  const Set& set = program[in.set];
  CHECK(set.text == "g");
  const auto& except = std::get<SetOperation>(set.value);
  CHECK(except.op == SetOperator::kExcept);
  CHECK(program[std::get<GroupSet>(program[except.left].value).group].code == "G");
}

TEST_CASE("the first binder over the route is the hop that is judged") {
  const Program program = Compiled(kPack);
  const Rule& r = program[Named(program, "r")];
  REQUIRE(r.binders.size() == 2);
  CHECK(r.binders[0].is_hop);
  CHECK_FALSE(r.binders[1].is_hop);
  // What defeats it binds the same.
  CHECK(program[Named(program, "e")].binders[0].slot == r.binders[0].slot);
}

TEST_CASE("explanations are cut at their places") {
  const Program program = Compiled(kPack);
  const Rule& r = program[Named(program, "r")];
  REQUIRE(r.explanation.size() == 3);
  CHECK(r.explanation[0].text.empty());
  CHECK(program[*r.explanation[0].place].text == "item.tpp");
  CHECK(r.explanation[1].text == " to ");
  CHECK(r.explanation[2].text == ".");
  CHECK_FALSE(r.explanation[2].place);
}

TEST_CASE("a rule knows where it stands, and a program what it is of") {
  const Program program = Compiled(kPack);
  CHECK(program[Named(program, "r")].place == "toy.licet:22");
  CHECK(program.name == "toy");
  CHECK(program.law_as_of == Date::Parse("2026-01-01"));
  CHECK(program.review_scale == std::vector<std::string>{"approval", "denial"});
  CHECK(program.facts.on);
  CHECK(program.facts.from_party);
  CHECK_FALSE(program.facts.to_party);
}

}  // namespace licet::program
