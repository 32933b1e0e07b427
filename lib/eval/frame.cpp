#include "eval/frame.hpp"

#include "base/overloaded.hpp"

#include <variant>

namespace licet::eval {
namespace {

using data::State;

Element EndOf(const Frame& frame, const program::FromEnd& end, State& state) {
  const List list = ListAt(frame, end.list);
  // What is first or last of a list that may hold more is not known.
  if (list.open) return PhantomOf(list);
  if (list.elements.empty()) {
    state = State::kNone;
    return Element{nullptr, list.place.path + "[0]", false, {}, {}};
  }
  return end.last ? list.elements.back() : list.elements.front();
}

// What is stated for one fact of `owner`; `state` is that of the owner, then that of the fact.
const data::Value* Step(const Frame& frame, const Element& owner, program::FactStep step,
                        State& state) {
  if (state != State::kKnown || owner.record == nullptr) return nullptr;
  const Replacement& other = frame.replacement;
  const bool replaced = other.record == owner.record && other.fact == step.fact;
  const data::Value& value = replaced ? *other.value : owner.record->facts[step.fact];
  state = value.state;
  return &value;
}

}  // namespace

Place Find(const Frame& frame, program::PathId id) {
  const program::Path& path = (*frame.program)[id];
  State state = State::kKnown;
  Element owner = std::visit(
      base::Overloaded{
          [&](const program::FromScenario&) {
            return Element{frame.scenario, {}, false, {}, {}};
          },
          [&](const program::FromSlot& slot) { return frame.slots[slot.slot.index]; },
          [&](const program::FromEnd& end) { return EndOf(frame, end, state); },
      },
      path.start);
  if (owner.record == nullptr && state == State::kKnown) state = State::kUnknown;
  Place place;
  place.path = owner.path;
  place.state = state;
  place.owner = owner;
  for (std::size_t i = 0; i < path.steps.size(); ++i) {
    const program::FactStep step = path.steps[i];
    if (i > 0) {
      const auto* record = place.value != nullptr && place.known()
                               ? std::get_if<data::RecordValue>(&place.value->payload)
                               : nullptr;
      if (record == nullptr && place.known()) place.state = State::kUnknown;
      place.owner.record = record;
      place.owner.path = place.path;
    }
    place.value = Step(frame, place.owner, step, place.state);
    place.fact = step;
    if (!place.path.empty()) place.path += '.';
    place.path += (*frame.program)[step].name;
  }
  return place;
}

List ListAt(const Frame& frame, program::PathId path) {
  List list;
  list.place = Find(frame, path);
  if (list.place.state == State::kNone) {
    list.open = false;
    return list;
  }
  const auto* stated = list.place.known() && list.place.value != nullptr
                           ? std::get_if<data::ListValue>(&list.place.value->payload)
                           : nullptr;
  if (stated == nullptr) return list;
  list.open = !stated->complete;
  for (std::size_t i = 0; i < stated->items.size(); ++i) {
    Element element = list.place.owner;
    element.record = &stated->items[i];
    element.path = list.place.path + "[" + std::to_string(i) + "]";
    list.elements.push_back(std::move(element));
  }
  return list;
}

Element PhantomOf(const List& list) {
  Element element = list.place.owner;
  element.record = nullptr;
  element.path = list.place.path + "[?]";
  // Inside of something that is itself not named, that is what has to be asked for.
  if (!element.phantom) {
    element.phantom = true;
    element.list_path = list.place.path;
    element.list = list.place.fact;
    element.list_owner = list.place.owner.record;
  }
  return element;
}

std::string SchemaPath(const program::Program& program, program::FactStep fact) {
  const std::string& name = program[fact].name;
  if (fact.record == program.schema.scenario) return name;
  return program.schema[fact.record].name + "." + name;
}

}  // namespace licet::eval
