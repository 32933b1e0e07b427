#include "licet/catalog.hpp"
#include "licet/record.hpp"
#include "record/merkle.hpp"
#include "tests/support/catch.hpp"

#include <cstdlib>
#include <functional>
#include <string>

// Records that were changed, in their bytes or in what they say.
namespace licet {
namespace {

constexpr const char* kExport = R"(chip = "H100"
quantity = 8
[[hop]]
activity = "export"
origin = "US"
destination = "CN"
on = 2024-05-01
)";

struct Case {
  Pack pack = *Pack::Load({"tests/packs/freedonia"});
  std::string law = CanonicalPack(pack);
  DecisionRecord record;

  explicit Case(const std::string& toml) {
    const Catalog catalog = Catalog::Shipped(pack);
    const Scenario scenario = Scenario::Parse(toml, TextFormat::kToml, "order.toml", pack, catalog);
    REQUIRE(scenario.ok());
    auto made = MakeRecord(pack, scenario);
    if (!made.ok()) FAIL(std::string(made.status().message()));
    record = *std::move(made);
  }
};

// A forger tells the same in the explanation, so that it is not by that alone that he is found out.
template <class Told, class Answer>
void TellBounds(Told& told, const Answer& answer) {
  told.outcome = answer.outcome;
  told.basis = answer.basis;
  told.review.any = answer.review.any;
  told.review.low = answer.review.low;
  told.review.high = answer.review.high;
  told.review.conflict = answer.review.conflict;
  told.analysis.fast = answer.first.outcome;
  told.analysis.tier = answer.tier;
}
void TellAlike(DecisionRecord& record) {
  Decision& told = record.explanation;
  told.known_at = *Date::Parse(record.known_at);
  told.law_of = Date::Parse(record.law_of);
  told.view = record.view;
  told.pack.name = record.pack;
  TellBounds(told, record.answer);
  told.lines.resize(record.answer.lines.size());
  for (std::size_t i = 0; i < told.lines.size(); ++i) {
    const RecordedLine& line = record.answer.lines[i];
    LineDecision& as_told = told.lines[i];
    TellBounds(as_told, line);
    as_told.item = line.item;
    as_told.classes.clear();
    for (const RecordedTruth& one : line.classes) as_told.classes.push_back({one.name, one.truth});
    as_told.because.clear();
    for (const RecordedReason& one : line.because) {
      as_told.because.emplace_back().rule = one.rule;
      as_told.because.back().hop = one.hop;
    }
    as_told.flags.clear();
    for (const std::string& one : line.flags) as_told.flags.emplace_back().rule = one;
    as_told.not_modeled.clear();
    for (const RecordedTruth& one : line.not_modeled) {
      as_told.not_modeled.emplace_back().rule = one.name;
      as_told.not_modeled.back().truth = one.truth;
    }
  }
}

}  // namespace

TEST_CASE("a record verifies, and is the same when it is read again") {
  const Case one(kExport);
  CHECK(one.record.answer.outcome ==
        OutcomeRange{Level::kLicenseRequired, Level::kLicenseRequired});
  CHECK(one.record.answer.review.low == "by_the_minister");
  REQUIRE(one.record.support.size() == 1);
  CHECK(one.record.support[0].rule == "r_abroad");
  const auto read = ReadRecord(RenderJson(one.record));
  REQUIRE(read.ok());
  CHECK(RenderJson(*read) == RenderJson(one.record));
  CHECK(VerifyByReplay(*read, one.law).empty());
  CHECK(VerifyByWitness(*read).empty());
}

