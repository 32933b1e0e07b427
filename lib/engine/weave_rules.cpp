#include "engine/weave_rules.hpp"

#include "engine/citations.hpp"
#include "syntax/keywords.hpp"
#include "syntax/token.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace licet::engine {
namespace {

CodeKind KindOf(std::string_view text, const syntax::Token& token) {
  switch (token.kind) {
    case syntax::TokenKind::kWord:
      return syntax::FindKeyword(syntax::TextOf(text, token)) ? CodeKind::kKeyword
                                                              : CodeKind::kPlain;
    case syntax::TokenKind::kNumber:
      return CodeKind::kNumber;
    case syntax::TokenKind::kText:
    case syntax::TokenKind::kOpenText:
      return CodeKind::kText;
    case syntax::TokenKind::kCode:
    case syntax::TokenKind::kOpenCode:
      return CodeKind::kCode;
    case syntax::TokenKind::kComment:
      return CodeKind::kComment;
    case syntax::TokenKind::kSign:
    case syntax::TokenKind::kForeign:
    case syntax::TokenKind::kEnd:
      return CodeKind::kPlain;
  }
  return CodeKind::kPlain;
}

std::vector<std::string> NamesOf(const program::Program& program,
                                 const std::vector<program::RuleId>& ids) {
  std::vector<std::string> names;
  for (const program::RuleId id : ids) names.push_back(program[id].name);
  return names;
}

std::string PeriodText(const program::Period& period) {
  std::string text = "from " + period.from.ToString();
  if (period.until) text += " until " + period.until->ToString();
  if (period.comply) text += ", compliance from " + period.comply->ToString();
  return text;
}

std::string CiteText(const program::Program& program,
                     const std::vector<program::Citation>& citations) {
  std::string text;
  for (const CitationText& citation : TextsOf(program, citations)) {
    text += (text.empty() ? " [" : "; ") + citation.cite;
    if (!citation.pinpoint.empty()) text += ", " + citation.pinpoint;
  }
  return text.empty() ? text : text + "]";
}

// What was said of the rule by date.
std::vector<std::string> HistoryOf(const detail::PackData& pack, program::RuleId id) {
  const program::Program& program = *pack.program;
  const program::Rule& rule = program[id];
  const model::Rule& written = pack.rules.rules[id.index];
  std::vector<std::pair<Date, std::string>> lines;
  if (rule.addressee) {
    lines.emplace_back(rule.addressee->received, "received by " + rule.addressee->party + " on " +
                                                     rule.addressee->received.ToString());
  }
  if (rule.effective) {
    lines.emplace_back(rule.effective->from, "in force " + PeriodText(*rule.effective));
    for (const model::RuleId earlier : written.supersedes) {
      lines.emplace_back(rule.effective->from, "supersedes " + pack.rules[earlier].name);
    }
  } else if (!rule.addressee) {
    lines.emplace_back(Date::Min(), "standing law: in force on every day");
  }
  for (const program::RuleId successor : rule.superseded_by) {
    const program::Rule& later = program[successor];
    if (!later.effective) continue;
    lines.emplace_back(later.effective->from,
                       "superseded by " + later.name + " from " + later.effective->from.ToString());
  }
  for (const std::uint32_t index : rule.toggles) {
    const program::Toggle& toggle = program.toggles[index];
    const bool suspends = toggle.kind == program::ToggleKind::kSuspend;
    std::string line = (suspends ? "suspended " : "not enforced ") + PeriodText(toggle.period);
    line += CiteText(program, toggle.citations);
    if (!toggle.note.empty()) line += ": " + toggle.note;
    lines.emplace_back(toggle.period.from, std::move(line));
  }
  if (written.review_by) {
    lines.emplace_back(*written.review_by,
                       "to be looked at again by " + written.review_by->ToString());
  }
  std::stable_sort(lines.begin(), lines.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<std::string> texts;
  for (auto& [date, text] : lines) texts.push_back(std::move(text));
  return texts;
}

std::string CodeOf(const detail::PackData& pack, const program::Rule& rule) {
  if (!rule.code.empty()) return rule.code;
  std::string text = rule.level;
  for (const std::uint32_t value : rule.review_values) {
    text += (text.empty() ? "" : " or ") + pack.program->review_scale[value];
  }
  return text;
}

std::vector<DocumentRule::Link> LinksOf(const detail::PackData& pack, program::RuleId id) {
  const program::Program& program = *pack.program;
  const program::Rule& rule = program[id];
  const model::Rule& written = pack.rules.rules[id.index];
  std::vector<std::string> reviews;
  for (const model::RuleId reviewed : written.reviews) reviews.push_back(pack.rules[reviewed].name);
  std::vector<std::string> successors, predecessors;
  for (const model::RuleId earlier : written.supersedes) {
    predecessors.push_back(pack.rules[earlier].name);
  }
  std::vector<DocumentRule::Link> links{
      {"sets aside", NamesOf(program, rule.targets)},
      {"is set aside by", NamesOf(program, rule.defeaters)},
      {"says how applications are reviewed under", reviews},
      {"applications are reviewed by", NamesOf(program, rule.reviewers)},
      {"goes before", NamesOf(program, rule.over)},
      {"supersedes", predecessors},
      {"is superseded by", NamesOf(program, rule.superseded_by)}};
  links.erase(std::remove_if(links.begin(), links.end(),
                             [](const DocumentRule::Link& link) { return link.rules.empty(); }),
              links.end());
  return links;
}

}  // namespace

std::vector<CodePiece> PiecesOf(std::string_view text) {
  std::vector<CodePiece> pieces;
  std::uint32_t at = 0;
  while (at < text.size()) {
    const syntax::Token token = syntax::RawTokenAt(text, at);
    const bool ends = token.kind == syntax::TokenKind::kEnd || token.end <= at;
    const auto begin = ends ? static_cast<std::uint32_t>(text.size()) : token.begin;
    if (begin > at) pieces.push_back({CodeKind::kPlain, std::string(text.substr(at, begin - at))});
    if (ends) break;
    pieces.push_back({KindOf(text, token), std::string(syntax::TextOf(text, token))});
    at = token.end;
  }
  return pieces;
}

DocumentRule DocumentRuleOf(const detail::PackData& pack, eval::Law& law, program::RuleId id) {
  const program::Program& program = *pack.program;
  const program::Rule& rule = program[id];
  const model::Rule& written = pack.rules.rules[id.index];
  DocumentRule result;
  result.name = rule.name;
  result.kind = ToString(rule.kind);
  result.title = rule.title;
  result.code = CodeOf(pack, rule);
  const eval::Force& force = law.ForceOf(id);
  result.in_force = force.truth;
  result.why_not = force.why_not;
  result.explanation = written.explain;
  result.question = written.ask;
  result.note = written.note;
  result.interpretation = rule.interpretation;
  result.citations = TextsOf(program, rule.citations);
  result.history = HistoryOf(pack, id);
  result.links = LinksOf(pack, id);
  result.unconfirmed = DoubtsOf(program, "rule `" + rule.name + "`", rule.citations, rule.doubt);
  result.text = PiecesOf(pack.sources.text(written.span));
  result.place = rule.place;
  return result;
}

}  // namespace licet::engine
