#pragma once

#include "verify/law/pack.hpp"
#include "verify/law/value.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace licet::verify {

/// How a scenario is judged.
struct Question {
  std::int64_t known_at = 0;
  std::optional<std::int64_t> law_of;
  bool de_jure = false;
  std::map<std::string, std::string> readings;
};

/// The law of one day as it was known on another.
class Law {
 public:
  /// All are kept by reference.
  Law(const Pack& pack, const Question& question, std::int64_t day)
      : pack_(pack), question_(question), day_(day) {}

  /// Undetermined where a doubt leaves it open.
  Truth InForce(const std::string& rule);
  /// Whether the code of the type is in the set, itself or by an alias.
  Truth Contains(const Node& set, const std::string& type, const std::string& code);
  /// Whether any code at all is, but for these.
  Truth ContainsAny(const Node& set, const std::vector<std::string>& but);
  Truth CountsAs(const std::string& type, const std::string& code, const std::string& other);
  Value Threshold(const std::string& name);

 private:
  [[nodiscard]] bool Covers(std::int64_t from, const Node& until) const;
  [[nodiscard]] Truth Stands(const Node& cites, const Node& doubt) const;
  [[nodiscard]] Truth StandsRule(const Node& rule) const;
  [[nodiscard]] std::int64_t StartOf(const Node& rule) const;
  [[nodiscard]] Truth MemberOf(const Node& set, const std::string& code);
  [[nodiscard]] Truth GroupHas(const Node& group, const std::string& code) const;
  void Mention(const Node& set, std::set<std::string>& codes) const;

  const Pack& pack_;
  const Question& question_;
  std::int64_t day_;
  std::map<std::string, Truth> in_force_;
  std::map<std::pair<const Node*, std::string>, Truth> members_;
};

/// Whether a kind of rule asks for a license.
bool IsRequirement(const std::string& kind);

/// Places of the parts of a rule (docs/records.md).
enum RulePart : std::size_t {
  kName = 1,
  kKind,
  kCode,
  kPeriod,
  kCites,
  kDoubt,
  kLetter,
  kBinders,
  kActivities,
  kWhen,
  kProvided,
  kRebutted,
  kReviews,
  kOver,
  kDefeatedBy,
  kSupersededBy,
  kReviewedBy,
  kToggles
};

}  // namespace licet::verify
