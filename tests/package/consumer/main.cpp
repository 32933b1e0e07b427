// What every consumer in this folder builds: the public headers in two files of one program.
#include <licet/licet.hpp>

#include <iostream>
#include <string_view>

std::string_view VersionSeenElsewhere();

int main() {
  std::cout << "licet " << licet::kVersion << '\n';
  return licet::kVersion == VersionSeenElsewhere() && licet::kVersion == LICET_EXPECTED_VERSION ? 0 : 1;
}
