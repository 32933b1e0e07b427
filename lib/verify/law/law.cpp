#include "verify/law/law.hpp"

#include "verify/law/refused.hpp"

#include <set>

namespace licet::verify {

bool IsRequirement(const std::string& kind) {
  return kind == "require" || kind == "prohibit" || kind == "inform";
}

bool Law::Covers(std::int64_t from, const Node& until) const {
  return from <= day_ && (until.nothing() || day_ < ReadDay(until.atom()));
}

// Public once one source is; as sure as the surest of those.
Truth Law::Stands(const Node& cites, const Node& doubt) const {
  Truth truth = Of(cites.items.size() == 1);
  for (std::size_t i = 1; i < cites.items.size(); ++i) {
    const Node& source = pack_.Find("source", cites.at(i).atom());
    if (ReadDay(source.at(2).atom()) > question_.known_at) continue;
    truth = Or(truth, source.at(3).atom() == "open" ? Truth::kUndetermined : Truth::kTrue);
  }
  return doubt.atom() == "open" ? And(truth, Truth::kUndetermined) : truth;
}

// A letter is known to the one who has it.
Truth Law::StandsRule(const Node& rule) const {
  const Node& letter = rule.at(kLetter);
  if (letter.nothing()) return Stands(rule.at(kCites), rule.at(kDoubt));
  if (ReadDay(letter.at(2).atom()) > question_.known_at) return Truth::kFalse;
  return rule.at(kDoubt).atom() == "open" ? Truth::kUndetermined : Truth::kTrue;
}

// What is enforced of an obligation begins on its day of compliance.
std::int64_t Law::StartOf(const Node& rule) const {
  const Node& period = rule.at(kPeriod);
  if (period.nothing()) return kFirstDay;
  const bool comply = IsRequirement(rule.at(kKind).atom()) && !question_.de_jure;
  return ReadDay(period.at(comply && !period.at(3).nothing() ? 3 : 1).atom());
}

Truth Law::InForce(const std::string& name) {
  if (const auto known = in_force_.find(name); known != in_force_.end()) return known->second;
  const Node& rule = pack_.Find("rule", name);
  const Node& letter = rule.at(kLetter);
  const Node& period = rule.at(kPeriod);
  Truth truth = Of(StartOf(rule) <= day_);
  if (!letter.nothing() && ReadDay(letter.at(2).atom()) > day_) truth = Truth::kFalse;
  if (!period.nothing() && !period.at(2).nothing() && ReadDay(period.at(2).atom()) <= day_)
    truth = Truth::kFalse;
  if (truth == Truth::kTrue) truth = StandsRule(rule);
  const Node& successors = rule.at(kSupersededBy);
  for (std::size_t i = 1; truth != Truth::kFalse && i < successors.items.size(); ++i) {
    const Node& next = pack_.Find("rule", successors.at(i).atom());
    if (StartOf(next) <= day_) truth = And(truth, Not(StandsRule(next)));
  }
  const Node& toggles = rule.at(kToggles);
  for (std::size_t i = 1; truth != Truth::kFalse && i < toggles.items.size(); ++i) {
    const Node& toggle = toggles.at(i);
    if (toggle.head() == "unenforced" && question_.de_jure) continue;
    if (Covers(ReadDay(toggle.at(1).atom()), toggle.at(2)))
      truth = And(truth, Not(Stands(toggle.at(4), toggle.at(3))));
  }
  in_force_.emplace(name, truth);
  return truth;
}

// Of a group of which nothing can be read on the day nothing is known.
Truth Law::GroupHas(const Node& group, const std::string& code) const {
  std::optional<Truth> member;
  for (std::size_t i = 2; i < group.items.size(); ++i) {
    const Node& change = group.at(i);
    const Node& printed = change.at(3);
    const bool by_print = question_.de_jure && !printed.nothing();
    if (!Covers(ReadDay(change.at(by_print ? 3 : 1).atom()), change.at(2))) continue;
    const Truth stands = Stands(change.at(5), change.at(4));
    if (stands == Truth::kFalse) continue;
    const Truth before = member.value_or(Truth::kFalse);
    bool listed = false;
    for (std::size_t k = 1; k < change.at(6).items.size(); ++k)
      listed = listed || change.at(6).at(k).atom() == code;
    Truth after = before;
    if (change.head() == "set")
      after = Of(listed);
    else if (listed)
      after = Of(change.head() == "add");
    member = stands == Truth::kTrue ? after : Hull(before, after);
  }
  return member.value_or(Truth::kUndetermined);
}

namespace {

Truth Combined(const Node& set, Truth left, Truth right) {
  if (set.head() == "union") return Or(left, right);
  if (set.head() == "except") return And(left, Not(right));
  if (set.head() == "intersect") return And(left, right);
  throw Refused{"`" + std::string(set.head()) + "` is no kind of set"};
}

}  // namespace

Truth Law::MemberOf(const Node& set, const std::string& code) {
  const auto key = std::pair(&set, code);
  if (const auto known = members_.find(key); known != members_.end()) return known->second;
  Truth truth = Truth::kFalse;
  if (set.head() == "codes") {
    for (std::size_t i = 1; i < set.items.size(); ++i)
      truth = Or(truth, Of(set.at(i).atom() == code));
  } else if (set.head() == "group") {
    truth = GroupHas(pack_.Find("group", set.at(1).atom()), code);
  } else {
    truth = Combined(set, MemberOf(set.at(1), code), MemberOf(set.at(2), code));
  }
  members_.emplace(key, truth);
  return truth;
}

Truth Law::CountsAs(const std::string& type, const std::string& code, const std::string& other) {
  if (code == other) return Truth::kTrue;
  Truth truth = Truth::kFalse;
  const Node& aliases = pack_.Only("aliases");
  static const Node kNoDoubt{false, false, "-", {}};
  for (std::size_t i = 1; i < aliases.items.size(); ++i) {
    const Node& alias = aliases.at(i);
    if (alias.at(1).atom() != type || alias.at(2).atom() != code || alias.at(3).atom() != other)
      continue;
    if (Covers(ReadDay(alias.at(4).atom()), alias.at(5)))
      truth = Or(truth, Stands(alias.at(6), kNoDoubt));
  }
  return truth;
}

Truth Law::Contains(const Node& set, const std::string& type, const std::string& code) {
  if (set.head() != "codes" && set.head() != "group") {
    const Truth left = Contains(set.at(1), type, code), right = Contains(set.at(2), type, code);
    return Combined(set, left, right);
  }
  Truth truth = MemberOf(set, code);
  const Node& aliases = pack_.Only("aliases");
  for (std::size_t i = 1; i < aliases.items.size(); ++i) {
    const Node& alias = aliases.at(i);
    if (alias.at(1).atom() != type || alias.at(2).atom() != code) continue;
    const std::string& as = alias.at(3).atom();
    if (as != code) truth = Or(truth, And(CountsAs(type, code, as), MemberOf(set, as)));
  }
  return truth;
}

void Law::Mention(const Node& set, std::set<std::string>& codes) const {
  if (set.head() == "codes") {
    for (std::size_t i = 1; i < set.items.size(); ++i) codes.insert(set.at(i).atom());
  } else if (set.head() == "group") {
    const Node& group = pack_.Find("group", set.at(1).atom());
    for (std::size_t i = 2; i < group.items.size(); ++i)
      for (std::size_t k = 1; k < group.at(i).at(6).items.size(); ++k)
        codes.insert(group.at(i).at(6).at(k).atom());
  } else {
    Mention(set.at(1), codes);
    Mention(set.at(2), codes);
  }
}

Truth Law::ContainsAny(const Node& set, const std::vector<std::string>& but) {
  std::set<std::string> codes;
  Mention(set, codes);
  for (const std::string& code : but) codes.erase(code);
  // A code that no set names stands for all of these; no code is empty.
  Truth truth = MemberOf(set, "");
  for (const std::string& code : codes) truth = Hull(truth, MemberOf(set, code));
  return truth;
}

Value Law::Threshold(const std::string& name) {
  const Node& threshold = pack_.Find("threshold", name);
  Interval interval;
  for (std::size_t i = 3; i < threshold.items.size(); ++i) {
    const Node& entry = threshold.at(i);
    if (!Covers(ReadDay(entry.at(2).atom()), entry.at(3))) continue;
    const Truth stands = Stands(entry.at(5), entry.at(4));
    if (stands == Truth::kFalse) continue;
    interval = {};
    const Node& value = entry.at(1);
    if (stands != Truth::kTrue || !value.list) continue;
    interval = Exactly(value.head() == "day" ? Number(ReadDay(value.at(1).atom()))
                                             : Number::Read(value.at(1).atom()));
  }
  return {Presence::kPresent, interval};
}

}  // namespace licet::verify