TEST_CASE("no record has another byte than it had") {
  const Case one(kExport);
  const std::string bytes = RenderJson(one.record);
  // Each bit of each byte; all 255 other bytes if asked for more.
  const char* times = std::getenv("LICET_TIMES");
  const bool all = times != nullptr && std::string(times) != "1";
  int accepted = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    for (unsigned change = 1; change < 256; change = all ? change + 1 : change * 2) {
      std::string other = bytes;
      other[i] = static_cast<char>(static_cast<unsigned char>(other[i]) ^ change);
      if (ReadRecord(other).ok()) ++accepted;
    }
  }
  CHECK(accepted == 0);
  CHECK_FALSE(ReadRecord(bytes.substr(0, bytes.size() - 1)).ok());
  CHECK_FALSE(ReadRecord(bytes + "\n").ok());
  CHECK_FALSE(ReadRecord(" " + bytes).ok());
  CHECK_FALSE(ReadRecord("").ok());
  CHECK_FALSE(ReadRecord("[]").ok());
}

TEST_CASE("a forger who works out the id again is still found out") {
  const Case one(kExport);
  using Forge = std::function<void(DecisionRecord&)>;
  const std::vector<std::pair<const char*, Forge>> forgeries = {
      {"milder", [](auto& r) { r.answer.outcome = {}; }},
      {"wider", [](auto& r) { r.answer.outcome.low = Level::kNoLicense; }},
      {"stricter", [](auto& r) { r.answer.outcome.high = Level::kProhibited; }},
      {"line milder", [](auto& r) { r.answer.lines[0].outcome = {}; }},
      {"no line", [](auto& r) { r.answer.lines.clear(); }},
      {"item", [](auto& r) { r.answer.lines[0].item = "toaster"; }},
      {"review", [](auto& r) { r.answer.review.low = ""; }},
      {"conflict", [](auto& r) { r.answer.review.conflict = true; }},
      {"basis", [](auto& r) { r.answer.lines[0].basis = Basis::kExempt; }},
      {"class", [](auto& r) { r.answer.lines[0].classes.clear(); }},
      {"reason", [](auto& r) { r.answer.lines[0].because.clear(); }},
      {"flag", [](auto& r) { r.answer.lines[0].flags.push_back("none_such"); }},
      {"unmodeled",
       [](auto& r) {
         r.answer.lines[0].not_modeled.push_back({"none_such", Truth::kTrue});
       }},
      {"fact",
       [](auto& r) {
         for (std::string& leaf : r.scenario) {
           const std::size_t at = leaf.find("(codes CN)");
           if (at != std::string::npos) leaf.replace(at, 10, "(codes FR)");
         }
       }},
      {"law of another day", [](auto& r) { r.law_of = "2020-01-01"; }},
      {"before it was published", [](auto& r) { r.known_at = "2022-01-01"; }},
      {"pack", [](auto& r) { r.pack = "us.ear"; }},
      {"leaves", [](auto& r) { ++r.pack_leaves; }},
      {"schema", [](auto& r) { r.schema_hash = std::string(64, '0'); }},
      {"view", [](auto& r) { r.view = "mine"; }},
  };
  for (const auto& [name, forge] : forgeries) {
    INFO(name);
    DecisionRecord forged = one.record;
    forge(forged);
    TellAlike(forged);
    REQUIRE(ReadRecord(RenderJson(forged)).ok());
    CHECK_FALSE(VerifyByReplay(forged, one.law).empty());
  }
}

