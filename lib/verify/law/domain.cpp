#include "verify/law/domain.hpp"

#include "verify/law/refused.hpp"

#include <algorithm>

namespace licet::verify {
namespace {

bool IsDate(const Fact& fact) { return !fact.type->list && fact.type->text == "date"; }

Interval DaysBetween(std::int64_t low, std::int64_t high) { return {Number(low), Number(high)}; }

Number StepOf(const Fact& fact) {
  return IsDate(fact) ? Number(1) : Number::Read(fact.type->at(3).atom());
}

std::set<std::string> NamesOf(const Node& list, std::size_t from) {
  std::set<std::string> names;
  for (std::size_t i = from; i < list.items.size(); ++i) names.insert(list.at(i).atom());
  return names;
}

// What it may be at all, as its type has it.
Domain Whole(const Pack& pack, const Fact& fact) {
  Domain whole;
  whole.none = fact.optional;
  const Node& type = *fact.type;
  if (IsDate(fact)) {
    whole.range = DaysBetween(kFirstDay, kLastDay);
  } else if (!type.list && type.text == "boolean") {
    whole.names = {"false", "true"};
  } else if (type.head() == "number") {
    if (type.at(1).nothing() || type.at(2).nothing())
      throw Refused{"a number without end is divided"};
    whole.range = {Number::Read(type.at(1).atom()), Number::Read(type.at(2).atom())};
  } else if (type.head() == "enum") {
    whole.names = NamesOf(type, 1);
  } else if (type.head() == "code") {
    whole.others = type.at(1).nothing();
    if (!whole.others) whole.names = NamesOf(pack.Find("codes", type.at(1).atom()), 2);
  } else if (type.head() == "record") {
    whole.record = true;
  } else if (type.head() == "list") {
    whole.open = true;
    whole.count = 0;
  } else {
    throw Refused{"a fact that is a text is taken as something narrower"};
  }
  return whole;
}

bool Includes(const std::set<std::string>& all, const std::set<std::string>& some) {
  return std::includes(all.begin(), all.end(), some.begin(), some.end());
}

}  // namespace

Domain DomainOf(const Pack& pack, const Fact& fact, const std::string& name, const Node* stated) {
  if (stated == nullptr || (!stated->list && stated->text == "undeterminable")) {
    if (fact.computed) throw Refused{"`" + name + "` is computed, and taken as something narrower"};
    Domain whole = Whole(pack, fact);
    // That nothing can be found out is a case of its own for rules that ask.
    const Node& asked = pack.Only("diligence");
    for (std::size_t i = 1; i < asked.items.size(); ++i)
      whole.failed = whole.failed || asked.at(i).atom() == name;
    if (stated != nullptr && whole.failed)
      throw Refused{"`" + name + "` cannot be found out, and is taken as something narrower"};
    return whole;
  }
  return PartOf(fact, *stated);
}

Domain PartOf(const Fact& fact, const Node& value) {
  Domain part;
  if (!value.list) {
    part.none = value.text == "none";
    part.failed = value.text == "undeterminable";
    if (value.text == "true" || value.text == "false") part.names = {value.text};
    if (!part.none && !part.failed && part.names.empty())
      throw Refused{"`" + value.text + "` is not a value of a fact"};
  } else if (value.head() == "number" && fact.type->head() == "number") {
    part.range = {Number::Read(value.at(1).atom()), Number::Read(value.at(2).atom())};
  } else if (value.head() == "days" && IsDate(fact)) {
    part.range = DaysBetween(ReadDay(value.at(1).atom()), ReadDay(value.at(2).atom()));
  } else if (value.head() == "codes" || value.head() == "other") {
    part.names = NamesOf(value, 1);
    part.others = value.head() == "other";
  } else if (value.head() == "record") {
    part.record = true;
  } else if (value.head() == "list") {
    part.open = value.at(1).atom() == "open";
    part.count = ReadIndex(value.at(2));
  } else {
    throw Refused{"a fact is taken as what it cannot be"};
  }
  if (part.range && *part.range->high < *part.range->low) throw Refused{"a range is empty"};
  return part;
}

bool Within(const Fact& fact, const Domain& part, const Domain& whole) {
  if ((part.none && !whole.none) || (part.record && !whole.record)) return false;
  if (part.failed && !whole.failed) return false;
  if (part.count && (!whole.open || *part.count < whole.count.value_or(0))) return false;
  if (part.range) {
    if (!whole.range) return false;
    const Number step = StepOf(fact);
    const auto on_grid = [&](const Number& at) {
      return (at + whole.range->low->Negated()).IsMultipleOf(step);
    };
    return *whole.range->low <= *part.range->low && *part.range->high <= *whole.range->high &&
           on_grid(*part.range->low) && on_grid(*part.range->high);
  }
  if (part.others) return whole.others && Includes(part.names, whole.names);
  if (part.names.empty()) return true;
  if (!whole.others) return Includes(whole.names, part.names);
  return std::none_of(part.names.begin(), part.names.end(),
                      [&](const std::string& name) { return whole.names.contains(name); });
}

bool Covered(const Fact& fact, const Domain& whole, const std::vector<Domain>& parts) {
  const auto any = [&](bool Domain::*is) {
    return std::any_of(parts.begin(), parts.end(), [&](const Domain& part) { return part.*is; });
  };
  if (whole.count || (whole.none && !any(&Domain::none)) || (whole.record && !any(&Domain::record)))
    return false;
  if (whole.failed && !any(&Domain::failed)) return false;
  if (whole.range) {
    std::vector<Interval> ranges;
    for (const Domain& part : parts)
      if (part.range) ranges.push_back(*part.range);
    std::sort(ranges.begin(), ranges.end(),
              [](const Interval& a, const Interval& b) { return *a.low < *b.low; });
    Number next = *whole.range->low;
    for (const Interval& range : ranges) {
      if (*range.low > next) return false;
      next = std::max(next, *range.high + StepOf(fact));
    }
    return next > *whole.range->high;
  }
  std::set<std::string> named;
  bool others = false;
  for (const Domain& part : parts)
    if (!part.others) named.insert(part.names.begin(), part.names.end());
  for (const Domain& part : parts) {
    // What it is not, others must be, or it was so before.
    std::set<std::string> left = named;
    if (whole.others) left.insert(whole.names.begin(), whole.names.end());
    others = others || (part.others && Includes(left, part.names));
  }
  return whole.others ? others : Includes(named, whole.names);
}

}  // namespace licet::verify
