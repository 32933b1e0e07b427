#include "syntax/parse.hpp"

#include <variant>

#include "tests/support/catch.hpp"
#include "tests/unit/syntax/reading.hpp"

namespace licet::syntax {
namespace {

template <typename Node>
const Node& First(const Reading& reading) {
  REQUIRE(reading.Messages().empty());
  REQUIRE(reading.declarations().size() == 1);
  return std::get<Node>(reading.declarations().front().node);
}

TEST_CASE("a pack header keeps what it says") {
  const Reading reading(
      "licet 1\npack us.ear {\n  title \"US EAR\"\n  authority \"BIS\"\n  jurisdiction 'US'\n"
      "  law_as_of 2026-10-01\n  extends us.base\n  uses std.units, std.trade\n"
      "  scale review { approval < case_by_case < denial }\n}\n");
  REQUIRE(reading.Messages().empty());
  const auto& pack = std::get<PackHeader>(reading.tree.files.front().header);
  CHECK(pack.name.text == "us.ear");
  CHECK(pack.title->text == "US EAR");
  CHECK(pack.authority->text == "BIS");
  CHECK(pack.jurisdiction->text == "US");
  CHECK(pack.law_as_of->date.ToString() == "2026-10-01");
  CHECK(pack.extends->text == "us.base");
  REQUIRE(pack.uses.size() == 2);
  CHECK(pack.uses[1].text == "std.trade");
  REQUIRE(pack.scales.size() == 1);
  CHECK(pack.scales[0].name.text == "review");
  REQUIRE(pack.scales[0].values.size() == 3);
  CHECK(pack.scales[0].values[0].text == "approval");
}

TEST_CASE("modules and parts name what they belong to") {
  const Reading module("licet 1 module std.units");
  CHECK(std::get<ModuleHeader>(module.tree.files.front().header).name.text == "std.units");
  const Reading part("licet 1 part of us.ear");
  CHECK(std::get<PartHeader>(part.tree.files.front().header).of.text == "us.ear");
}

TEST_CASE("a source has dates, a hash and doubts") {
  const Reading reading = ReadDeclarations(
      "source ccl { title \"ECCN\" cite \"15 CFR\" published 2023-10-25 effective 2023-11-17\n"
      "as of 2023-11-18 sha256 \"ab\" url \"https://example.org/a#b\" unconfirmed noted \"maybe\" }");
  const auto& source = First<SourceDeclaration>(reading);
  CHECK(source.name.text == "ccl");
  CHECK(source.title->text == "ECCN");
  CHECK(source.cite->text == "15 CFR");
  CHECK(source.published->date.ToString() == "2023-10-25");
  CHECK(source.effective->date.ToString() == "2023-11-17");
  CHECK(source.as_of->date.ToString() == "2023-11-18");
  CHECK(source.sha256->text == "ab");
  CHECK(source.url->text == "https://example.org/a#b");
  REQUIRE(source.unconfirmed);
  CHECK(source.unconfirmed->noted);
}

TEST_CASE("units and quantities name their unit") {
  const Reading base = ReadDeclarations("unit op \"operation\"");
  CHECK_FALSE(First<UnitDeclaration>(base).factor);
  const Reading derived = ReadDeclarations("unit TPP = 1.5 TOPS*bit/s \"performance\"");
  const auto& unit = First<UnitDeclaration>(derived);
  CHECK(unit.factor->digits == "1.5");
  REQUIRE(unit.of->factors.size() == 3);
  CHECK_FALSE(unit.of->factors[1].divide);
  CHECK(unit.of->factors[2].divide);
  CHECK(unit.of->factors[2].name.text == "s");
  const Reading quantity = ReadDeclarations("dimension bandwidth in GB/s");
  CHECK(First<QuantityDeclaration>(quantity).unit.factors.size() == 2);
}

TEST_CASE("groups change over time") {
  const Reading reading = ReadDeclarations(
      "group 'D:5' of country {\n  from 2023-11-17 until 2024-01-01 = { 'CN' 'RU' } cite ccl\n"
      "  from 2024-03-15 printed 2024-05-01 add { 'NI' } cite ccl \"(a)\", fr unconfirmed \"when\"\n"
      "  from 2025-01-01 remove { 'RU' } cite fr }");
  const auto& group = First<GroupDeclaration>(reading);
  CHECK(group.code.text == "D:5");
  CHECK(group.of.text == "country");
  REQUIRE(group.entries.size() == 3);
  CHECK(group.entries[0].change == GroupChange::kSet);
  CHECK(group.entries[0].span.until->date.ToString() == "2024-01-01");
  CHECK(group.entries[0].members.size() == 2);
  CHECK(group.entries[1].change == GroupChange::kAdd);
  CHECK(group.entries[1].span.printed->date.ToString() == "2024-05-01");
  REQUIRE(group.entries[1].citations.size() == 2);
  CHECK(group.entries[1].citations[0].pinpoint->text == "(a)");
  CHECK(group.entries[1].unconfirmed);
  CHECK(group.entries[2].change == GroupChange::kRemove);
}

TEST_CASE("codes, aliases and sets name codes") {
  const Reading codes = ReadDeclarations("codes country { 'AF' \"Afghanistan\" 'AL' }");
  const auto& list = First<CodesDeclaration>(codes);
  REQUIRE(list.members.size() == 2);
  CHECK(list.members[0].title->text == "Afghanistan");
  CHECK_FALSE(list.members[1].title);

  const Reading reading = ReadDeclarations(
      "alias country 'HK' as 'CN' from 2020-12-23 cite law \"p. 1\" \"Hong Kong is China\"");
  const auto& alias = First<AliasDeclaration>(reading);
  CHECK(alias.code.text == "HK");
  CHECK(alias.as.text == "CN");
  CHECK(alias.citations[0].pinpoint->text == "p. 1");
  CHECK(alias.note->text == "Hong Kong is China");

  const Reading sets =
      ReadDeclarations("set s of country = (group 'D:1' union x) except { 'MO' other }");
  const auto& set = First<SetDeclaration>(sets);
  const auto& operation = std::get<SetOperation>(sets.tree[set.set].node);
  CHECK(operation.op == SetOperator::kExcept);
  CHECK(sets.tree[operation.left].parenthesized);
  CHECK(std::get<SetLiteral>(sets.tree[operation.right].node).members.size() == 2);
}

TEST_CASE("a threshold has dated values, some of them unknown") {
  const Reading reading = ReadDeclarations(
      "threshold t : TPP { from 2023-11-17 until 2024-01-01 = 4800 TPP cite ccl\n"
      "  from 2024-01-01 = unknown cite ccl }");
  const auto& threshold = First<ThresholdDeclaration>(reading);
  REQUIRE(threshold.entries.size() == 2);
  const auto& value = std::get<Quantity>(*threshold.entries[0].value);
  CHECK(value.number.digits == "4800");
  CHECK(value.unit->factors[0].name.text == "TPP");
  CHECK_FALSE(threshold.entries[1].value);
}

TEST_CASE("facts have types and properties, and any word may be their name") {
  const Reading reading = ReadDeclarations(
      "record hop { fact on : date optional  fact from : one of { export hold }\n"
      "  fact modes : list of mode closed ask \"Which?\" cost 2.5 evidence \"sheet\"\n"
      "  fact area : area range -1 mm2 .. 5.5 mm2 resolution 0.01 mm2\n"
      "  fact bits : integer range 1..128 }");
  const auto& record = First<RecordDeclaration>(reading);
  REQUIRE(record.facts.size() == 5);
  CHECK(record.facts[0].name.text == "on");
  CHECK(record.facts[0].optional);
  CHECK(std::get<EnumType>(record.facts[1].type).values.size() == 2);
  CHECK(std::get<ListType>(record.facts[2].type).element.text == "mode");
  CHECK(record.facts[2].ending == ListEnding::kClosed);
  CHECK(record.facts[2].cost->digits == "2.5");
  CHECK(std::get<Quantity>(*record.facts[3].range_low).negative);
  CHECK(std::get<Quantity>(*record.facts[3].range_high).number.digits == "5.5");
  CHECK(record.facts[3].resolution);
  CHECK(std::get<Quantity>(*record.facts[4].range_high).number.digits == "128");
  const Reading scenario = ReadDeclarations("scenario { fact item : item }");
  CHECK(First<RecordDeclaration>(scenario).name.text == "scenario");
}

TEST_CASE("each kind of rule keeps what stands before its body") {
  const auto read = [](std::string_view text) {
    const Reading reading = ReadDeclarations(text);
    return First<RuleDeclaration>(reading);
  };
  CHECK(read("subject s \"t\" { cite a }").kind == RuleKind::kSubject);
  CHECK(read("classify c as '3A090' { cite a }").code->text == "3A090");
  CHECK(read("presume p as '3A090' { cite a }").kind == RuleKind::kPresume);
  CHECK(read("exclude x from c, d \"t\" { cite a }").targets.size() == 2);
  CHECK(read("require r license \"t\" { cite a }").title->text == "t");
  CHECK(read("require r licence { cite a }").kind == RuleKind::kRequire);
  CHECK(read("prohibit g { cite a }").kind == RuleKind::kProhibit);
  CHECK(read("exempt x from c { cite a }").kind == RuleKind::kExempt);
  CHECK(read("exception e by 'NAC' { cite a }").code->text == "NAC");
  CHECK(read("saving s { cite a }").kind == RuleKind::kSaving);
  CHECK(read("review v is a or b or c { cite a }").review_values.size() == 3);
  CHECK(read("inform l to 'X' received 2025-04-09 { cite a }").addressee->party.text == "X");
  CHECK(read("flag f high \"t\" { cite a }").level->text == "high");
  CHECK(read("unmodeled u \"t\" { cite a }").kind == RuleKind::kUnmodeled);
}

TEST_CASE("every clause is read into its own node") {
  const Reading reading = ReadDeclarations(R"(require r license {
  cite a "1", b
  effective from 2024-01-01 until 2025-01-01 comply 2024-06-01
  supersedes x, y
  each h in route, each p in h.parties
  dated by (last of route).on
  for { export hold }
  shields { hold }
  when a
  provided b
  rebutted when c
  explain "e"
  note "n"
  ask "q"
  interpretation "i" by "me" on 2024-01-01
  defeats x
  from y
  of z
  over w
  requires licence
  review a or b
  confidential
  as 1 TPP otherwise 0 TPP
  review_by 2027-01-01
  unconfirmed "u"
  suppress 'LIC2001' until 2027-01-01 "why"
  to 'X' received 2025-04-09
})");
  const auto& rule = First<RuleDeclaration>(reading);
  REQUIRE(rule.body.size() == 26);
  CHECK(std::get<CiteClause>(rule.body[0].node).citations.size() == 2);
  CHECK(std::get<EffectiveClause>(rule.body[1].node).span.comply);
  CHECK(std::get<EachClause>(rule.body[3].node).binders.size() == 2);
  CHECK(std::get<ReviewClause>(rule.body[19].node).values.size() == 2);
  CHECK(std::get<AsClause>(rule.body[21].node).otherwise);
  CHECK(std::get<AddresseeClause>(rule.body[25].node).party.text == "X");
}

TEST_CASE("toggles, interpretations and suppressions") {
  const Reading suspend =
      ReadDeclarations("suspend a, b from 2025-11-10 until 2026-11-10 { cite c }");
  CHECK(First<ToggleDeclaration>(suspend).rules.size() == 2);
  const Reading unenforced = ReadDeclarations("unenforced a from 2025-05-13 { }");
  CHECK(First<ToggleDeclaration>(unenforced).kind == ToggleKind::kUnenforced);
  const Reading reading = ReadDeclarations(
      "interpretation hq \"who\" { reading any \"each\" reading single cite a by \"me\" on 2026-01-01\n"
      "note \"n\" }");
  const auto& interpretation = First<InterpretationDeclaration>(reading);
  CHECK(interpretation.readings.size() == 2);
  CHECK(interpretation.on->date.ToString() == "2026-01-01");
  CHECK(interpretation.notes.size() == 1);
  const Reading suppress = ReadDeclarations("suppress 'LIC2001' until 2027-01-01 \"why\"");
  CHECK(First<SuppressDeclaration>(suppress).suppress.reason.text == "why");
}

TEST_CASE("checks and tests are read") {
  const Reading check = ReadDeclarations(
      "check \"c\" { for all scenarios on 2024-06-01 where class '3A' expect outcome >= prohibited }");
  CHECK(First<CheckDeclaration>(check).outcome_operator == ComparisonOperator::kGreaterEqual);
  const Reading test = ReadDeclarations(
      "test \"t\" { given item.kind = ic, item.a = between 1 mm2 and 2 mm2, parties = [] closed,\n"
      "  route = [ { on = event, to = none, x = undeterminable } ]\n"
      "  on 2023-11-16 expect outcome no_license\n"
      "  on 2023-11-17 known at 2024-01-01 view de_jure without item.a, item.kind\n"
      "    expect outcome license_required review denial class '3A' because r, s asks a.b, c }");
  const auto& declaration = First<TestDeclaration>(test);
  REQUIRE(declaration.given.size() == 4);
  CHECK(std::holds_alternative<RangeValue>(test.tree[declaration.given[1].value].node));
  CHECK(std::get<ListValue>(test.tree[declaration.given[2].value].node).ending ==
        ListEnding::kClosed);
  REQUIRE(declaration.cases.size() == 2);
  CHECK(declaration.cases[1].view->text == "de_jure");
  CHECK(declaration.cases[1].without.size() == 2);
  CHECK(declaration.cases[1].expectations.size() == 5);
}

TEST_CASE("a text keeps its escapes and its letters") {
  const Reading reading = ReadDeclarations(R"(source a { title "say \"é\" \\ #1" })");
  CHECK(First<SourceDeclaration>(reading).title->text == R"(say "é" \ #1)");
}

