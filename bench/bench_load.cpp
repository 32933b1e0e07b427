// From rule text to a pack that can be asked: read, parse, check and compile, with the shared
// modules each time. What a program pays once at start-up.
#include <benchmark/benchmark.h>

#include "licet/catalog.hpp"
#include "licet/pack.hpp"

namespace {

void LoadUsEar(benchmark::State& state) {
  for (auto _ : state) {
    const auto pack = licet::Pack::Load({"us.ear"});
    if (!pack.ok() || !pack->ok()) state.SkipWithError("us.ear does not load");
    benchmark::DoNotOptimize(pack->rule_count());
  }
}
BENCHMARK(LoadUsEar)->Unit(benchmark::kMillisecond);

void ReadShippedCatalog(benchmark::State& state) {
  const auto pack = licet::Pack::Load({"us.ear"});
  if (!pack.ok() || !pack->ok()) return state.SkipWithError("us.ear does not load");
  for (auto _ : state) {
    benchmark::DoNotOptimize(licet::Catalog::Shipped(*pack).ok());
  }
}
BENCHMARK(ReadShippedCatalog)->Unit(benchmark::kMillisecond);

}  // namespace
