#pragma once

#include "base/rational.hpp"
#include "data/schema.hpp"
#include "licet/date.hpp"
#include "licet/source.hpp"
#include "program/nodes.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The dated parts of a program: sources, groups, thresholds, rules and what switches them off.
namespace licet::program {

struct RuleId {
  std::uint32_t index = 0xFFFFFFFFu;
  friend auto operator<=>(const RuleId&, const RuleId&) = default;
};
struct SourceId {
  std::uint32_t index = 0xFFFFFFFFu;
  friend auto operator<=>(const SourceId&, const SourceId&) = default;
};

/// Half-open; without `until` it runs on.
struct Period {
  Date from;
  std::optional<Date> until;
  /// Rules: the day from which the obligation bites.
  std::optional<Date> comply;
  /// Groups: the day from which the reprinted table has it.
  std::optional<Date> printed;
};
struct Doubt {
  /// True: decided as written, with a note. False: both readings are followed.
  bool noted = false;
  std::string reason;
};
struct Citation {
  SourceId source;
  std::string pinpoint;
};
struct Source {
  std::string name, title, cite, url;
  Date visible_from;
  std::optional<Doubt> doubt;
};

enum class GroupChangeKind : std::uint8_t { kSet, kAdd, kRemove };
struct GroupChange {
  Period period;
  GroupChangeKind kind = GroupChangeKind::kSet;
  std::vector<std::string> members;  // sorted
  std::vector<Citation> citations;
  std::optional<Doubt> doubt;
};
struct Group {
  std::string code;
  std::vector<GroupChange> changes;  // by date
};
/// On days of the period the code counts as the other one, too.
struct Alias {
  data::CodesId type;
  std::string code, as;
  Period period;
  std::vector<Citation> citations;
};
struct ThresholdValue {
  Period period;
  /// Neither: the value is not public.
  std::optional<base::Rational> number;
  std::optional<Date> date;
  std::vector<Citation> citations;
  std::optional<Doubt> doubt;
};
struct Threshold {
  std::string name;
  std::string unit;
  std::vector<ThresholdValue> values;  // by date
};
/// How a fact is computed: `self` is the record that has the fact.
struct Definition {
  FactStep fact;
  SlotId self;
  NodeId value;  // in the unit of the fact
  /// Reads itself through the elements of a list (owners of owners): kept within the range of the
  /// fact at every step.
  bool recursive = false;
};
struct Interpretation {
  struct Reading {
    std::string name, text;
  };
  std::string name, title;
  std::vector<Reading> readings;
};

enum class RuleKind : std::uint8_t {
  kSubject,
  kClassify,
  kPresume,
  kExclude,
  kRequire,
  kProhibit,
  kInform,
  kExempt,
  kException,
  kSaving,
  kReview,
  kFlag,
  kUnmodeled,
};
/// `require`, `prohibit`, …
std::string_view ToString(RuleKind kind);
/// require, prohibit, inform.
[[nodiscard]] constexpr bool IsRequirement(RuleKind kind) {
  return kind == RuleKind::kRequire || kind == RuleKind::kProhibit || kind == RuleKind::kInform;
}

struct RuleBinder {
  SlotId slot;
  std::string name;
  PathId list;
  /// True for the first binder over the route: it is bound to the hop that is judged.
  bool is_hop = false;
};
struct Addressee {
  std::string party;
  Date received;
};
/// A piece of an explanation: text, then the value of a node if there is one.
struct ExplanationPiece {
  std::string text;
  std::optional<NodeId> place;
};

struct Rule {
  RuleKind kind = RuleKind::kRequire;
  std::string name, title;
  std::string code;   // classify, presume: the class; exception: its code
  std::string level;  // flag
  std::vector<Citation> citations;
  std::optional<Period> effective;
  std::vector<RuleId> defeaters;      // rules that name this one, by id
  std::vector<RuleId> targets;        // rules that it names, by id
  std::vector<RuleId> superseded_by;  // by id
  std::vector<RuleId> reviewers;      // requirement: reviews of it, by id
  std::vector<RuleId> over;           // review: the reviews that it beats
  std::vector<std::uint32_t> toggles; // suspend, unenforced, by index
  std::vector<std::uint32_t> review_values;  // into Program::review_scale, mildest first
  std::vector<RuleBinder> binders;    // outermost first
  std::vector<std::string> activities;  // empty: every activity
  std::optional<NodeId> when, provided, rebutted;
  std::optional<Addressee> addressee;
  std::optional<Doubt> doubt;
  std::vector<ExplanationPiece> explanation;
  std::string ask, note;
  std::string interpretation;  // "read as: … (by …, 2026-11-21)"
  bool confidential = false;
  Span span;
  std::string place;  // "rules.licet:12"; empty if the texts were not at hand
};

enum class ToggleKind : std::uint8_t { kSuspend, kUnenforced };
struct Toggle {
  ToggleKind kind = ToggleKind::kSuspend;
  Period period;
  std::vector<Citation> citations;
  std::string note;
  std::optional<Doubt> doubt;
};

}  // namespace licet::program
