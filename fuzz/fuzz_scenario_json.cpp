// Property: any bytes, read as JSON, give a scenario or diagnostics; every scenario that is fit for
// the shipped pack is decided within its bounds.
#include "fuzz/decided.hpp"
#include "fuzz/input.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > licet::fuzz::kMostBytes) return 0;
  licet::fuzz::ReadAndDecide(licet::fuzz::TextOf(data, size), licet::TextFormat::kJson);
  return 0;
}
