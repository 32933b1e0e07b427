#pragma once

#include "eval/options.hpp"
#include "eval/values.hpp"
#include "licet/decision.hpp"
#include "program/program.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace licet::eval {

/// Whether a rule is in force, and in words why it is not.
struct Force {
  Truth truth = Truth::kTrue;
  std::string why_not;
  /// A suspension or non-enforcement with a doubt of its own had a part in it.
  bool by_doubtful_toggle = false;
};

/// Which codes belong to a set: those listed as they are listed, all others as `otherwise`.
struct Membership {
  Truth otherwise = Truth::kFalse;
  std::map<std::string, Truth> codes;
  [[nodiscard]] Truth Of(const std::string& code) const;
};

/// The law of one day as it could be known on another, in one view. Works things out when they are
/// first asked for: not thread-safe, one for each evaluation.
class Law {
 public:
  /// `program` must outlive it.
  Law(const program::Program& program, Date day, Date known_at, View view);

  [[nodiscard]] Date day() const { return day_; }

  /// Apart from whom a letter is addressed to.
  const Force& ForceOf(program::RuleId id);
  /// The visible entry that covers the day; null when there is none.
  [[nodiscard]] const program::ThresholdValue* EntryOf(program::ThresholdId id) const;
  /// Unbounded when the value is secret, in doubt or not published yet.
  [[nodiscard]] Number NumberOf(program::ThresholdId id) const;
  [[nodiscard]] Day DayOf(program::ThresholdId id) const;
  const Membership& MembersOf(program::SetId id);
  const Membership& MembersOf(program::GroupId id);
  /// Whether `code` of type `type` belongs to the set, itself or by an alias.
  Truth Contains(program::SetId id, data::CodesId type, const std::string& code);
  /// Whether the one of `codes` that it is, whichever, belongs to the set.
  Truth Contains(program::SetId id, data::CodesId type, const std::vector<std::string>& codes);
  /// The same for the list that `AllCodesOf` gave; worked out once.
  Truth ContainsAll(program::SetId id, data::CodesId type, const std::vector<std::string>& codes);
  /// Every code that the fact may have by its type, sorted; empty if nobody can list them.
  const std::vector<std::string>& AllCodesOf(program::FactStep fact);
  /// Whether `code` is the other one, itself or by an alias.
  [[nodiscard]] Truth CountsAs(data::CodesId type, const std::string& code,
                               const std::string& other) const;
  /// Aliases of the code that hold on the day or may hold.
  [[nodiscard]] std::vector<const program::Alias*> AliasesOf(data::CodesId type,
                                                             const std::string& code) const;
  /// The visible changes of a group that cover the day, oldest first.
  [[nodiscard]] std::vector<const program::GroupChange*> ChangesOf(program::GroupId id) const;

  /// False: not published by the knowledge date. Undetermined: in doubt, itself or by all of its
  /// visible sources.
  [[nodiscard]] Truth Stands(const std::vector<program::Citation>& citations,
                             const std::optional<program::Doubt>& doubt) const;
  /// Doubts about the thing and its visible sources; `what` names the thing.
  void CollectDoubts(const std::string& what, const std::vector<program::Citation>& citations,
                     const std::optional<program::Doubt>& doubt,
                     std::vector<UnconfirmedNote>& notes) const;
  void CollectRuleDoubts(program::RuleId id, std::vector<UnconfirmedNote>& notes) const;
  [[nodiscard]] std::string CitationOf(const std::vector<program::Citation>& citations) const;

 private:
  [[nodiscard]] bool Covers(const program::Period& period, Date from) const;
  [[nodiscard]] Date StartOf(const program::Rule& rule) const;
  [[nodiscard]] Date StartOf(const program::GroupChange& change) const;
  [[nodiscard]] Truth StandsRule(const program::Rule& rule) const;
  [[nodiscard]] Force Judge(const program::Rule& rule) const;
  void ApplySuccessors(const program::Rule& rule, Force& force) const;
  void ApplyToggles(const program::Rule& rule, Force& force) const;

  const program::Program& program_;
  Date day_, known_at_;
  View view_;
  std::vector<std::optional<Force>> forces_;
  std::vector<std::optional<Membership>> sets_;
  std::vector<std::optional<Membership>> groups_;
  // By record and fact; by the list and the set.
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<std::string>> all_codes_;
  std::map<std::pair<const void*, std::uint32_t>, Truth> contains_all_;
};

}  // namespace licet::eval
