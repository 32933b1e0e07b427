#include "eval/judge.hpp"
#include "eval/truth.hpp"

#include <string>
#include <unordered_map>

namespace licet::eval {

using program::RuleId;

bool SeesEventOnly(const program::Rule& rule) {
  return rule.binders.empty() || (rule.binders.size() == 1 && rule.binders.front().is_hop);
}

namespace {

// What the first binders stand for; instances of one rule differ in it.
std::string PrefixOf(const Instance& instance, std::size_t binders) {
  std::string prefix;
  for (std::size_t i = 0; i < binders; ++i) prefix += instance.elements[i].path + '\n';
  return prefix;
}

}  // namespace

std::vector<const Instance*> Judge::Matching(RuleId id, const Instance& other) {
  const std::vector<Instance>& instances = InstancesOf(id);
  const std::size_t binders = program_[id].binders.size();
  std::vector<const Instance*> matching;
  if (instances.empty() || binders > other.elements.size()) return matching;
  if (SeesEventOnly(program_[id])) {
    for (const Instance& instance : instances) matching.push_back(&instance);
    return matching;
  }
  std::unordered_map<std::string, std::vector<std::uint32_t>>& index = by_prefix_[id.index];
  if (index.empty()) {
    for (std::uint32_t i = 0; i < instances.size(); ++i)
      index[PrefixOf(instances[i], binders)].push_back(i);
  }
  const auto found = index.find(PrefixOf(other, binders));
  if (found == index.end()) return matching;
  for (const std::uint32_t i : found->second) matching.push_back(&instances[i]);
  return matching;
}

void Judge::ApplyDefeat(Instance& instance) {
  instance.effective = instance.applies;
  for (const RuleId id : program_[instance.rule].defeaters) {
    if (instance.effective == Truth::kFalse) return;
    for (const Instance* defeater : Matching(id, instance))
      instance.effective = And(instance.effective, Not(defeater->effective));
  }
}

}  // namespace licet::eval
