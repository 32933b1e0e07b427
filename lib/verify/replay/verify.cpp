#include "base/sha256.hpp"
#include "licet/record.hpp"
#include "verify/law/events.hpp"
#include "verify/law/explanation.hpp"
#include "verify/law/merkle.hpp"
#include "verify/law/refused.hpp"
#include "verify/replay/chain.hpp"
#include "verify/replay/compare.hpp"
#include "verify/replay/replay.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace licet {
inline namespace v0 {
namespace {

constexpr std::size_t kMaxLeaves = 1'000'000;

// Lines of a file in which every line ends.
std::vector<std::string> LinesOf(std::string_view text) {
  if (text.empty() || text.back() != '\n')
    throw verify::Refused{"the pack does not end in a line break"};
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end + 1);
    if (lines.size() > kMaxLeaves) throw verify::Refused{"the pack has over 1,000,000 leaves"};
  }
  return lines;
}

void CheckOrder(const std::vector<std::string>& leaves) {
  if (verify::Read(leaves.front()).head() != "licet-pack" ||
      verify::Read(leaves.front()).at(1).atom() != "2")
    throw verify::Refused{"the pack is not of format 2"};
  for (std::size_t i = 2; i < leaves.size(); ++i)
    if (leaves[i - 1] >= leaves[i]) throw verify::Refused{"the pack is not in order"};
}

std::string SchemaHash(const std::vector<std::string>& leaves) {
  std::string schema;
  for (const std::string& leaf : leaves)
    if (leaf.starts_with("(codes ") || leaf.starts_with("(record ") ||
        leaf.starts_with("(scenario "))
      schema += leaf + "\n";
  return base::Sha256Hex(schema);
}

Objections Replay(const DecisionRecord& record, std::string_view canonical_pack) {
  Objections objections;
  const std::vector<std::string> leaves = LinesOf(canonical_pack);
  CheckOrder(leaves);
  if (verify::RootOf(leaves) != record.pack_root)
    return {"the pack at hand is another one than the record names: its root is " +
            verify::RootOf(leaves)};
  if (leaves.size() != record.pack_leaves)
    objections.push_back("the pack has another number of leaves than the record says");
  if (SchemaHash(leaves) != record.schema_hash)
    objections.push_back("the facts of the pack have another hash than the record says");
  if (verify::RootOf(record.scenario) != record.scenario_root)
    objections.push_back("the facts in the record do not give its `scenario_root`");
  std::map<std::size_t, std::string> by_index;
  for (const std::string& leaf : leaves) by_index.emplace(by_index.size(), leaf);
  const verify::Pack pack(by_index);
  if (pack.Only("licet-pack").at(2).atom() != record.pack)
    objections.push_back("the pack has another name than the record says");
  verify::CheckLists(pack);
  const std::vector<verify::Line> lines = verify::ReadScenario(record.scenario);
  const verify::Question question = verify::QuestionOf(record);
  const RecordedAnswer checked = verify::Decide(pack, lines, question, record);
  const auto add = [&](Objections more) {
    for (std::string& one : more) objections.push_back(std::move(one));
  };
  add(verify::Compare(record.answer, checked));
  add(verify::CompareExplanation(record));
  add(verify::CheckChain(pack, lines, question, record.explanation));
  return objections;
}

}  // namespace

Objections VerifyByReplay(const DecisionRecord& record, std::string_view canonical_pack) {
  try {
    return Replay(record, canonical_pack);
  } catch (const verify::Refused& refused) {
    return {refused.why};
  }
}

}  // namespace v0
}  // namespace licet
