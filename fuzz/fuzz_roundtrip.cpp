// Property: what can be read can be laid out, what was laid out can be read, and laying it out
// again changes nothing.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/check.hpp"
#include "licet/format.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > 64 * 1024) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const licet::FormatResult once = licet::Format(text, "input.licet");
  if (licet::HasErrors(once.diagnostics)) return 0;
  const licet::FormatResult twice = licet::Format(once.text, "formatted.licet");
  LICET_CHECK(!licet::HasErrors(twice.diagnostics));
  LICET_CHECK(twice.text == once.text);
  return 0;
}
