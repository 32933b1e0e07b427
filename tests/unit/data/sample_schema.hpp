#pragma once

#include "data/catalog.hpp"
#include "data/schema.hpp"
#include "licet/source.hpp"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

// A small schema built by hand, in the manner of `std.trade`, so that these tests need no rules.
namespace licet::data::sample {

inline constexpr RecordId kMode{0}, kItem{1}, kOwner{2}, kParty{3}, kHop{4}, kScenario{5};
inline constexpr UnitId kPlain{0}, kBit{1}, kArea{2}, kSquareCentimeter{3}, kTops{4}, kBandwidth{5},
    kPercent{6}, kSecond{7}, kByte{8};

inline Fact Make(std::string name, TypeKind kind) {
  Fact fact;
  fact.name = std::move(name);
  fact.type.kind = kind;
  return fact;
}
inline Fact Number(std::string name, UnitId unit, base::Rational low, base::Rational high) {
  Fact fact = Make(std::move(name), TypeKind::kNumber);
  fact.type.unit = unit;
  fact.low = low;
  fact.high = high;
  fact.resolution = base::Rational(1, 100);
  return fact;
}
inline Fact Whole(std::string name, std::int64_t low, std::int64_t high) {
  Fact fact = Number(std::move(name), kPlain, low, high);
  fact.type.integer = true;
  fact.resolution = 1;
  return fact;
}
inline Fact OneOf(std::string name, std::vector<std::string> values) {
  Fact fact = Make(std::move(name), TypeKind::kEnum);
  fact.type.values = std::move(values);
  return fact;
}
inline Fact Country(std::string name) {
  Fact fact = Make(std::move(name), TypeKind::kCode);
  fact.type.codes = CodesId{0};
  return fact;
}
inline Fact Record(std::string name, RecordId record) {
  Fact fact = Make(std::move(name), TypeKind::kRecord);
  fact.type.record = record;
  return fact;
}
inline Fact List(std::string name, RecordId record, bool closed) {
  Fact fact = Make(std::move(name), TypeKind::kList);
  fact.type.record = record;
  fact.complete_by_default = closed;
  return fact;
}
inline Fact Optional(Fact fact) {
  fact.optional = true;
  return fact;
}

inline void AddUnits(Schema& schema) {
  // Base units: op, bit, s, m.
  schema.units = {
      {"1", {}, 1},
      {"bit", {0, 1}, 1},
      {"mm2", {0, 0, 0, 2}, base::Rational(1, 1000000)},
      {"cm2", {0, 0, 0, 2}, base::Rational(1, 10000)},
      {"TOPS", {1, 0, -1}, std::int64_t{1000000000000}},
      {"GB/s", {0, 1, -1}, std::int64_t{8000000000}},
      {"percent", {}, base::Rational(1, 100)},
      {"s", {0, 0, 1}, 1},
      {"GB", {0, 1}, std::int64_t{8000000000}},
      {"TB", {0, 1}, std::int64_t{8000000000000}},
  };
  for (std::uint32_t i = 1; i < schema.units.size(); ++i) {
    if (schema.units[i].name != "GB/s") schema.unit_names[schema.units[i].name] = UnitId{i};
  }
  schema.unit_names["area"] = kArea;
  schema.unit_names["bandwidth"] = kBandwidth;
}

inline Schema MakeSchema() {
  Schema schema;
  AddUnits(schema);
  schema.codes.push_back({"country",
                          {{"CN", "China"},
                           {"DE", "Germany"},
                           {"HK", "Hong Kong"},
                           {"MY", "Malaysia"},
                           {"SG", "Singapore"},
                           {"US", "United States"}},
                          {}});
  schema.scenario = kScenario;
  Fact hidden = Whole("density", 0, 10);
  hidden.computed = hidden.computed_only = true;
  const Fact role = OneOf("role", {"exporter", "end_user", "forwarder", "ultimate_consignee"});
  const Fact activity = OneOf("activity", {"export", "reexport", "transfer", "domestic", "hold"});
  schema.records = {
      {"mode",
       {Make("precision", TypeKind::kText), Whole("bit_length", 1, 128),
        Number("tops", kTops, 0, 1000000), Make("sparse", TypeKind::kBoolean)},
       {}},
      {"item",
       {OneOf("kind", {"ic", "computer", "assembly"}), Make("datacenter", TypeKind::kBoolean),
        List("modes", kMode, true), Number("logic_die_area", kArea, 0, 100000),
        Number("io_bandwidth", kBandwidth, 0, 100000),
        Optional(Make("us_market_on", TypeKind::kDate)), hidden},
       {}},
      {"owner",
       {Make("name", TypeKind::kText), Make("listed", TypeKind::kBoolean),
        Number("share", kPercent, 0, 100), List("owners", kOwner, false)},
       {}},
      {"party",
       {Make("id", TypeKind::kCode), role, Country("located"), Country("parent_hq"),
        List("owners", kOwner, false)},
       {}},
      {"hop",
       {activity, Country("origin"), Country("destination"), Make("on", TypeKind::kDate),
        Record("from_party", kParty), Record("to_party", kParty), List("parties", kParty, false),
        Optional(Make("laden_on", TypeKind::kDate))},
       {}},
      {"scenario",
       {Record("item", kItem), Whole("quantity", 1, 1000000000), List("route", kHop, true),
        List("parties", kParty, false), Record("exporter", kParty),
        Optional(Make("acquired_on", TypeKind::kDate))},
       {}},
  };
  return schema;
}

}  // namespace licet::data::sample
