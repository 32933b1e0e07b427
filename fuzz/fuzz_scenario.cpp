// Property: any bytes, read as TOML or as JSON, give a scenario or diagnostics; every scenario that
// is fit for it is decided, with the mild end of the answer not above the strict one.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/check.hpp"
#include "licet/catalog.hpp"
#include "licet/evaluate.hpp"
#include "licet/pack.hpp"
#include "licet/scenario.hpp"

namespace {

const licet::Pack& UsEar() {
  static const licet::Pack pack = *licet::Pack::Load({"us.ear"});
  return pack;
}
const licet::Catalog& Chips() {
  static const licet::Catalog catalog = licet::Catalog::Shipped(UsEar());
  return catalog;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > 64 * 1024) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  for (const auto format : {licet::TextFormat::kToml, licet::TextFormat::kJson}) {
    const auto scenario = licet::Scenario::Parse(text, format, "input", UsEar(), Chips());
    if (!scenario.ok()) {
      LICET_CHECK(licet::HasErrors(scenario.diagnostics()));
      continue;
    }
    const auto decision = licet::Evaluate(UsEar(), scenario);
    LICET_CHECK(decision.ok());
    LICET_CHECK(decision->outcome.low <= decision->outcome.high);
  }
  return 0;
}
