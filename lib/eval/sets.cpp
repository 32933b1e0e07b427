#include "base/overloaded.hpp"
#include "eval/law.hpp"
#include "eval/truth.hpp"

#include <algorithm>

namespace licet::eval {
namespace {

Truth Apply(program::SetOperator op, Truth a, Truth b) {
  switch (op) {
    case program::SetOperator::kUnion:
      return Or(a, b);
    case program::SetOperator::kExcept:
      return And(a, Not(b));
    case program::SetOperator::kIntersect:
      return And(a, b);
  }
  return Truth::kUndetermined;
}

Membership Combine(program::SetOperator op, const Membership& a, const Membership& b) {
  Membership result{Apply(op, a.otherwise, b.otherwise), {}};
  for (const Membership* side : {&a, &b}) {
    for (const auto& [code, truth] : side->codes)
      result.codes[code] = Apply(op, a.Of(code), b.Of(code));
  }
  return result;
}

// A change in doubt makes exactly those codes undetermined whose membership it would change.
void ApplyChange(const program::GroupChange& change, bool sure, Membership& members) {
  const auto listed = [&](const std::string& code) {
    return std::binary_search(change.members.begin(), change.members.end(), code);
  };
  const auto put = [&](const std::string& code, Truth wanted) {
    const Truth now = members.Of(code);
    members.codes[code] = sure || now == wanted ? wanted : Truth::kUndetermined;
  };
  switch (change.kind) {
    case program::GroupChangeKind::kSet:
      for (const auto& entry : Membership(members).codes)
        if (!listed(entry.first)) put(entry.first, Truth::kFalse);
      if (sure) members.otherwise = Truth::kFalse;
      for (const std::string& code : change.members) put(code, Truth::kTrue);
      return;
    case program::GroupChangeKind::kAdd:
      for (const std::string& code : change.members) put(code, Truth::kTrue);
      return;
    case program::GroupChangeKind::kRemove:
      for (const std::string& code : change.members) put(code, Truth::kFalse);
      return;
  }
}

}  // namespace

Truth Membership::Of(const std::string& code) const {
  const auto found = codes.find(code);
  return found == codes.end() ? otherwise : found->second;
}

Date Law::StartOf(const program::GroupChange& change) const {
  if (view_ == View::kDeJure && change.period.printed) return *change.period.printed;
  return change.period.from;
}

std::vector<const program::GroupChange*> Law::ChangesOf(program::GroupId id) const {
  std::vector<const program::GroupChange*> changes;
  for (const program::GroupChange& change : program_[id].changes) {
    if (Stands(change.citations, change.doubt) != Truth::kFalse &&
        Covers(change.period, StartOf(change))) {
      changes.push_back(&change);
    }
  }
  return changes;
}

const Membership& Law::MembersOf(program::GroupId id) {
  std::optional<Membership>& cached = groups_[id.index];
  if (cached) return *cached;
  const auto changes = ChangesOf(id);
  Membership members;
  // Of a group of which nothing can be read on that day, nothing is known: not that it is empty.
  if (changes.empty()) members.otherwise = Truth::kUndetermined;
  for (const program::GroupChange* change : changes) {
    ApplyChange(*change, Stands(change->citations, change->doubt) == Truth::kTrue, members);
  }
  cached = std::move(members);
  return *cached;
}

const Membership& Law::MembersOf(program::SetId id) {
  std::optional<Membership>& cached = sets_[id.index];
  if (cached) return *cached;
  Membership members = std::visit(
      base::Overloaded{
          [](const program::CodeList& list) {
            Membership result;
            for (const std::string& code : list.codes) result.codes[code] = Truth::kTrue;
            return result;
          },
          [&](const program::GroupSet& group) { return MembersOf(group.group); },
          [&](const program::SetOperation& operation) {
            return Combine(operation.op, MembersOf(operation.left), MembersOf(operation.right));
          },
      },
      program_[id].value);
  cached = std::move(members);
  return *cached;
}

std::vector<const program::Alias*> Law::AliasesOf(data::CodesId type,
                                                  const std::string& code) const {
  std::vector<const program::Alias*> aliases;
  for (const program::Alias& alias : program_.aliases) {
    if (alias.type == type && alias.code == code && Covers(alias.period, alias.period.from) &&
        Stands(alias.citations, std::nullopt) != Truth::kFalse) {
      aliases.push_back(&alias);
    }
  }
  return aliases;
}

// Each part of a set is asked by itself, so that `x in (A except B)` is `x in A and x not in B` for
// a code that counts as another, too (ADR 14).
Truth Law::Contains(program::SetId id, data::CodesId type, const std::string& code) {
  if (const auto* operation = std::get_if<program::SetOperation>(&program_[id].value)) {
    return Apply(operation->op, Contains(operation->left, type, code),
                 Contains(operation->right, type, code));
  }
  const Membership& members = MembersOf(id);
  Truth truth = members.Of(code);
  for (const program::Alias* alias : AliasesOf(type, code)) {
    truth = Or(truth, And(Stands(alias->citations, std::nullopt), members.Of(alias->as)));
  }
  return truth;
}

Truth Law::Contains(program::SetId id, data::CodesId type, const std::vector<std::string>& codes) {
  Truth truth = Contains(id, type, codes.front());
  for (const std::string& code : codes) {
    if (truth == Truth::kUndetermined) break;
    truth = Hull(truth, Contains(id, type, code));
  }
  return truth;
}

Truth Law::ContainsAll(program::SetId id, data::CodesId type,
                       const std::vector<std::string>& codes) {
  const auto [entry, is_new] =
      contains_all_.emplace(std::pair(&codes, id.index), Truth::kUndetermined);
  if (is_new) entry->second = Contains(id, type, codes);
  return entry->second;
}

const std::vector<std::string>& Law::AllCodesOf(program::FactStep step) {
  const auto [entry, is_new] = all_codes_.try_emplace({step.record.index, step.fact});
  if (!is_new) return entry->second;
  const data::FactType& type = program_[step].type;
  entry->second = type.values;
  if (type.kind == data::TypeKind::kCode && type.codes.index != data::CodesId{}.index) {
    for (const auto& member : program_.schema[type.codes].members)
      entry->second.push_back(member.first);
  }
  std::sort(entry->second.begin(), entry->second.end());
  return entry->second;
}

Truth Law::CountsAs(data::CodesId type, const std::string& code,
                    const std::string& other) const {
  if (code == other) return Truth::kTrue;
  Truth truth = Truth::kFalse;
  for (const program::Alias* alias : AliasesOf(type, code)) {
    if (alias->as == other) truth = Or(truth, Stands(alias->citations, std::nullopt));
  }
  return truth;
}

}  // namespace licet::eval
