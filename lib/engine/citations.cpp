#include "engine/citations.hpp"

#include <algorithm>

namespace licet::engine {

std::vector<CitationText> TextsOf(const program::Program& program,
                                  const std::vector<program::Citation>& citations) {
  std::vector<CitationText> texts;
  for (const program::Citation& citation : citations) {
    const program::Source& source = program[citation.source];
    texts.push_back({source.name, source.title, source.cite, citation.pinpoint, source.url});
  }
  return texts;
}

std::vector<UnconfirmedNote> DoubtsOf(const program::Program& program, const std::string& what,
                                      const std::vector<program::Citation>& citations,
                                      const std::optional<program::Doubt>& doubt) {
  std::vector<UnconfirmedNote> notes;
  if (doubt) notes.push_back({what, doubt->reason, !doubt->noted});
  for (const program::Citation& citation : citations) {
    const program::Source& source = program[citation.source];
    if (!source.doubt) continue;
    const std::string name = "source `" + source.name + "`";
    const bool known = std::any_of(notes.begin(), notes.end(),
                                   [&](const UnconfirmedNote& note) { return note.what == name; });
    if (!known) notes.push_back({name, source.doubt->reason, !source.doubt->noted});
  }
  return notes;
}

std::string ValueText(const program::Threshold& threshold, const program::ThresholdValue& value) {
  if (value.date) return value.date->ToString();
  if (!value.number) return "not public";
  return value.number->ToDecimal() + (threshold.unit.empty() ? "" : " " + threshold.unit);
}

}  // namespace licet::engine
