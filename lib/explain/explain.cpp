#include "explain/documents.hpp"
#include "explain/layout.hpp"
#include "licet/explanation.hpp"

namespace licet {
inline namespace v0 {
namespace {

explain::Document DocumentOf(const Decision& decision, Detail detail) {
  switch (detail) {
    case Detail::kShort:
      return explain::Brief(decision);
    case Detail::kFull:
      return explain::Chain(decision);
  }
  return {};
}

explain::Document DocumentOf(const Answers& answers, Detail detail) {
  if (answers.packs.size() == 1) return DocumentOf(answers.packs.front(), detail);
  return explain::SideBySide(answers, detail == Detail::kFull);
}

}  // namespace

std::string RenderText(const Decision& decision, const RenderOptions& options) {
  return explain::WriteText(DocumentOf(decision, options.detail), options.width, options.color);
}

std::string RenderMarkdown(const Decision& decision, const RenderOptions& options) {
  return explain::WriteMarkdown(DocumentOf(decision, options.detail));
}

std::string RenderText(const Answers& answers, const RenderOptions& options) {
  return explain::WriteText(DocumentOf(answers, options.detail), options.width, options.color);
}

std::string RenderMarkdown(const Answers& answers, const RenderOptions& options) {
  return explain::WriteMarkdown(DocumentOf(answers, options.detail));
}

}  // namespace v0
}  // namespace licet
