// Property: any bytes, read as a list in the form of Licet, give entries or a fault; nobody is "not
// listed" by a list with a fault, and every entry is found under its own name.
#include "fuzz/input.hpp"
#include "fuzz/listed.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > licet::fuzz::kMostBytes) return 0;
  licet::fuzz::ReadAndScreen(licet::fuzz::TextOf(data, size), licet::data::ListFormat::kLicet);
  return 0;
}
