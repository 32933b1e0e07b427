#include "eval/judge.hpp"
#include "eval/truth.hpp"

namespace licet::eval {

using program::RuleId;

std::vector<const Instance*> Judge::Matching(RuleId id, const Instance& other) {
  std::vector<const Instance*> matching;
  for (const Instance& instance : InstancesOf(id)) {
    bool agrees = instance.elements.size() <= other.elements.size();
    for (std::size_t i = 0; agrees && i < instance.elements.size(); ++i)
      agrees = instance.elements[i].path == other.elements[i].path;
    if (agrees) matching.push_back(&instance);
  }
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
