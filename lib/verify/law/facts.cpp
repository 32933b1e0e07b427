#include "verify/law/conditions.hpp"
#include "verify/law/refused.hpp"

// Where paths lead: what is stated, what the pack computes, and what is not known.
namespace licet::verify {

const Record* Conditions::RecordAt(const std::string& path) const {
  const auto found = facts_.find(path);
  return found == facts_.end() ? nullptr : &found->second;
}

Place Conditions::FactOf(const Thing& owner, const std::string& fact) const {
  Place place{State::kUnknown, nullptr, owner, fact};
  // The day of the event that is judged is narrowed to this stretch of law, also where it is read as
  // one of the events of the route.
  const bool judged = owner.event || (event_ != nullptr && owner.record == event_);
  if (judged && on_ && fact == "on") {
    place.state = State::kKnown;
    return place;
  }
  if (owner.record == nullptr) return place;
  const auto stated = owner.record->facts.find(fact);
  if (stated == owner.record->facts.end()) return place;
  place.value = &stated->second;
  place.state = State::kKnown;
  if (!place.value->list && place.value->text == "none") place.state = State::kNone;
  if (!place.value->list && place.value->text == "undeterminable")
    place.state = State::kUndeterminable;
  return place;
}

namespace {

std::string Below(const std::string& path, const std::string& fact) {
  return path.empty() ? fact : path + "." + fact;
}

}  // namespace

Place Conditions::Find(const Node& path, const Bound& bound) {
  if (path.head() != "get") throw Refused{"a path must begin with `get`"};
  const Node& start = path.at(1);
  Thing owner;
  State state = State::kKnown;
  if (!start.list && start.text == "scenario") {
    owner = {RecordAt(""), pack_.Only("scenario").at(1).atom(), "", false, false};
  } else if (start.head() == "slot") {
    const std::size_t slot = ReadIndex(start.at(1));
    if (slot >= bound.size()) throw Refused{"a binder is read outside of its rule"};
    owner = bound[slot];
  } else if (start.head() == "first" || start.head() == "last") {
    const Things list = Elements(start.at(1), bound);
    if (list.items.empty()) {
      const Place place = Find(start.at(1), bound);
      owner.type = InnerTypeOf(verify::FactOf(pack_, place.owner.type, place.fact));
      state = State::kNone;
    } else {
      // Which one is the end of an open list is not known.
      const bool open = list.items.back().unnamed;
      owner = start.head() == "first" && !open ? list.items.front() : list.items.back();
    }
  } else {
    throw Refused{"a path begins with neither a scenario nor a binder nor an end of a list"};
  }
  if (owner.record == nullptr && !owner.event && state == State::kKnown) state = State::kUnknown;
  Place place{state, nullptr, owner, ""};
  for (std::size_t i = 2; i < path.items.size(); ++i) {
    if (i > 2) {
      // What is in a record that is not known, or not there, is so too.
      const std::string inner = Below(place.owner.path, place.fact);
      const bool known = place.state == State::kKnown;
      owner = {known ? RecordAt(inner) : nullptr,
               InnerTypeOf(verify::FactOf(pack_, place.owner.type, place.fact)), inner,
               place.owner.unnamed, false};
      state = known && owner.record == nullptr ? State::kUnknown : place.state;
    }
    place = FactOf(owner, path.at(i).atom());
    if (state != State::kKnown) place.state = state;
  }
  return place;
}

Things Conditions::Elements(const Node& path, const Bound& bound) {
  const Place place = Find(path, bound);
  Things things;
  if (place.state == State::kNone) return things;
  const std::string base = Below(place.owner.path, place.fact);
  const std::string& type = InnerTypeOf(verify::FactOf(pack_, place.owner.type, place.fact));
  bool open = true;
  if (place.state == State::kKnown && place.value != nullptr && place.value->head() == "list") {
    open = place.value->at(1).atom() == "open";
    const std::size_t count = ReadIndex(place.value->at(2));
    for (std::size_t i = 0; i < count; ++i) {
      const std::string item = base + "[" + std::to_string(i) + "]";
      const Record* record = RecordAt(item);
      if (record == nullptr) throw Refused{"the scenario has no facts at `" + item + "`"};
      things.items.push_back({record, type, item, place.owner.unnamed, false});
    }
  }
  if (open) things.items.push_back({nullptr, type, base + "[?]", true, false});
  return things;
}

Value Conditions::Anything(const Fact& fact) {
  Value value;
  value.presence = fact.optional ? Presence::kUncertain : Presence::kPresent;
  const Node& type = *fact.type;
  if (type.head() == "number") {
    Interval range;
    if (!type.at(1).nothing()) range.low = Number::Read(type.at(1).atom());
    if (!type.at(2).nothing()) range.high = Number::Read(type.at(2).atom());
    value.is = range;
  } else if (type.head() == "code" || type.head() == "enum") {
    Names& names = all_names_[&type];
    if (names.names == nullptr) {
      const bool code = type.head() == "code";
      names.any = code && type.at(1).nothing();
      std::vector<std::string> all;
      const Node& from = code && !names.any ? pack_.Find("codes", type.at(1).atom()) : type;
      for (std::size_t i = code ? 2 : 1; i < from.items.size(); ++i)
        all.push_back(from.at(i).atom());
      names.names = std::make_shared<const std::vector<std::string>>(std::move(all));
    }
    value.is = names;
  } else if (!type.list && type.text == "date") {
    value.is = Interval{};
  } else if (type.list || type.text == "text") {
    value.is = Names{true, std::make_shared<const std::vector<std::string>>()};
  }
  return value;
}

Value Conditions::Stated(const Node& stated) const {
  Value value;
  if (!stated.list) {
    if (stated.text != "true" && stated.text != "false")
      throw Refused{"`" + stated.text + "` is not a value of a fact"};
    value.is = Of(stated.text == "true");
  } else if (stated.head() == "number") {
    value.is = Interval{Number::Read(stated.at(1).atom()), Number::Read(stated.at(2).atom())};
  } else if (stated.head() == "days") {
    const std::int64_t low = ReadDay(stated.at(1).atom()), high = ReadDay(stated.at(2).atom());
    Interval days;
    if (low > kFirstDay) days.low = Number(low);
    if (high < kLastDay) days.high = Number(high);
    value.is = days;
  } else if (stated.head() == "text") {
    value.is = Name(stated.at(1).atom());
  } else if (stated.head() == "codes" || stated.head() == "other") {
    std::vector<std::string> codes;
    for (std::size_t i = 1; i < stated.items.size(); ++i) codes.push_back(stated.at(i).atom());
    value.is = Names{stated.head() == "other",
                     std::make_shared<const std::vector<std::string>>(std::move(codes))};
  } else {
    throw Refused{"a fact is read as a value, but is a record or a list"};
  }
  return value;
}

// Nothing if the pack does not compute it, or if it would go on without end: behind an owner of
// whom nothing is known there may be others.
std::optional<Value> Conditions::Computed(const Place& place, const Fact& fact) {
  if (!fact.computed) return std::nullopt;
  const Node& define = pack_.Find("define", place.owner.type + "." + place.fact);
  const bool recursive = define.at(3).atom() == "recursive";
  if (recursive && place.owner.record == nullptr) return std::nullopt;
  const auto key = std::pair(place.owner.path, place.fact);
  if (place.owner.record != nullptr)
    if (const auto known = computed_.find(key); known != computed_.end()) return known->second;
  Value value = Evaluate(define.at(4), {place.owner});
  if (fact.type->head() == "number" && value.presence != Presence::kAbsent) {
    // A fact lies within its range.
    Interval range = Anything(fact).interval(), is = value.interval();
    const bool under = range.low && is.high && *is.high < *range.low;
    const bool over = range.high && is.low && *is.low > *range.high;
    if (under || over) {
      if (recursive) is = Exactly(under ? *range.low : *range.high);
    } else {
      if (range.low && (!is.low || *is.low < *range.low)) is.low = range.low;
      if (range.high && (!is.high || *is.high > *range.high)) is.high = range.high;
    }
    value.is = is;
  }
  if (place.owner.record != nullptr) computed_.emplace(key, value);
  return value;
}

Value Conditions::ValueAt(const Place& place) {
  const Fact fact = verify::FactOf(pack_, place.owner.type, place.fact);
  if (place.state == State::kNone) {
    Value none = Anything(fact);
    none.presence = Presence::kAbsent;
    return none;
  }
  if (place.state == State::kKnown) {
    if (place.value == nullptr) return {Presence::kPresent, *on_};
    const bool inner = fact.type->head() == "record" || fact.type->head() == "list";
    return inner ? Anything(fact) : Stated(*place.value);
  }
  if (auto computed = Computed(place, fact)) return *computed;
  return Anything(fact);
}

}  // namespace licet::verify
