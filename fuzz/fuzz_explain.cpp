// Property: what is decided of any scenario can be recorded, both checkers accept the record, it is
// read back as it was written, and no text that is rendered holds a control character.
#include "base/check.hpp"
#include "fuzz/input.hpp"
#include "fuzz/us_ear.hpp"
#include "licet/explanation.hpp"
#include "licet/record.hpp"
#include "licet/scenario.hpp"

#include <string>

namespace {

bool IsPlain(const std::string& text) {
  for (const char c : text)
    if ((c >= 0 && c < ' ' && c != '\n') || c == '\x7F') return false;
  return true;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace licet;
  if (size > fuzz::kMostBytes) return 0;
  const auto scenario = Scenario::Parse(fuzz::TextOf(data, size), TextFormat::kToml, "input",
                                        fuzz::UsEar(), fuzz::Chips());
  if (!scenario.ok()) return 0;
  EvaluateOptions options;
  options.effort = 0;
  const auto decision = Evaluate(fuzz::UsEar(), scenario, options);
  LICET_CHECK(decision.ok());
  for (const Detail detail : {Detail::kShort, Detail::kFull}) {
    LICET_CHECK(IsPlain(RenderText(*decision, {detail, false, 100})));
    LICET_CHECK(IsPlain(RenderMarkdown(*decision, {detail, false, 0})));
    LICET_CHECK(IsPlain(RenderJson(*decision, {detail, false, 0})));
  }
  const auto record = MakeRecord(fuzz::UsEar(), scenario, options);
  LICET_CHECK(record.ok());
  LICET_CHECK(record->answer.outcome == decision->outcome);
  const auto read = ReadRecord(RenderJson(*record));
  LICET_CHECK(read.ok() && IdOf(*read) == IdOf(*record));
  return 0;
}
