#include "io/read_party_list.hpp"

#include "diag/sink.hpp"
#include "tests/support/catch.hpp"

#include <optional>
#include <string>
#include <vector>

namespace licet::io {
namespace {

using data::ListFormat;
using Texts = std::vector<std::string>;

const std::string kHead =
    "_id,source,entity_number,type,programs,name,title,addresses,federal_register_notice,"
    "start_date,end_date,standard_order,license_requirement,license_policy,call_sign,vessel_type,"
    "gross_tonnage,gross_registered_tonnage,vessel_flag,vessel_owner,remarks,source_list_url,"
    "alt_names,citizenships,dates_of_birth,nationalities,places_of_birth,source_information_url,"
    "ids\n";

// A row of that table, all invented.
std::string Row(const std::string& source, const std::string& name, const std::string& dates,
                const std::string& requirement = {}, const std::string& policy = {}) {
  return "x1," + source + ",,,,\"" + name + "\",,\"1 Sample Street, Alpha, CN; 2 Sample Street\"," +
         "88 FR 00000," + dates + ",,\"" + requirement + "\",\"" + policy +
         "\",,,,,,,,https://example.invalid,Alpha One; Alpha Two,,,,,,\n";
}

const std::string kEntityList = "Entity List (EL) - Bureau of Industry and Security";

data::ListEntry Only(const ListRows& rows) {
  CHECK(rows.fault.empty());
  REQUIRE(rows.entries.size() == 1);
  return rows.entries.front();
}

TEST_CASE("a row of the published table gives what it says") {
  const data::ListEntry entry = Only(
      ReadListRows(kHead + Row(kEntityList, "Alpha Co., Ltd.", "2023-10-17,2024-12-31",
                               "For all items subject to the EAR (See §§734.9(e)(2) and 744.11)",
                               "Presumption of denial"),
                   ListFormat::kCslCsv));
  CHECK(entry.id == "x1");
  CHECK(entry.list == "entity_list");
  CHECK(entry.name == "Alpha Co., Ltd.");
  CHECK(entry.aliases == Texts{"Alpha One", "Alpha Two"});
  CHECK(entry.addresses == Texts{"1 Sample Street, Alpha, CN", "2 Sample Street"});
  CHECK(entry.since == Date::Parse("2023-10-17"));
  CHECK(entry.until == Date::Parse("2024-12-31"));
  CHECK(entry.footnote == 4);
  CHECK(entry.review == "presumption_of_denial");
  CHECK(entry.cite == "88 FR 00000");
}

TEST_CASE("footnotes and reviews are read, never guessed") {
  CHECK(data::FootnoteIn("all items; footnote 5") == 5);
  CHECK(data::FootnoteIn("See 734.9(e)(1)") == 1);
  CHECK(data::FootnoteIn("See 734.9(e)(3) and Footnote 5") == 5);
  CHECK(data::FootnoteIn("See 734.9(e)") == std::nullopt);
  CHECK(data::FootnoteIn("footnote 1 and footnote 4") == std::nullopt);
  CHECK(data::FootnoteIn("See 744.11 of the EAR") == std::nullopt);
  CHECK(data::ReviewOf("Presumption of  denial.") == "presumption_of_denial");
  CHECK(data::ReviewOf("Policy of denial") == "policy_of_denial");
  CHECK(data::ReviewOf("Case-by-case review") == "case_by_case");
  CHECK(data::ReviewOf("Presumption of denial for all items but medicine").empty());
  CHECK(data::ReviewOf("").empty());
}

TEST_CASE("each source of the list is one of the kinds") {
  const std::pair<const char*, const char*> kSources[] = {
      {"Capta List (CAP) - Treasury Department", "capta"},
      {"Denied Persons List (DPL) - Bureau of Industry and Security", "denied_persons"},
      {"Foreign Sanctions Evaders (FSE) - Treasury Department", "fse"},
      {"ITAR Debarred (DTC) - State Department", "debarred"},
      {"Military End User (MEU) List - Bureau of Industry and Security", "meu_list"},
      {"Non-SDN Chinese Military-Industrial Complex Companies List (CMIC) - Treasury Department",
       "cmic"},
      {"Non-SDN Menu-Based Sanctions List (NS-MBS List) - Treasury Department", "ns_mbs"},
      {"Nonproliferation Sanctions (ISN) - State Department", "nonproliferation"},
      {"Palestinian Legislative Council List (PLC) - Treasury Department", "plc"},
      {"Sectoral Sanctions Identifications List (SSI) - Treasury Department", "ssi"},
      {"Specially Designated Nationals (SDN) - Treasury Department", "sdn"},
      {"Unverified List (UVL) - Bureau of Industry and Security", "uvl"},
      {"A list of tomorrow", ""},
  };
  for (const auto& [source, kind] : kSources) {
    CHECK(Only(ReadCslCsv(kHead + Row(source, "Alpha", ","))).list == kind);
  }
}

TEST_CASE("a table that is not the list is refused with the row") {
  const auto fault = [](const std::string& text) { return ReadCslCsv(text).fault; };
  CHECK(fault("") == "there is no head with the names of the columns");
  CHECK(fault("name,source\n") == "row 1: the head does not have the column `alt_names` once");
  CHECK(fault(kHead + "x1,y\n") == "row 2: 2 fields where the head has 29");
  CHECK(fault(kHead + Row(kEntityList, "", ",")) == "row 2: the column `name` is empty");
  CHECK(fault(kHead + Row("", "Alpha", ",")) == "row 2: the column `source` is empty");
  CHECK(fault(kHead + Row(kEntityList, "Alpha", "17.10.2023,")) ==
        "row 2: `17.10.2023` in `start_date` is not a day");
  CHECK(fault(kHead + Row(kEntityList, "Alpha", ",2023-02-30")) ==
        "row 2: `2023-02-30` in `end_date` is not a day");
  CHECK(ReadListRows("name\n\xFF\n", ListFormat::kCslCsv).fault == "byte 6: this is not UTF-8");
}

TEST_CASE("the same list as JSON") {
  const data::ListEntry entry = Only(ReadListRows(R"({"total": 1, "results": [{
    "id": "x1", "source": "Entity List (EL) - Bureau of Industry and Security", "name": "Alpha",
    "entity_number": null, "programs": ["TEST"], "start_date": "2023-10-17", "end_date": null,
    "alt_names": ["Alpha One", "Alpha; Two"],
    "addresses": [{"address": "1 Sample Street", "city": "Alpha", "state": null,
                   "postal_code": null, "country": "CN"}],
    "ids": [{"type": "Registration", "number": "91310000EXAMPLE01", "country": "CN"}],
    "license_requirement": "footnote 4", "license_policy": "Policy of denial"}],
    "sources": [{"value": "EL", "count": 1}]})",
                                                  ListFormat::kCslJson));
  CHECK(entry.id == "x1");
  CHECK(entry.list == "entity_list");
  CHECK(entry.aliases == Texts{"Alpha One", "Alpha; Two"});
  CHECK(entry.addresses == Texts{"1 Sample Street, Alpha, CN"});
  CHECK(entry.ids == Texts{"91310000EXAMPLE01"});
  CHECK(entry.since == Date::Parse("2023-10-17"));
  CHECK_FALSE(entry.until.has_value());
  CHECK(entry.footnote == 4);
  CHECK(entry.review == "policy_of_denial");
}

