#include "data/compare.hpp"

#include "base/overloaded.hpp"
#include "data/scenario.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <variant>

namespace licet::data {
namespace {

bool SameList(const ListValue& a, const ListValue& b) {
  return a.complete == b.complete && a.items.size() == b.items.size() &&
         std::equal(a.items.begin(), a.items.end(), b.items.begin(), SameRecord);
}

bool SamePayload(const Payload& a, const Payload& b) {
  if (a.index() != b.index()) return false;
  return std::visit(
      base::Overloaded{
          [](std::monostate) { return true; },
          [&](bool truth) { return truth == std::get<bool>(b); },
          [&](const NumberRange& range) {
            const auto& other = std::get<NumberRange>(b);
            return range.low == other.low && range.high == other.high;
          },
          [&](const DateRange& range) {
            const auto& other = std::get<DateRange>(b);
            return range.low == other.low && range.high == other.high;
          },
          [&](const CodeSet& set) { return set.codes == std::get<CodeSet>(b).codes; },
          [&](const std::string& text) { return text == std::get<std::string>(b); },
          [&](const RecordValue& record) { return SameRecord(record, std::get<RecordValue>(b)); },
          [&](const ListValue& list) { return SameList(list, std::get<ListValue>(b)); },
      },
      a);
}

bool CoversList(const ListValue& outer, const ListValue& inner) {
  if (outer.complete) return SameList(outer, inner);
  return std::all_of(outer.items.begin(), outer.items.end(), [&](const RecordValue& item) {
    return std::any_of(inner.items.begin(), inner.items.end(),
                       [&](const RecordValue& other) { return SameRecord(item, other); });
  });
}

bool CoversPayload(const Payload& outer, const Payload& inner) {
  if (outer.index() != inner.index()) return false;
  return std::visit(
      base::Overloaded{
          [](std::monostate) { return true; },
          [&](bool truth) { return truth == std::get<bool>(inner); },
          [&](const NumberRange& range) {
            const auto& other = std::get<NumberRange>(inner);
            return range.low <= other.low && other.high <= range.high;
          },
          [&](const DateRange& range) {
            const auto& other = std::get<DateRange>(inner);
            return range.low <= other.low && other.high <= range.high;
          },
          [&](const CodeSet& set) {
            const auto& other = std::get<CodeSet>(inner);
            return std::includes(set.codes.begin(), set.codes.end(), other.codes.begin(),
                                 other.codes.end());
          },
          [&](const std::string& text) { return text == std::get<std::string>(inner); },
          [&](const RecordValue& record) {
            const auto& other = std::get<RecordValue>(inner);
            return record.type == other.type && record.facts.size() == other.facts.size() &&
                   std::equal(record.facts.begin(), record.facts.end(), other.facts.begin(),
                              Covers);
          },
          [&](const ListValue& list) { return CoversList(list, std::get<ListValue>(inner)); },
      },
      outer);
}

}  // namespace

bool SameValue(const Value& a, const Value& b) {
  if (a.state != b.state) return false;
  return a.state != State::kKnown || SamePayload(a.payload, b.payload);
}

bool SameRecord(const RecordValue& a, const RecordValue& b) {
  return a.type == b.type && a.facts.size() == b.facts.size() &&
         std::equal(a.facts.begin(), a.facts.end(), b.facts.begin(), SameValue);
}

bool Covers(const Value& outer, const Value& inner) {
  if (outer.state == State::kUnknown || outer.state == State::kUndeterminable) return true;
  if (outer.state != inner.state) return false;
  return outer.state != State::kKnown || CoversPayload(outer.payload, inner.payload);
}

}  // namespace licet::data
