// Decides one scenario file by the rules that are compiled in: decide SCENARIO.toml
#include <licet/licet.hpp>

#include <iostream>

int main(int argc, char** argv) {
  const auto pack = licet::Pack::Load(licet::DefaultPacks());
  if (argc != 2 || !pack.ok() || !pack->ok()) return 1;
  const auto scenario = licet::Scenario::Load(argv[1], *pack, licet::Catalog::Shipped(*pack));
  if (!scenario.ok() || !scenario->ok()) return 1;
  const auto decision = licet::Evaluate(*pack, *scenario);
  if (!decision.ok()) return 1;
  std::cout << licet::RenderText(*decision);
}
