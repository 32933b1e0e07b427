#include "record/scenario_leaves.hpp"

#include "base/overloaded.hpp"
#include "record/sexpr.hpp"

namespace licet::record {
namespace {

class ScenarioWriter {
 public:
  explicit ScenarioWriter(const data::Schema& schema) : schema_(schema) {}

  std::vector<std::string> Write(const data::Scenario& scenario) {
    leaves_.push_back(List("licet-scenario", {"1", std::to_string(scenario.lines.size())}));
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
    std::vector<std::string> parts{place_, Atom(path), Atom(type.name), Atom(record.key),
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

  // Empty if nothing is stated.
  static std::string ValueText(const data::Value& value) {
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

  const data::Schema& schema_;
  std::string place_;
  std::vector<std::string> leaves_;
};

}  // namespace

std::vector<std::string> ScenarioLeaves(const data::Schema& schema,
                                        const data::Scenario& scenario) {
  return ScenarioWriter(schema).Write(scenario);
}

}  // namespace licet::record
