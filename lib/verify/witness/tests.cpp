#include "verify/witness/tests.hpp"

#include "verify/law/event.hpp"
#include "verify/law/refused.hpp"

#include <array>
#include <tuple>

namespace licet::verify {
namespace {

// What `and`, `or` and `not` are made of, in order; not what is asked of other rules and readings.
void Collect(Event& event, const Node& rule, const Node& condition, const Instance& instance,
             std::string& letters) {
  const std::string_view op = condition.head();
  if (op == "class" || op == "reading" || op == "bool") return;
  if (op == "and" || op == "or" || op == "not") {
    for (std::size_t i = 1; i < condition.items.size(); ++i)
      Collect(event, rule, condition.at(i), instance, letters);
    return;
  }
  constexpr std::array<char, 3> kLetters = {'f', 'u', 't'};
  const Truth truth = event.Holds(rule, condition, instance);
  letters += kLetters.at(static_cast<std::size_t>(truth));
}

// What a rule is about, and what its conditions are.
using Told = std::map<std::pair<std::string, std::string>, std::string>;

Told TellAll(Event& event, const Pack& pack, const std::set<std::string>& rules) {
  Told told;
  for (const std::string& name : rules) {
    const Node& rule = pack.Find("rule", name);
    for (const Instance& instance : event.Candidates(name)) {
      std::string letters;
      for (const RulePart part : {kWhen, kProvided, kRebutted})
        if (rule.at(part).items.size() > 1)
          Collect(event, rule, rule.at(part).at(1), instance, letters);
      told[{name, AboutOf(instance)}] = letters;
    }
  }
  return told;
}

struct Tests {
  Spot spot;
  Told told;
};

Tests ReadTests(const std::string& text) {
  const Node node = Read(text);
  if (node.head() != "tests") throw Refused{"what must be tests is not"};
  Tests tests;
  const auto number = [&](std::size_t i) {
    return static_cast<std::uint32_t>(ReadIndex(node.at(i)));
  };
  tests.spot = {number(1), number(2), number(3), node.at(4).atom()};
  for (std::size_t i = 5; i < node.items.size(); ++i) {
    const Node& one = node.at(i);
    if (!tests.told.emplace(std::pair(one.at(0).atom(), one.at(1).atom()), one.at(2).atom()).second)
      throw Refused{"tests of one rule are told twice"};
  }
  return tests;
}

void Compare(const Spot& spot, const Told& told, const Told& found, Objections& objections) {
  const std::string where =
      " at event " + std::to_string(std::get<2>(spot) + 1) + " by the law of " + std::get<3>(spot);
  for (const auto& [rule, letters] : found) {
    const auto said = told.find(rule);
    if (said == told.end()) {
      objections.push_back("the conditions of `" + rule.first + "`" + where + " are not told");
    } else if (said->second != letters) {
      objections.push_back("the conditions of `" + rule.first + "`" + where + " are told as `" +
                           said->second + "`, and are `" + letters + "`");
    }
  }
  if (told.size() > found.size())
    objections.push_back("conditions are told" + where + " that nothing rests on");
}

}  // namespace

void CheckTests(const Pack& pack, const Question& question, const std::vector<Line>& lines,
                const Asked& asked, const std::vector<std::string>& tests, Objections& objections) {
  std::map<Spot, Told> told;
  for (const std::string& text : tests) {
    Tests one = ReadTests(text);
    if (!told.emplace(one.spot, std::move(one.told)).second)
      throw Refused{"tests of one event are told twice"};
  }
  for (const auto& [spot, rules] : asked) {
    const auto& [line, part, hop, day] = spot;
    const Facts& facts = lines.at(line).parts.at(part);
    const Thing thing = EventsOf(pack, facts).at(hop);
    for (const Stretch& stretch : StretchesOf(pack, question, thing)) {
      if (DayText(stretch.law_day) != day) continue;
      Law law(pack, question, stretch.law_day);
      Event event(pack, question, law, facts, thing, stretch.days);
      Compare(spot, told[spot], TellAll(event, pack, rules), objections);
    }
  }
  if (told.size() > asked.size())
    objections.push_back("conditions are told of what nothing rests on");
}

}  // namespace licet::verify
