#include "eval/frame.hpp"

#include "base/overloaded.hpp"

#include <utility>
#include <variant>

namespace licet::eval {
namespace {

using data::State;

// Where a path begins: a record, or the state in which there is none.
struct Start {
  State state = State::kKnown;
  const data::RecordValue* record = nullptr;
  bool phantom = false;
};

Start StartOf(const Frame& frame, const program::FromEnd& end) {
  const Items items = ItemsAt(frame, end.list);
  // What is first or last of a list that may hold more is not known.
  if (items.open) return {State::kKnown, nullptr, true};
  if (items.stated == nullptr || items.stated->items.empty())
    return {State::kNone, nullptr, items.phantom};
  const auto& all = items.stated->items;
  return {State::kKnown, end.last ? &all.back() : &all.front(), items.phantom};
}

Start StartOf(const Frame& frame, const program::Path& path) {
  return std::visit(base::Overloaded{
                        [&](const program::FromScenario&) {
                          return Start{State::kKnown, frame.scenario, false};
                        },
                        [&](const program::FromSlot& slot) {
                          const Element* element = frame.slots[slot.slot.index];
                          return element == nullptr
                                     ? Start{}
                                     : Start{State::kKnown, element->record, element->phantom};
                        },
                        [&](const program::FromEnd& end) { return StartOf(frame, end); },
                    },
                    path.start);
}

// The same with its name.
Element NamedEnd(const Frame& frame, const program::FromEnd& end) {
  const List list = ListAt(frame, end.list);
  if (list.open) return PhantomOf(list);
  if (list.elements.empty()) return Element{nullptr, list.place.path + "[0]", false, {}, {}};
  return end.last ? list.elements.back() : list.elements.front();
}

Element NamedStart(const Frame& frame, const program::Path& path) {
  return std::visit(base::Overloaded{
                        [&](const program::FromScenario&) {
                          return Element{frame.scenario, {}, false, {}, {}};
                        },
                        [&](const program::FromSlot& slot) {
                          const Element* element = frame.slots[slot.slot.index];
                          return element == nullptr ? Unnamed(nullptr, false) : *element;
                        },
                        [&](const program::FromEnd& end) { return NamedEnd(frame, end); },
                    },
                    path.start);
}

// What is stated for one fact of the record; `state` is that of the record, then that of the fact.
const data::Value* Step(const Frame& frame, const data::RecordValue* record,
                        program::FactStep step, State& state) {
  if (state != State::kKnown || record == nullptr) return nullptr;
  const Replacement& other = frame.replacement;
  const bool replaced = other.record == record && other.fact == step.fact;
  const data::Value& value = replaced ? *other.value : record->facts[step.fact];
  state = value.state;
  return &value;
}

const data::ListValue* StatedList(const Reading& reading) {
  return reading.known() && reading.value != nullptr
             ? std::get_if<data::ListValue>(&reading.value->payload)
             : nullptr;
}

bool IsOpen(const Frame& frame, const Reading& reading, const data::ListValue* stated) {
  if (reading.state == State::kNone) return false;
  return stated == nullptr || !(stated->complete || frame.closed);
}

}  // namespace

Reading Read(const Frame& frame, program::PathId id) {
  const program::Path& path = (*frame.program)[id];
  const Start start = StartOf(frame, path);
  Reading reading;
  reading.state = start.state;
  reading.record = start.record;
  reading.phantom = start.phantom;
  if (start.record == nullptr && start.state == State::kKnown) reading.state = State::kUnknown;
  for (std::size_t i = 0; i < path.steps.size(); ++i) {
    if (i > 0) {
      reading.record = reading.value != nullptr && reading.known()
                           ? std::get_if<data::RecordValue>(&reading.value->payload)
                           : nullptr;
      if (reading.record == nullptr && reading.known()) reading.state = State::kUnknown;
    }
    reading.value = Step(frame, reading.record, path.steps[i], reading.state);
    reading.fact = path.steps[i];
  }
  return reading;
}

Items ItemsAt(const Frame& frame, program::PathId path) {
  const Reading reading = Read(frame, path);
  const data::ListValue* stated = StatedList(reading);
  return {stated, IsOpen(frame, reading, stated), reading.phantom};
}

Place Find(const Frame& frame, program::PathId id) {
  const program::Path& path = (*frame.program)[id];
  Place place;
  static_cast<Reading&>(place) = Read(frame, id);
  place.owner = NamedStart(frame, path);
  place.path = place.owner.path;
  for (std::size_t i = 0; i < path.steps.size(); ++i) {
    if (i > 0) place.owner.path = place.path;
    if (!place.path.empty()) place.path += '.';
    place.path += (*frame.program)[path.steps[i]].name;
  }
  if (path.steps.size() > 1) place.owner.record = place.record;
  return place;
}

List ListAt(const Frame& frame, program::PathId path) { return ListAt(frame, Find(frame, path)); }

List ListAt(const Frame& frame, Place place) {
  List list;
  list.place = std::move(place);
  const data::ListValue* stated = StatedList(list.place);
  list.open = IsOpen(frame, list.place, stated);
  if (stated == nullptr) return list;
  list.elements.reserve(stated->items.size() + 1);
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