TEST_CASE("JSON that is not the whole list is refused") {
  const auto fault = [](const std::string& text) { return ReadCslJson(text).fault; };
  CHECK(fault("{\"results\": [") == "byte 14: this is not JSON");
  CHECK(fault("{}") == "there is no list `results`");
  CHECK(fault("[]") == "there is no list `results`");
  CHECK(fault("{\"total\": 2, \"results\": []}") == "`total` says 2, `results` has 0");
  CHECK(fault("{\"results\": [{\"name\": \"Alpha\"}]}") ==
        "result 1: the column `source` is empty");
  CHECK(fault(std::string(100, '[')) == "nested deeper than 32 levels");
  CHECK(ReadListRows("{\"\xFF\": 1}", ListFormat::kCslJson).fault == "byte 3: this is not UTF-8");
}

TEST_CASE("lists of one's own are tables of entries") {
  const data::ListEntry entry = Only(ReadListRows(
      "[[entry]]\nlist = \"uvl\"\nname = \"Alpha\"\naliases = [\"Beta\"]\nsince = 2024-01-01\n"
      "footnote = \"none\"\nis_address = true\n",
      ListFormat::kLicet));
  CHECK(entry.id == "entry 1");
  CHECK(entry.list == "uvl");
  CHECK(entry.aliases == Texts{"Beta"});
  CHECK(entry.since == Date::Parse("2024-01-01"));
  CHECK(entry.no_footnote);
  CHECK(entry.is_address);
  const auto fault = [](const std::string& text) {
    return ReadListRows(text, ListFormat::kLicet).fault;
  };
  CHECK(fault("[[entry]]\nlist = \"uvl\"\n") == "line 1: entry 1 has no `name`");
  CHECK(fault("[[entry]]\nlist = \"uvk\"\nname = \"A\"\n") ==
        "line 2: `uvk` is not a kind of list");
  CHECK(
      fault("[[entry]]\nlist = \"uvl\"\nname = \"A\"\nsince = 2024-01-02\nuntil = 2024-01-01\n") ==
      "line 5: the range of `until` runs backwards: 2024-01-02 to 2024-01-01");
}

