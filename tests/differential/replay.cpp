#include "tests/differential/replay.hpp"

#include "record/answer.hpp"
#include "record/pack_leaves.hpp"
#include "verify/law/events.hpp"
#include "verify/law/refused.hpp"
#include "verify/replay/compare.hpp"
#include "verify/replay/replay.hpp"
#include "verify/witness/witness.hpp"

namespace licet::testing {

std::string ReplayDifferences(const program::Program& program, const data::Scenario& scenario,
                              const eval::Options& options) {
  std::map<std::size_t, std::string> leaves;
  for (const std::string& leaf : record::PackLeaves(program)) leaves.emplace(leaves.size(), leaf);
  verify::Question question;
  question.known_at = options.known_at.days();
  if (options.law_of) question.law_of = options.law_of->days();
  question.de_jure = options.view == eval::View::kDeJure;
  question.readings = options.readings;
  DecisionRecord made;
  record::Decide(program, scenario, options, made);
  made.known_at = options.known_at.ToString();
  made.view = question.de_jure ? "de_jure" : "enforced";
  try {
    const verify::Pack pack(leaves);
    verify::CheckLists(pack);
    const auto lines = verify::ReadScenario(made.scenario);
    std::string text;
    for (const std::string& one :
         verify::Compare(made.answer, verify::Decide(pack, lines, question)))
      text += "replay: " + one + "\n";
    for (const std::string& one : verify::CheckClaims(pack, lines, question, made))
      text += "witness: " + one + "\n";
    return text;
  } catch (const verify::Refused& refused) {
    return "refused: " + refused.why + "\n";
  }
}

}  // namespace licet::testing
