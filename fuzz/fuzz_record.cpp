// Property: a record that was changed in any byte is refused, and bytes that are read as a record
// are those that would be written; whatever a record that was forged as a whole says, both checkers
// come to an end and find what does not follow.
#include "base/check.hpp"
#include "licet/catalog.hpp"
#include "licet/pack.hpp"
#include "licet/record.hpp"
#include "licet/scenario.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace {

constexpr const char* kOrder =
    "chip = \"H100\"\nquantity = 8\n[[hop]]\nactivity = \"export\"\norigin = \"US\"\n"
    "destination = \"CN\"\non = 2024-05-01\n";

struct Sample {
  licet::Pack pack = *licet::Pack::Load({"us.ear"});
  std::string law = licet::CanonicalPack(pack);
  licet::DecisionRecord record = *licet::MakeRecord(
      pack, licet::Scenario::Parse(kOrder, licet::TextFormat::kToml, "order.toml", pack,
                                   licet::Catalog::Shipped(pack)));
  std::string bytes = licet::RenderJson(record);
};
const Sample& TheSample() {
  static const Sample sample;
  return sample;
}

// The input as changes of bytes: where, and to what.
void ChangeBytes(const std::uint8_t* data, std::size_t size) {
  std::string bytes = TheSample().bytes;
  for (std::size_t i = 0; i + 3 < size; i += 4) {
    const std::size_t place =
        (std::size_t{data[i]} << 16 | std::size_t{data[i + 1]} << 8 | data[i + 2]) % bytes.size();
    bytes[place] = static_cast<char>(data[i + 3]);
  }
  const bool same = bytes == TheSample().bytes;
  LICET_CHECK(licet::ReadRecord(bytes).ok() == same);
}

// The input as the text of one fact or one leaf, under an id that fits.
void ForgeLeaf(std::string_view text) {
  licet::DecisionRecord forged = TheSample().record;
  forged.scenario.back() = text;
  const bool same = text == TheSample().record.scenario.back();
  LICET_CHECK(!licet::VerifyByWitness(forged).empty() || same);
  static_cast<void>(licet::VerifyByReplay(forged, TheSample().law));
  std::string law = TheSample().law;
  law.replace(law.rfind('\n', law.size() - 2) + 1, std::string::npos, std::string(text) + "\n");
  if (law != TheSample().law) LICET_CHECK(!licet::VerifyByReplay(TheSample().record, law).empty());
}

// The input as a division of the facts, as a completion, and as what conditions are.
void ForgeCases(const std::string& text) {
  licet::DecisionRecord forged = TheSample().record;
  licet::RecordedCompletion completion;
  completion.facts = completion.tests = {text};
  forged.cases = {{std::nullopt, text, {completion}}, {0, "-", {completion}}};
  forged.tests = {text};
  LICET_CHECK(!licet::VerifyByWitness(forged).empty());
  LICET_CHECK(!licet::VerifyByReplay(forged, TheSample().law).empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > 64 * 1024) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto read = licet::ReadRecord(text);
  if (read.ok()) LICET_CHECK(licet::RenderJson(*read) == text);
  ChangeBytes(data, size);
  ForgeLeaf(text);
  ForgeCases(std::string(text));
  return 0;
}
