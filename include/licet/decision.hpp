#pragma once

#include "licet/date.hpp"
#include "licet/source.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What Licet answers. Plain data, complete in headers; every list is in an order that depends on
// names and positions only, so equal questions give equal bytes.
namespace licet {
inline namespace v0 {

/// How a modeled rule set answers, least restrictive first.
enum class Level : std::uint8_t {
  kNoLicense,
  kExceptionAvailable,
  kLicenseRequired,
  kProhibited,
};
/// `no_license`, `exception_available`, `license_required`, `prohibited`.
std::string_view ToString(Level level);

/// The three truth values of a condition.
enum class Truth : std::uint8_t { kFalse, kUndetermined, kTrue };
std::string_view ToString(Truth truth);  // "false", "undetermined", "true"

/// Why a `no_license` is one. The first that applies, in this order of strength.
enum class Basis : std::uint8_t {
  kNone,           // the answer is not `no_license`
  kNotSubject,     // not subject to the jurisdiction
  kNotControlled,  // no class of the pack fits the item
  kNoRequirement,  // controlled, but no requirement reaches this event
  kExempt,         // a statutory non-requirement
  kSaving,         // shielded by a saving clause
  kLawfullyHeld,   // only holds what was lawfully acquired
};
std::string_view ToString(Basis basis);  // "not_subject", …; "" for kNone

/// An interval of outcomes. Equal ends: determined. Otherwise the answer is `undetermined`, and
/// `high` is the conservative reading.
struct OutcomeRange {
  Level low = Level::kNoLicense;
  Level high = Level::kNoLicense;
  [[nodiscard]] bool determined() const { return low == high; }
  friend bool operator==(const OutcomeRange&, const OutcomeRange&) = default;
};
/// The name of the level if determined, else `undetermined`.
std::string_view ToString(OutcomeRange outcome);
/// Joins two events: each end is the maximum. Associative, commutative, idempotent.
OutcomeRange Join(OutcomeRange a, OutcomeRange b);

/// How an application would be reviewed, when a license is or may be required. However the open
/// facts turn out: if a license is then required, its review lies between `low` and `high`.
struct ReviewRange {
  /// Values of the pack's scale, mildest and strictest that may apply; empty: no review stated.
  std::string low;
  std::string high;
  /// Two unordered reviews with different values were both effective: the stricter one stands in
  /// `high`, and the pack has a fault that its audit reports.
  bool conflict = false;
  /// Rules that gave the review, sorted.
  std::vector<std::string> rules;
  /// A license is or may be required, so that there is something to review.
  bool any = false;
  [[nodiscard]] bool determined() const { return low == high; }
};

struct CitationText {
  std::string source;  // name in the pack
  std::string title;
  std::string cite;      // "88 FR 73458"
  std::string pinpoint;  // "3A090.a"
  std::string url;
};

/// One test that a rule made: a fact against a threshold, a set, a value.
struct Check {
  std::string text;  // as the rule has it: `item.tpp >= tpp_high`
  Truth truth = Truth::kUndetermined;
  std::string value;    // "4992 TPP"; "unknown"; "between 1 and 5 TPP"
  std::string against;  // "4800 TPP"; "{ CN MO }"; empty when there is none
  std::string margin;   // "192 TPP above", "4 percent" …; empty when there is none
  /// Fact paths that it read, as in the scenario (`route[0].destination`), sorted.
  std::vector<std::string> facts;
  std::string origin;  // where the fact comes from: "catalog `h800-sxm5`", "stated", "computed"
  /// Law that it read: threshold or group, since when, and by which citation.
  std::string law;
};

/// What one rule did at one event.
struct RuleTrace {
  std::string rule;
  std::string kind;  // require, prohibit, inform, exception, saving, exempt, review, flag …
  std::string title;
  std::string code;                 // class or exception code; of a review its values
  Truth truth = Truth::kFalse;      // its own conditions
  Truth effective = Truth::kFalse;  // after what defeats it
  /// Empty if in force; else why it is not: "in force only from 2023-11-17", "suspended …".
  std::string not_in_force;
  std::string explanation;               // filled template
  std::vector<Check> checks;             // of `when`
  std::vector<Check> provided;           // of `provided`
  std::vector<std::string> defeated_by;  // rules
  std::uint32_t hop = 0;                 // the event, 0-based
  std::string party;                     // the party it is about, if it ranges over parties
  std::vector<CitationText> citations;
  std::string in_force_from, in_force_until, comply_from;
  std::string interpretation;  // reading that the text does not force, and whose
  std::vector<std::string> notes;
  Span span;          // where the rule stands
  std::string place;  // the same as `file:line`
};

struct ClassTrace {
  std::string code;
  Truth truth = Truth::kUndetermined;
  std::vector<RuleTrace> rules;
};

enum class ExceptionStatus : std::uint8_t {
  kAvailable,
  kActionNeeded,
  kUndetermined,
  kNotAvailable
};
std::string_view ToString(ExceptionStatus status);

struct ExceptionTrace {
  RuleTrace rule;
  ExceptionStatus status = ExceptionStatus::kNotAvailable;
  /// What is left to do, when action is needed.
  std::string action;
  std::vector<std::string> against;  // requirements that it would lift
  std::string why_not;               // the condition that fails, in words
};

struct RequirementTrace {
  RuleTrace rule;
  OutcomeRange contributes;
  ReviewRange review;
};

struct FlagTrace {
  std::string rule;
  std::string level;  // high, medium, low
  std::string title;
  std::string question;  // what resolves it
  Truth truth = Truth::kTrue;
  std::vector<CitationText> citations;
};

/// How far an answer was followed into the facts that are open.
enum class Tier : std::uint8_t {
  kFast,        // rule by rule, in three values: nothing was left to follow, or nobody asked
  kExact,       // case by case: both ends of the outcome come true in some case
  kIncomplete,  // case by case, but not to the end: the bounds hold and may be wider than need be
};
std::string_view ToString(Tier tier);  // "fast", "exact", "incomplete"

/// Facts that settle an answer together.
struct SettlingFacts {
  std::vector<std::string> paths;  // sorted
  int cost = 0;                    // of all of them, as the schema has it
  /// An answer to each that does, in words, and what then comes out; of facts that settle it
  /// whatever the answers are, empty.
  std::vector<std::string> answers;
  std::string outcome;
};

/// How an answer was followed into the facts that are open.
struct CaseAnalysis {
  Tier tier = Tier::kFast;
  /// What three-valued evaluation alone gave; `outcome` lies within it.
  OutcomeRange fast;
  std::uint64_t cases = 0;  // how many cases were judged
  /// The effort that was allowed came to an end first.
  bool out_of_effort = false;
  /// The facts that were told apart, by path, sorted.
  std::vector<std::string> over;
  /// The smallest sets of facts that settle it whatever the answers are, cheapest first.
  std::vector<SettlingFacts> settle;
  /// The smallest sets of facts that settle it if the answers are the right ones.
  std::vector<SettlingFacts> may_settle;
  /// There are more such sets than are listed, or the facts are too many to tell.
  bool more_sets = false;
  /// The path of the fact to ask for first; empty if none settles anything.
  std::string next;
};

/// A fact that is open and bears on the answer.
struct MissingFact {
  std::string path;         // `route[0].to_party.parent_hq`
  std::string schema_path;  // `party.parent_hq`
  std::string question;
  std::string evidence;
  int cost = 1;
  bool undeterminable = false;
  /// Whom or what it is about: "party `buyer`", "event 2"; empty for the item and the scenario.
  std::string about{};
  /// The event, 0-based, if it is about one or about somebody at it.
  std::optional<std::uint32_t> hop{};
};

/// Law that is itself in doubt and keeps an answer open: no fact of the scenario settles it.
struct UnsettledLaw {
  std::string rule;    // through which it bears on the answer
  std::string what;    // "rule `r_world`", "group `D:5` from 2024-04-04", "source `fr_2023`"
  std::string reason;  // what is in doubt
  std::vector<CitationText> citations;  // of the rule
};

struct UnconfirmedNote {
  std::string what;  // rule, span or source
  std::string reason;
  /// True when it makes the answer undetermined rather than only carrying a note.
  bool open = false;
};

struct NotModeled {
  std::string rule;
  std::string title;
  Truth truth = Truth::kTrue;  // whether its condition holds: true or undetermined
  std::vector<CitationText> citations;
};

/// One law epoch that an event may fall in. One entry for an exact date.
struct EpochTrace {
  std::string law_from;   // first day on which the law stood like this; empty: from the beginning
  std::string law_until;  // first day on which it no longer did; empty: still
  Date law_date;          // the day whose law was applied
  Truth subject = Truth::kTrue;
  std::vector<RuleTrace> subject_rules;
  std::vector<ClassTrace> classes;
  std::vector<RequirementTrace> requirements;
  /// How many that do not apply were not written down; 0 in a whole chain.
  std::size_t requirements_left_out = 0;
  std::vector<ExceptionTrace> exceptions;
  std::vector<RuleTrace> savings;  // savings and exempts
  std::vector<RuleTrace> reviews;
  OutcomeRange outcome;
  ReviewRange review;
  Basis basis = Basis::kNone;
};

/// One event of a route.
struct HopDecision {
  std::uint32_t index = 0;  // 0-based
  std::string label;        // "export US → CN on 2023-04-15, seller → buyer"
  std::string activity;
  std::string date;          // "2023-04-15", "between … and …", "unknown"
  bool after_known = false;  // the event lies after `known_at`: decided by the law then known
  /// Without the chain (`EvaluateOptions::chain`) only what `Detail::kShort` says.
  std::vector<EpochTrace> epochs;
  OutcomeRange outcome;
  ReviewRange review;
  Basis basis = Basis::kNone;
};

struct AlternativeDecision {
  std::string part;  // catalog id; empty for inline items
  std::vector<HopDecision> hops;
  OutcomeRange outcome;
  ReviewRange review;
  Basis basis = Basis::kNone;
};

struct LineDecision {
  std::string name;
  std::string item;
  std::string quantity;
  OutcomeRange outcome;
  ReviewRange review;
  Basis basis = Basis::kNone;
  CaseAnalysis analysis;
  /// Class codes that hold, or may hold, at some event.
  struct ClassStatus {
    std::string code;
    Truth truth = Truth::kTrue;
  };
  std::vector<ClassStatus> classes;
  /// The rules that the outcome rests on.
  struct Reason {
    std::string rule;
    std::string title;
    std::uint32_t hop = 0;
    std::string party;
    std::string explanation;
    Truth truth = Truth::kTrue;
    std::vector<CitationText> citations;
    std::string place;
    std::string in_force_from{};
  };
  std::vector<Reason> because;
  std::vector<ExceptionTrace> exceptions;  // those that could lift a requirement here
  std::vector<RuleTrace> savings;
  std::vector<FlagTrace> flags;
  std::vector<MissingFact> missing;
  /// What else keeps the answer open. An undetermined answer has a missing fact or one of these.
  std::vector<UnsettledLaw> settled_only_by;
  std::vector<UnconfirmedNote> unconfirmed;
  std::vector<NotModeled> not_modeled;
  /// "if these are all the parties: no_license" – readings of lists that are not said to be
  /// complete.
  std::vector<std::string> if_complete;
  /// The parts that the name fits, when they differ.
  std::vector<AlternativeDecision> alternatives;  // always at least one, with the whole chain
};

struct PackIdentity {
  std::string name, title, jurisdiction, authority, digest;
  Date law_as_of;
};

/// A snapshot of restricted party lists that a scenario was screened against.
struct ListUse {
  std::string name, title, source;
  std::vector<std::string> lists;  // the kinds that it covers, sorted
  Date snapshot;
  Date valid_until;
  std::string digest;  // SHA-256 of the file with the entries
  std::uint64_t rows = 0;
  bool complete = false;
  /// Why nothing is concluded from it; empty if it can be used.
  std::string fault;
};

/// An entry that is a party, or that a person has to compare with it.
struct ListMatch {
  std::string list;      // name of the snapshot
  std::string kind;      // `entity_list` …; empty if the file names a list that is not known
  std::string entry;     // id in the list
  std::string name;      // the name or other name that it is about
  std::string likeness;  // `name`, `alias`, `address_entry`, `bare_name`, `near`, `address`, `id`
  int score = 100;       // percent
  bool hit = false;      // decides; otherwise it is offered to a person
  std::string since, until;
  std::string cite;
};

/// What the lists say of one party on the day of one event.
struct ScreenedParty {
  std::string path;   // `route[0].to_party`
  std::string party;  // its name; empty if it has none
  std::string date;   // "2024-05-01", "between … and …", "unknown"
  Truth listed = Truth::kUndetermined;
  /// The fact was stated in the scenario and stays as it was.
  bool stated = false;
  std::string reason;
  std::vector<ListMatch> matches;
};

/// The answer of one pack (with its overlays) to one scenario.
struct Decision {
  std::string scenario;  // title or file
  PackIdentity pack;
  Date known_at;
  std::optional<Date> law_of;
  std::string view;                   // enforced, de_jure
  std::string engine;                 // "licet 0.1.0"
  std::vector<std::string> readings;  // "name=reading" as asked for
  OutcomeRange outcome;
  ReviewRange review;
  Basis basis = Basis::kNone;
  /// Of all lines together; the sets of facts stand with the lines.
  CaseAnalysis analysis;
  std::vector<LineDecision> lines;
  /// The lists that were given, in the order of their names, and what they say; empty without any.
  std::vector<ListUse> lists;
  std::vector<ScreenedParty> screening;
};

/// What several packs answer to one scenario. The answers stand side by side, in order of the names
/// of the packs, and are never joined: each is the law of one authority.
struct Answers {
  std::string scenario;  // title or file
  std::vector<Decision> packs;
};

}  // namespace v0
}  // namespace licet