// The messages about a manifest that has all it needs but for one change.
Texts Wrong(const std::string& from, const std::string& to) {
  std::string text =
      "name = \"x\"\nlists = [\"uvl\"]\nsource = \"y\"\nsnapshot = 2024-05-01\nrows = 1\n"
      "sha256 = \"" +
      std::string(64, 'a') +
      "\"\ndata = \"x.csv\"\nformat = \"csl-csv\"\n"
      "max_age_days = 30\n";
  if (!from.empty()) text.replace(text.find(from), from.size(), to);
  SourceSet sources;
  diag::Sink sink;
  const auto manifest = ReadListManifest(sources, sources.Add("x.toml", text), sink);
  CHECK(manifest.has_value() == !sink.has_errors());
  if (manifest) {
    CHECK(manifest->valid_until == Date::Parse("2024-05-31"));
    CHECK_FALSE(manifest->complete);
  }
  Texts codes;
  for (const Diagnostic& one : sink.diagnostics()) codes.emplace_back(InfoOf(one.kind).code);
  return codes;
}

TEST_CASE("a manifest says everything, and nothing twice") {
  CHECK(Wrong("", "").empty());
  for (const char* line : {"name = \"x\"\n", "source = \"y\"\n", "snapshot = 2024-05-01\n",
                           "rows = 1\n", "data = \"x.csv\"\n", "format = \"csl-csv\"\n",
                           "max_age_days = 30\n", "lists = [\"uvl\"]\n"}) {
    CHECK(Wrong(line, "") == Texts{"LIC3304"});
  }
  CHECK(Wrong("max_age_days = 30", "max_age_days = 30\nvalid_until = 2024-06-01") ==
        Texts{"LIC3202"});
  CHECK(Wrong("max_age_days = 30", "valid_until = 2024-04-30") == Texts{"LIC3108"});
  CHECK(Wrong("rows = 1", "rows = 1\ncovers_from = 2024-05-02") == Texts{"LIC3108"});
  CHECK(Wrong("rows = 1", "rows = 1\ncomplte = true") == Texts{"LIC3001"});
  CHECK(Wrong("rows = 1", "rows = 1.5") == Texts{"LIC3101"});
  CHECK(Wrong("\"uvl\"", "\"uvk\"") == Texts{"LIC3501"});
  CHECK(Wrong("[\"uvl\"]", "[]") == Texts{"LIC3201"});
  CHECK(Wrong("\"csl-csv\"", "\"csv\"") == Texts{"LIC3110"});
  CHECK(Wrong("sha256 = \"a", "sha256 = \"A") == Texts{"LIC3101"});
  CHECK(Wrong("2024-05-01", "\"May 2024\"") == Texts{"LIC3101"});
}

}  // namespace
}  // namespace licet::io
