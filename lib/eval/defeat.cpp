#include "eval/judge.hpp"
#include "eval/truth.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>

namespace licet::eval {

using program::RuleId;

bool SeesEventOnly(const program::Rule& rule) {
  return rule.binders.empty() || (rule.binders.size() == 1 && rule.binders.front().is_hop);
}

// Instances are enumerated element by element, so those that agree in the first binders stand
// together, in the order of the places of their elements.
std::span<const Instance> Judge::Matching(RuleId id, const Instance& other) {
  const std::vector<Instance>& instances = InstancesOf(id);
  const auto binders = static_cast<std::ptrdiff_t>(program_[id].binders.size());
  if (program_[id].binders.size() > other.elements.size()) return {};
  const auto compare = [&](const std::vector<const Element*>& a,
                           const std::vector<const Element*>& b) {
    return std::lexicographical_compare(a.begin(), a.begin() + binders, b.begin(),
                                        b.begin() + binders, std::less<>());
  };
  const auto first = std::partition_point(
      instances.begin(), instances.end(),
      [&](const Instance& instance) { return compare(instance.elements, other.elements); });
  const auto last = std::partition_point(first, instances.end(), [&](const Instance& instance) {
    return !compare(other.elements, instance.elements);
  });
  return {first, last};
}

void Judge::ApplyDefeat(Instance& instance) {
  instance.effective = instance.applies;
  for (const RuleId id : program_[instance.rule].defeaters) {
    if (instance.effective == Truth::kFalse) return;
    for (const Instance& defeater : Matching(id, instance))
      instance.effective = And(instance.effective, Not(defeater.effective));
  }
}

}  // namespace licet::eval
