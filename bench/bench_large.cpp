// A scenario at the limits: many parties of whom little is known, at every one of many events. The
// short answer, without the chain, as `licet eval` asks for it.
#include <benchmark/benchmark.h>

#include "licet/evaluate.hpp"
#include "licet/scenario.hpp"

#include <string>

namespace {

std::string LargeScenario(int parties, int events) {
  static constexpr const char* kPlaces[] = {"CN", "SG", "MY", "DE"};
  std::string text = "[item]\nchip = \"h100-sxm5\"\nus_origin = true\n";
  for (int i = 0; i < parties; ++i) {
    text += "[[party]]\nkey = \"p" + std::to_string(i) + "\"\n";
    text += std::string("located = \"") + kPlaces[i % 4] + "\"\n";
  }
  for (int i = 0; i < events; ++i) {
    const std::string day = std::to_string(10 + i % 18);
    text += "[[hop]]\nto = \"p" + std::to_string(i % parties) + "\"\norigin = \"US\"\n";
    text += "destination = \"SG\"\non = 2024-0" + std::to_string(1 + i / 18) + "-" + day + "\n";
  }
  return text;
}

void DecideLarge(benchmark::State& state) {
  const licet::Pack pack = *licet::Pack::Load({"us.ear"});
  const licet::Catalog catalog = licet::Catalog::Shipped(pack);
  const std::string text =
      LargeScenario(static_cast<int>(state.range(0)), static_cast<int>(state.range(1)));
  const licet::Scenario scenario =
      licet::Scenario::Parse(text, licet::TextFormat::kToml, "large.toml", pack, catalog);
  licet::EvaluateOptions options;
  options.chain = false;
  for (auto _ : state) {
    const auto decision = licet::Evaluate(pack, scenario, options);
    if (!decision.ok()) state.SkipWithError("not decided");
    benchmark::DoNotOptimize(decision->outcome);
  }
}
BENCHMARK(DecideLarge)->Args({10, 4})->Args({250, 4})->Args({250, 64})->Unit(
    benchmark::kMillisecond);

}  // namespace