TEST_CASE("comments are kept with their place") {
  const Reading reading("# first\nlicet 1  # one\npart of t\n");
  REQUIRE(reading.tree.files.front().comments.size() == 2);
  CHECK(reading.tree.files.front().comments[0].own_line);
  CHECK(reading.tree.files.front().comments[1].text == "# one");
  CHECK_FALSE(reading.tree.files.front().comments[1].own_line);
}

TEST_CASE("a byte order mark and Windows line ends are read") {
  const Reading reading("\xEF\xBB\xBFlicet 1\r\npart of t # x\r\nsource c { title \"y\" }\r\n");
  CHECK(reading.Messages().empty());
  CHECK(reading.tree.files.front().comments[0].text == "# x");
  CHECK(reading.declarations().size() == 1);
}

TEST_CASE("spans cover what was written") {
  const Reading reading = ReadDeclarations("source  ccl  { title \"x\" }  # end");
  const Declaration& declaration = reading.declarations().front();
  CHECK(reading.sources.text(declaration.span) == "source  ccl  { title \"x\" }");
  const auto& source = std::get<SourceDeclaration>(declaration.node);
  CHECK(reading.sources.text(source.name.span) == "ccl");
  CHECK(reading.sources.text(source.title->span) == "\"x\"");
}

}  // namespace
}  // namespace licet::syntax
