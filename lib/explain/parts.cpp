#include "explain/parts.hpp"

#include "explain/words.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

namespace licet::explain {
namespace {

void Gather(const RuleTrace& rule, std::map<std::string, std::set<std::string>>& by_reason) {
  if (!rule.not_in_force.empty()) by_reason[rule.not_in_force].insert(rule.rule);
}

bool EndsWith(const std::string& text, const std::string& end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

// True if what the value was held against stands in the text of the check already.
bool SaysAgain(const Check& check) {
  const std::string& against = check.against;
  return against.empty() || against == check.value || against.front() == '{' ||
         EndsWith(against, " codes)") || EndsWith(check.text, " " + against) ||
         EndsWith(check.text, "'" + against + "'");
}

// "50,000"; other texts as they are.
std::string WithThousands(std::string number) {
  const bool digits =
      std::all_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!digits || number.size() < 5) return number;
  for (std::size_t at = number.size(); at > 3;) {
    at -= 3;
    number.insert(at, ",");
  }
  return number;
}

}  // namespace

std::string EventWords(const HopDecision& hop) {
  if (!hop.label.empty()) return hop.label;
  return (hop.activity.empty() ? "event" : PlainWords(hop.activity)) + " on " + hop.date;
}

std::string NumberedEvent(const std::vector<HopDecision>& hops, std::uint32_t index) {
  const auto hop = std::find_if(hops.begin(), hops.end(), [&](const HopDecision& candidate) {
    return candidate.index == index;
  });
  std::string number = "event " + std::to_string(index + 1);
  if (hop == hops.end()) return number;
  return hops.size() == 1 ? EventWords(*hop) : number + ", " + EventWords(*hop);
}

std::string LineWords(const LineDecision& line) {
  if (line.item.empty()) return line.name;
  if (line.quantity.empty() || line.quantity == "unknown") return line.item;
  return WithThousands(line.quantity) + " × " + line.item;
}

Runs Ticked(const std::string& text, Tone tone) {
  Runs runs;
  const auto ticks = std::count(text.begin(), text.end(), '`');
  if (ticks % 2 != 0) return runs.Add(text, tone);
  bool code = false;
  std::size_t at = 0;
  while (at <= text.size()) {
    const std::size_t end = std::min(text.find('`', at), text.size());
    runs.Add(text.substr(at, end - at), code ? Tone::kCode : tone);
    code = !code;
    at = end + 1;
  }
  return runs;
}

void AddUnique(std::vector<Runs>& all, Runs runs) {
  if (std::find(all.begin(), all.end(), runs) == all.end()) all.push_back(std::move(runs));
}

Runs CheckWords(const Check& check, const std::string& verb) {
  Runs runs;
  runs.Code(check.text).Add(verb);
  std::string rest = check.value;
  // "`not item.datacenter`: true" would leave open which of the two is true.
  constexpr std::string_view kNot = "not ";
  if (check.text.starts_with(kNot) && (rest == "true" || rest == "false")) {
    rest = "`" + check.text.substr(kNot.size()) + "` is " + rest;
  }
  if (!SaysAgain(check)) rest += (rest.empty() ? "against " : " against ") + check.against;
  if (!check.margin.empty()) rest += (rest.empty() ? "" : ", ") + check.margin;
  return rest.empty() ? runs : runs.Add(": ").Append(Ticked(rest));
}

Runs CheckInFull(const Check& check) {
  Runs runs = CheckWords(check);
  // That a fact is unknown, or stated by the scenario itself, needs no source.
  std::string from = check.value == "unknown" || check.origin == "stated" ? "" : check.origin;
  if (!check.law.empty()) from += (from.empty() ? "" : "; ") + check.law;
  if (!from.empty()) runs.Quiet(" [").Append(Ticked(from, Tone::kQuiet)).Quiet("]");
  return runs;
}

const Check* DecidingCheck(const std::vector<Check>& checks) {
  const auto first = [&](Truth truth) -> const Check* {
    const auto found = std::find_if(checks.begin(), checks.end(),
                                    [&](const Check& check) { return check.truth == truth; });
    return found == checks.end() ? nullptr : &*found;
  };
  const Check* failed = first(Truth::kFalse);
  return failed != nullptr ? failed : first(Truth::kUndetermined);
}

Runs CitationsInParentheses(const std::vector<CitationText>& citations) {
  const std::string words = CitationWords(citations);
  return words.empty() ? Runs() : Runs(" (" + words + ")", Tone::kQuiet);
}

Runs RuleWords(const std::string& rule, const std::string& title) {
  Runs runs;
  if (title.empty()) return runs.Code(rule);
  return runs.Add(Capitalized(title)).Add(" (").Code(rule).Add(")");
}

NotInForce RulesNotInForce(const EpochTrace& epoch) {
  std::map<std::string, std::set<std::string>> by_reason;
  for (const RuleTrace& rule : epoch.subject_rules) Gather(rule, by_reason);
  for (const ClassTrace& trace : epoch.classes) {
    for (const RuleTrace& rule : trace.rules) Gather(rule, by_reason);
  }
  for (const RequirementTrace& trace : epoch.requirements) Gather(trace.rule, by_reason);
  for (const ExceptionTrace& trace : epoch.exceptions) Gather(trace.rule, by_reason);
  for (const RuleTrace& rule : epoch.savings) Gather(rule, by_reason);
  for (const RuleTrace& rule : epoch.reviews) Gather(rule, by_reason);
  NotInForce result;
  for (const auto& [reason, rules] : by_reason) {
    result.emplace_back(reason, std::vector<std::string>(rules.begin(), rules.end()));
  }
  return result;
}

Runs CodeList(const std::vector<std::string>& names) {
  Runs runs;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i != 0) runs.Add(i + 1 == names.size() ? " and " : ", ");
    runs.Code(names[i]);
  }
  return runs;
}

}  // namespace licet::explain