TEST_CASE("the witness alone finds what is not shown") {
  const Case one(kExport);
  using Forge = std::function<void(DecisionRecord&)>;
  const std::vector<std::pair<const char*, Forge>> forgeries = {
      {"milder", [](auto& r) { r.answer.outcome = {}; }},
      {"strict end too mild", [](auto& r) { r.answer.outcome.high = Level::kNoLicense; }},
      {"mild end too strict",
       [](auto& r) {
         r.answer.outcome = {Level::kProhibited, Level::kProhibited};
       }},
      {"no support", [](auto& r) { r.support.clear(); }},
      {"support by another rule", [](auto& r) { r.support[0].rule = "v_minister"; }},
      {"support elsewhere", [](auto& r) { r.support[0].hop = 7; }},
      {"junk", [](auto& r) { r.refutations.push_back(r.support[0]); }},
      {"a leaf less", [](auto& r) { r.cited.pop_back(); }},
      {"a leaf twice", [](auto& r) { r.cited.push_back(r.cited.back()); }},
      {"a leaf changed",
       [](auto& r) {
         for (CitedLeaf& leaf : r.cited) {
           const std::size_t at = leaf.leaf.find("r_abroad");
           if (at != std::string::npos) leaf.leaf.replace(at, 8, "r_mexico");
         }
       }},
      {"a way changed", [](auto& r) { r.cited[0].path[0] = std::string(64, '0'); }},
      {"fact",
       [](auto& r) {
         for (std::string& leaf : r.scenario) {
           const std::size_t at = leaf.find("(codes CN)");
           if (at != std::string::npos) leaf.replace(at, 10, "(codes FR)");
         }
       }},
      {"fact under a new root",
       [](auto& r) {
         for (std::string& leaf : r.scenario) {
           const std::size_t at = leaf.find("(codes CN)");
           if (at != std::string::npos) leaf.replace(at, 10, "(codes FR)");
         }
         r.scenario_root = record::MerkleRoot(r.scenario);
       }},
  };
  for (const auto& [name, forge] : forgeries) {
    INFO(name);
    DecisionRecord forged = one.record;
    forge(forged);
    TellAlike(forged);
    CHECK_FALSE(VerifyByWitness(forged).empty());
  }
}

TEST_CASE("an honest record stays one when its explanation is told alike") {
  const Case one(kExport);
  DecisionRecord same = one.record;
  TellAlike(same);
  CHECK(VerifyByWitness(same).empty());
  CHECK(VerifyByReplay(same, one.law).empty());
}

TEST_CASE("an explanation that tells something else is refused") {
  const Case one(kExport);
  using Forge = std::function<void(Decision&)>;
  const auto epoch = [](Decision& d) -> EpochTrace& {
    return d.lines[0].alternatives[0].hops[0].epochs[0];
  };
  // By both checkers: what stands in the answer too.
  const std::vector<std::pair<const char*, Forge>> answers = {
      {"title", [](Decision& d) { d.scenario = "another"; }},
      {"outcome", [](Decision& d) { d.outcome = {}; }},
      {"outcome of a line", [](Decision& d) { d.lines[0].outcome = {}; }},
      {"first outcome", [](Decision& d) { d.analysis.fast = {}; }},
      {"tier", [](Decision& d) { d.lines[0].analysis.tier = Tier::kExact; }},
      {"review", [](Decision& d) { d.review.low = d.review.high = ""; }},
      {"basis", [](Decision& d) { d.basis = Basis::kExempt; }},
      {"class", [](Decision& d) { d.lines[0].classes.clear(); }},
      {"reason", [](Decision& d) { d.lines[0].because.clear(); }},
      {"known at", [](Decision& d) { d.known_at = *Date::Parse("2022-01-01"); }},
      {"view", [](Decision& d) { d.view = "de_jure"; }},
      {"digest", [](Decision& d) { d.pack.digest = "0"; }},
      {"pack", [](Decision& d) { d.pack.name = "us.ear"; }},
      {"a line more", [](Decision& d) { d.lines.emplace_back(); }},
  };
  for (const auto& [name, forge] : answers) {
    INFO(name);
    DecisionRecord forged = one.record;
    forge(forged.explanation);
    REQUIRE(ReadRecord(RenderJson(forged)).ok());
    CHECK_FALSE(VerifyByReplay(forged, one.law).empty());
    CHECK_FALSE(VerifyByWitness(forged).empty());
  }
  // By replay: what only the whole law shows.
  const std::vector<std::pair<const char*, Forge>> chains = {
      {"truth", [&](Decision& d) { epoch(d).requirements[0].rule.truth = Truth::kFalse; }},
      {"effect", [&](Decision& d) { epoch(d).requirements[0].rule.effective = Truth::kFalse; }},
      {"level", [&](Decision& d) { epoch(d).requirements[0].contributes = {}; }},
      {"requirement", [&](Decision& d) { epoch(d).requirements.clear(); }},
      {"outcome of an event", [&](Decision& d) { epoch(d).outcome = {}; }},
      {"subject", [&](Decision& d) { epoch(d).subject = Truth::kFalse; }},
      {"class of an event", [&](Decision& d) { epoch(d).classes[0].truth = Truth::kFalse; }},
      {"law of another day", [&](Decision& d) { epoch(d).law_date = *Date::Parse("2020-01-01"); }},
      {"an event less", [](Decision& d) { d.lines[0].alternatives[0].hops.clear(); }},
      {"a stretch more",
       [](Decision& d) { d.lines[0].alternatives[0].hops[0].epochs.emplace_back(); }},
  };
  for (const auto& [name, forge] : chains) {
    INFO(name);
    DecisionRecord forged = one.record;
    forge(forged.explanation);
    CHECK_FALSE(VerifyByReplay(forged, one.law).empty());
  }
}

