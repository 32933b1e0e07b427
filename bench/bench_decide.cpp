// One scenario of one hop against the whole pack, with the full chain of reasons.
#include <benchmark/benchmark.h>

#include "licet/evaluate.hpp"
#include "licet/explanation.hpp"
#include "licet/scenario.hpp"

namespace {

constexpr char kScenario[] = R"(
quantity = 512
parties_complete = true
[item]
chip = "H800"
us_origin = true
[[party]]
key = "buyer"
located = "CN"
hq = "CN"
parent_hq = "CN"
role = "end_user"
[[hop]]
to = "buyer"
origin = "US"
destination = "CN"
on = 2023-11-17
activity = "export"
)";

struct Prepared {
  licet::Pack pack = *licet::Pack::Load({"us.ear"});
  licet::Catalog catalog = licet::Catalog::Shipped(pack);
  licet::Scenario scenario = licet::Scenario::Parse(kScenario, licet::TextFormat::kToml,
                                                    "scenario.toml", pack, catalog);
};

void Decide(benchmark::State& state) {
  const Prepared prepared;
  for (auto _ : state) {
    const auto decision = licet::Evaluate(prepared.pack, prepared.scenario);
    if (!decision.ok()) state.SkipWithError("not decided");
    benchmark::DoNotOptimize(decision->outcome);
  }
}
BENCHMARK(Decide)->Unit(benchmark::kMicrosecond);

void DecideFromText(benchmark::State& state) {
  const Prepared prepared;
  for (auto _ : state) {
    const auto scenario = licet::Scenario::Parse(kScenario, licet::TextFormat::kToml,
                                                 "scenario.toml", prepared.pack, prepared.catalog);
    const auto decision = licet::Evaluate(prepared.pack, scenario);
    if (!decision.ok()) state.SkipWithError("not decided");
    benchmark::DoNotOptimize(licet::RenderJson(*decision).size());
  }
}
BENCHMARK(DecideFromText)->Unit(benchmark::kMicrosecond);

}  // namespace
