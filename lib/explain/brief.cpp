#include "explain/cases.hpp"
#include "explain/documents.hpp"
#include "explain/notes.hpp"
#include "explain/parts.hpp"
#include "explain/reasons.hpp"
#include "explain/words.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace licet::explain {
namespace {

// How many questions and caveats a short answer holds.
constexpr std::size_t kMostNotes = 3;
constexpr std::size_t kMostQuestions = 5;
// So many events in a row are told by the first and the last.
constexpr std::size_t kShortestRun = 4;

void WriteOpenReading(Document& document, OutcomeRange outcome, const ReviewRange& review) {
  if (outcome.determined()) return;
  document.Paragraph(Runs("Until it is settled, treat it as: ")
                         .Add(ConservativeWords(outcome, review), Tone::kBarred));
}

// "event 2", "events 1 and 2", "events 1 to 64".
std::string EventNumbers(const std::vector<std::uint32_t>& events) {
  std::vector<std::string> numbers;
  for (std::size_t i = 0; i < events.size();) {
    std::size_t end = i + 1;
    while (end < events.size() && events[end] == events[end - 1] + 1) ++end;
    std::string number = std::to_string(events[i] + 1);
    if (end - i < kShortestRun) {
      end = i + 1;
    } else {
      number += " to " + std::to_string(events[end - 1] + 1);
    }
    numbers.push_back(std::move(number));
    i = end;
  }
  return (events.size() == 1 ? "event " : "events ") + Enumerate(numbers);
}

std::string EventsWords(const std::vector<HopDecision>& hops,
                        const std::vector<std::uint32_t>& events) {
  return events.size() == 1 ? NumberedEvent(hops, events.front()) : EventNumbers(events);
}

void WriteWhy(Document& document, int level, const LineDecision& line) {
  const std::vector<ClassReason> classes = ClassReasons(line);
  const std::vector<EventReasons> reasons = OutcomeReasons(line);
  const bool any = std::any_of(reasons.begin(), reasons.end(),
                               [](const EventReasons& event) { return !event.reasons.empty(); });
  if (classes.empty() && !any) return;
  document.Heading(level, Runs("Why"));
  static const std::vector<HopDecision> kNoHops;
  const auto& hops = line.alternatives.empty() ? kNoHops : line.alternatives.front().hops;
  for (const ClassReason& one : classes) {
    Runs words = one.reason;
    if (one.events.size() < hops.size()) {
      words = Runs(Capitalized(EventNumbers(one.events)) + ": ").Append(one.reason);
    }
    document.Bullet(0, std::move(words));
  }
  for (const EventReasons& event : reasons) {
    if (event.reasons.empty()) continue;
    document.Bullet(0, Runs(Capitalized(EventsWords(hops, event.events)) + ":"));
    for (const Runs& words : event.reasons) document.Bullet(1, words);
  }
}

// The name of a part may fit several; when they differ, that is what is to be settled.
void WriteAlternatives(Document& document, const LineDecision& line) {
  if (line.alternatives.size() < 2) return;
  const auto& all = line.alternatives;
  const bool agree = std::all_of(all.begin(), all.end(), [&](const AlternativeDecision& one) {
    return one.outcome == all.front().outcome;
  });
  if (agree) {
    std::vector<std::string> parts;
    for (const AlternativeDecision& one : all) parts.push_back(one.part);
    document.Paragraph(Runs("The name fits several parts, and the answer is the same for each: ")
                           .Append(CodeList(parts)));
    return;
  }
  document.Paragraph(Runs("The name fits several parts, and the answer differs:"));
  for (const AlternativeDecision& one : all) {
    document.Bullet(
        0, Runs(one.part, Tone::kCode).Add(": ").Append(OutcomeWords(one.outcome, one.review)));
  }
}

Runs ExceptionWords(const ExceptionTrace& exception) {
  const RuleTrace& rule = exception.rule;
  Runs runs;
  if (!rule.code.empty()) runs.Add(rule.code + ", ");
  runs.Append(RuleWords(rule.rule, rule.title)).Add(": ");
  switch (exception.status) {
    case ExceptionStatus::kAvailable:
      runs.Add("available", Tone::kFree);
      if (!rule.explanation.empty()) runs.Add(". " + Sentence(rule.explanation));
      break;
    case ExceptionStatus::kActionNeeded:
      runs.Add("available if you act", Tone::kOpen);
      runs.Add(exception.action.empty() ? "" : ". " + Sentence(exception.action));
      break;
    case ExceptionStatus::kUndetermined:
      runs.Add("not settled", Tone::kOpen);
      if (!exception.why_not.empty()) runs.Add(" — ").Append(Ticked(exception.why_not));
      break;
    case ExceptionStatus::kNotAvailable:
      runs.Add("not available");
      if (!exception.why_not.empty()) runs.Add(" — ").Append(Ticked(exception.why_not));
      break;
  }
  return runs.Append(CitationsInParentheses(rule.citations));
}

void WriteExceptions(Document& document, int level, const LineDecision& line) {
  std::vector<Runs> worth_knowing;
  std::set<std::string> told;
  std::set<std::string> refused;
  for (const ExceptionTrace& exception : line.exceptions) {
    if (!exception.rule.not_in_force.empty()) continue;
    const std::string& name =
        exception.rule.code.empty() ? exception.rule.rule : exception.rule.code;
    if (exception.status == ExceptionStatus::kNotAvailable) {
      refused.insert(name);
      continue;
    }
    told.insert(name);
    AddUnique(worth_knowing, ExceptionWords(exception));
  }
  // One exception may have several rules: where one of them is open, it is not out of the question.
  std::vector<std::string> others;
  std::set_difference(refused.begin(), refused.end(), told.begin(), told.end(),
                      std::back_inserter(others));
  if (worth_knowing.empty() && others.empty()) return;
  document.Heading(level, Runs("License exceptions"));
  for (Runs& words : worth_knowing) document.Bullet(0, std::move(words));
  if (!others.empty()) {
    document.Bullet(0, Runs("Considered and not available: " + Enumerate(others)));
  }
}

void WriteLine(Document& document, const LineDecision& line, int level) {
  WriteAlternatives(document, line);
  WriteWhy(document, level, line);
  WriteExceptions(document, level, line);
  WriteQuestions(document, level, line, kMostQuestions);
  WriteFlags(document, level, line);
}

}  // namespace

Document Brief(const Decision& decision) {
  Document document;
  const bool several = decision.lines.size() > 1;
  document.Title(Runs(decision.scenario));
  Runs headline;
  if (!several && !decision.lines.empty()) {
    headline.Add(LineWords(decision.lines.front()) + ": ");
  }
  headline.Append(Headline(decision.outcome, decision.review, decision.basis));
  document.Paragraph(std::move(headline));
  WriteOpenReading(document, decision.outcome, decision.review);
  WriteCases(document, decision.analysis, decision.outcome);
  for (const LineDecision& line : decision.lines) {
    if (!several) {
      WriteLine(document, line, 1);
      continue;
    }
    document.Heading(1, Runs(LineWords(line)));
    document.Paragraph(Headline(line.outcome, line.review, line.basis));
    WriteLine(document, line, 2);
  }
  WriteScreening(document, 1, decision, kMostQuestions);
  WriteCaveats(document, 1, decision, kMostNotes);
  WriteFooter(document, decision);
  return document;
}

}  // namespace licet::explain