TEST_CASE("bytes that are no record are told so") {
  const auto said = [](const std::string& bytes) {
    return std::string(ReadRecord(bytes).status().message());
  };
  CHECK(said("{}").find("this is no record: it has no `format`") != std::string::npos);
  CHECK(said("[1]").find("this is no record") != std::string::npos);
  CHECK(said("no").find("it is not JSON") != std::string::npos);
  CHECK(said(R"({"format":"licet-record 1"})").find("`licet-record 1`") != std::string::npos);
  CHECK(said(R"({"format":7})").find("`no text`") != std::string::npos);
  CHECK(said(R"({"format":"licet-record 2"})").find("it has no `id`") != std::string::npos);
}

TEST_CASE("an omitted refutation shows by the list of requirements") {
  const Case one(R"(chip = "H100"
quantity = 8
[[hop]]
activity = "export"
origin = "US"
destination = "FR"
on = 2024-05-01
)");
  CHECK(one.record.answer.outcome == OutcomeRange{});
  REQUIRE(one.record.refutations.size() == 1);
  CHECK(one.record.refutations[0].rule == "r_abroad");
  CHECK(one.record.refutations[0].reason == "when 2");
  for (const char* reason : {"when 1", "when 3", "when", "not_in_force", "other_activity",
                             "not_subject", "defeated v_minister", "because"}) {
    INFO(reason);
    DecisionRecord forged = one.record;
    forged.refutations[0].reason = reason;
    CHECK_FALSE(VerifyByWitness(forged).empty());
  }
  DecisionRecord forged = one.record;
  forged.refutations.clear();
  CHECK_FALSE(VerifyByWitness(forged).empty());
}

TEST_CASE("another law is not the law of the record") {
  const Case one(kExport);
  std::string law = one.law;
  const std::size_t at = law.find("(codes CN MX)");
  REQUIRE(at != std::string::npos);
  law.replace(at, 13, "(codes CU MX)");
  const Objections objections = VerifyByReplay(one.record, law);
  REQUIRE(objections.size() == 1);
  CHECK(objections[0].find("another one than the record names") != std::string::npos);
}

TEST_CASE("a chain shows what is missing, moved or changed") {
  std::vector<DecisionRecord> chain(3, Case(kExport).record);
  chain[0].title = "first";
  chain[1].previous = IdOf(chain[0]);
  chain[2].previous = IdOf(chain[1]);
  CHECK(VerifyChain(chain).empty());
  CHECK_FALSE(VerifyChain({chain[0], chain[2]}).empty());
  CHECK_FALSE(VerifyChain({chain[1], chain[2]}).empty());
  CHECK_FALSE(VerifyChain({chain[0], chain[2], chain[1]}).empty());
  chain[0].title = "changed";
  CHECK_FALSE(VerifyChain(chain).empty());
}

}  // namespace licet
