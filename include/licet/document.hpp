#pragma once

#include "absl/status/statusor.h"
#include "licet/calendar.hpp"
#include "licet/date.hpp"
#include "licet/decision.hpp"
#include "licet/evaluate.hpp"
#include "licet/pack.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

// A pack as a text for people: woven from its files, with what the law was on one day.
namespace licet {
inline namespace v0 {

enum class CodeKind : std::uint8_t { kPlain, kKeyword, kNumber, kText, kCode, kComment };
/// A piece of rule text, for highlighting.
struct CodePiece {
  CodeKind kind = CodeKind::kPlain;
  std::string text;
};

/// A remark of the author: `# ---- title ----` between declarations, or a paragraph.
struct DocumentHeading {
  std::string text;
};
struct DocumentProse {
  std::string text;
  /// Laid out by the author: lines are kept.
  bool preformatted = false;
};
/// Something that is no rule: a threshold, a group, a definition …
struct DocumentDeclaration {
  std::string kind;  // `threshold`, `group`, `define` …
  std::string name;
  std::vector<CodePiece> code;
};
/// One rule with all that bears on it.
struct DocumentRule {
  std::string name, kind, title;
  /// The class of a classification, the code of an exception, the values of a review.
  std::string code;
  /// Whether it is in force on the day of the document, and why not.
  Truth in_force = Truth::kTrue;
  std::string why_not;
  std::string explanation, question, note;  // as the author wrote them, with {places}
  std::string interpretation;
  std::vector<CitationText> citations;
  std::vector<std::string> history;  // one line each, in order of date
  /// Other rules that it touches: "lifts", "is lifted by" …
  struct Link {
    std::string words;
    std::vector<std::string> rules;
  };
  std::vector<Link> links;
  std::vector<UnconfirmedNote> unconfirmed;
  std::vector<CodePiece> text;
  std::string place;
};
using DocumentBlock =
    std::variant<DocumentHeading, DocumentProse, DocumentDeclaration, DocumentRule>;

/// One file of the pack.
struct DocumentChapter {
  std::string title;  // its name without folder and extension
  std::string file;
  std::vector<DocumentBlock> blocks;
};

struct DocumentThreshold {
  std::string name, value, since, until;
  std::vector<CitationText> citations;
  std::vector<UnconfirmedNote> unconfirmed;
};
struct DocumentGroup {
  std::string code;
  std::vector<std::string> members;     // on the day, with `?` where it is open
  std::vector<std::string> names;       // of the members, in the same order
  std::vector<CitationText> citations;  // of the changes that made it
};
struct DocumentSource {
  CitationText text;
  std::string published, effective, as_of;
  std::string doubt;
};

struct PackDocument {
  PackIdentity pack;
  Date on;
  Date known_at;
  std::string view;
  std::vector<DocumentThreshold> thresholds;
  std::vector<DocumentGroup> groups;
  std::vector<DocumentSource> sources;
  Calendar calendar;
  std::vector<DocumentChapter> chapters;
  std::size_t rule_count = 0;
};

/// Weaves the files of a pack into one document. `on` (the day of the tables): absent, the pack's
/// `law_as_of`. Fails only if the pack is not `ok()` or the options do not fit it. Thread-safe.
absl::StatusOr<PackDocument> Weave(const Pack& pack, std::optional<Date> on,
                                   const EvaluateOptions& options = {});

/// One page that stands alone, without scripts; well-formed as XML, too.
std::string RenderHtml(const PackDocument& document);
std::string RenderMarkdown(const PackDocument& document);

// ---- What is modeled ---------------------------------------------------------------------------

enum class CoverageStatus : std::uint8_t { kModeled, kPartly, kNotModeled };
/// `modeled`, `partly modeled`, `not modeled`.
std::string_view ToString(CoverageStatus status);

/// One document that a pack knows, with what of it the pack models.
struct SourceCoverage {
  CitationText source;  // without a place in it
  std::string published;
  CoverageStatus status = CoverageStatus::kNotModeled;
  struct Rule {
    std::string name, kind, title;
  };
  struct Provision {
    std::string pinpoint;  // empty: the document as a whole
    CoverageStatus status = CoverageStatus::kNotModeled;
    std::vector<Rule> rules;
    /// Thresholds, groups, aliases, definitions and switches that stand on it.
    std::vector<std::string> others;
    std::vector<Rule> gaps;
  };
  std::vector<Provision> provisions;  // by pinpoint
};

struct LawCoverage {
  PackIdentity pack;
  std::vector<SourceCoverage> sources;  // by day of publication, then name
  /// What the authors say is no law and was left out: the items (`# - …`) under headings of remarks
  /// that say `not law`.
  std::vector<std::string> not_law;
};

/// What of its sources the pack models, by its own statements. Fails if the pack is not `ok()`.
absl::StatusOr<LawCoverage> CoverageOf(const Pack& pack);
/// The page `docs/coverage-us-ear.md`.
std::string RenderMarkdown(const LawCoverage& coverage);

}  // namespace v0
}  // namespace licet
