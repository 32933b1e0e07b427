#pragma once

#include "licet/decision.hpp"

#include <string>
#include <vector>

namespace licet {
inline namespace v0 {

enum class Detail {
  kShort,  // the answer, why, what to do: what `licet eval` prints
  kFull,   // the whole chain: what `licet explain` prints
};

struct RenderOptions {
  Detail detail = Detail::kShort;
  /// ANSI colors; only for terminals.
  bool color = false;
  /// Columns to wrap at; 0: do not wrap.
  int width = 100;
};

/// Text for people. Says nothing that is not in the decision.
std::string RenderText(const Decision& decision, const RenderOptions& options = {});
/// Markdown for a file note.
std::string RenderMarkdown(const Decision& decision, const RenderOptions& options = {});
/// JSON by `docs/schema/decision.schema.json`; `kFull` adds the chain.
std::string RenderJson(const Decision& decision, const RenderOptions& options = {});
/// Several decisions as one JSON array.
std::string RenderJson(const std::vector<Decision>& decisions, const RenderOptions& options = {});

/// Answers that stand side by side: what each pack says in one line, then each in full, under its
/// title and the day of its law. Of one pack alone, the decision as it is.
std::string RenderText(const Answers& answers, const RenderOptions& options = {});
std::string RenderMarkdown(const Answers& answers, const RenderOptions& options = {});
/// One object with the decisions in `packs`; of one pack alone, the decision itself.
std::string RenderJson(const Answers& answers, const RenderOptions& options = {});
/// Several scenarios as one JSON array of those.
std::string RenderJson(const std::vector<Answers>& answers, const RenderOptions& options = {});

}  // namespace v0
}  // namespace licet
