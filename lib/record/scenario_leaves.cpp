#include "record/scenario_leaves.hpp"

#include "analysis/space.hpp"
#include "base/overloaded.hpp"
#include "record/sexpr.hpp"

#include <cstdint>
#include <map>
#include <utility>

namespace licet::record {
namespace {

class ScenarioWriter {
 public:
  explicit ScenarioWriter(const data::Schema& schema) : schema_(schema) {}

  std::vector<std::string> Write(const data::Scenario& scenario) {
    leaves_.push_back(List("licet-scenario", {"2", std::to_string(scenario.lines.size())}));
    for (const data::Line& line : scenario.lines)
      for (const auto& alternative : line.alternatives) Count(alternative.facts);
    for (std::size_t i = 0; i < scenario.lines.size(); ++i) {
      const data::Line& line = scenario.lines[i];
      std::vector<std::string> parts{std::to_string(i), Atom(line.name), Atom(line.item_label),
                                     Atom(line.quantity_label)};
      for (const auto& alternative : line.alternatives) parts.push_back(Atom(alternative.label));
      leaves_.push_back(List("line", parts));
      for (std::size_t k = 0; k < line.alternatives.size(); ++k) {
        place_ = std::to_string(i) + " " + std::to_string(k);
        Put(line.alternatives[k].facts, "");
      }
    }
    return std::move(leaves_);
  }

 private:
  // The leaf of the record comes before those of the records in it.
  void Put(const data::RecordValue& record, const std::string& path) {
    const data::RecordType& type = schema_[record.type];
    std::vector<std::string> parts{place_, Atom(path), Atom(type.name), KeyOf(record),
                                   Atom(record.name)};
    for (std::size_t i = 0; i < record.facts.size(); ++i) {
      const std::string value = ValueText(record.facts[i]);
      if (!value.empty()) parts.push_back("(" + Atom(type.facts[i].name) + " " + value + ")");
    }
    leaves_.push_back(List("at", parts));
    for (std::size_t i = 0; i < record.facts.size(); ++i) {
      const std::string inner = (path.empty() ? "" : path + ".") + type.facts[i].name;
      const data::Value& value = record.facts[i];
      if (const auto* one = std::get_if<data::RecordValue>(&value.payload)) Put(*one, inner);
      if (const auto* list = std::get_if<data::ListValue>(&value.payload)) {
        for (std::size_t k = 0; k < list->items.size(); ++k)
          Put(list->items[k], inner + "[" + std::to_string(k) + "]");
      }
    }
  }

  // What has no key is numbered if it stands at several places.
  void Count(const data::RecordValue& record) {
    if (record.key.empty()) ++counts_[SameOf(record)];
    for (const data::Value& value : record.facts) {
      if (const auto* one = std::get_if<data::RecordValue>(&value.payload)) Count(*one);
      if (const auto* list = std::get_if<data::ListValue>(&value.payload))
        for (const data::RecordValue& item : list->items) Count(item);
    }
  }

  static std::pair<std::uint32_t, std::string> SameOf(const data::RecordValue& record) {
    return {record.type.index, analysis::IdentityOf(record)};
  }

  std::string KeyOf(const data::RecordValue& record) {
    const auto same = SameOf(record);
    if (!record.key.empty() || same.second.empty() || counts_[same] < 2) return Atom(record.key);
    return List("same", {std::to_string(numbers_.emplace(same, numbers_.size()).first->second)});
  }

  const data::Schema& schema_;
  std::map<std::pair<std::uint32_t, std::string>, std::size_t> counts_, numbers_;
  std::string place_;
  std::vector<std::string> leaves_;
};

}  // namespace

std::string ValueText(const data::Value& value) {
  switch (value.state) {
    case data::State::kUnknown:
      return {};
    case data::State::kUndeterminable:
      return "undeterminable";
    case data::State::kNone:
      return "none";
    case data::State::kKnown:
      break;
  }
  return std::visit(base::Overloaded{
                        [](const std::monostate&) { return std::string(); },
                        [](const bool& it) { return std::string(it ? "true" : "false"); },
                        [](const data::NumberRange& it) {
                          return List("number", {Atom(it.low), Atom(it.high)});
                        },
                        [](const data::DateRange& it) {
                          return List("days", {Atom(it.low), Atom(it.high)});
                        },
                        [](const data::CodeSet& it) { return Atoms("codes", it.codes); },
                        [](const std::string& it) { return List("text", {Atom(it)}); },
                        [](const data::RecordValue&) { return List("record"); },
                        [](const data::ListValue& it) {
                          return List("list", {it.complete ? "complete" : "open",
                                               std::to_string(it.items.size())});
                        },
                    },
                    value.payload);
}

std::vector<std::string> ScenarioLeaves(const data::Schema& schema,
                                        const data::Scenario& scenario) {
  return ScenarioWriter(schema).Write(scenario);
}

}  // namespace licet::record
