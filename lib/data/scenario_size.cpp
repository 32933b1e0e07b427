#include "data/scenario_size.hpp"

#include "data/bind.hpp"

#include <algorithm>
#include <cstddef>
#include <variant>

namespace licet::data {
namespace {

// Tables in the text; no more than a few above the limit are counted.
std::size_t CountTables(const Node& node) {
  std::size_t count = 0;
  if (const auto* table = std::get_if<Table>(&node.value)) {
    count = 1;
    for (const Entry& entry : table->entries) {
      count += CountTables(entry.node);
      if (count > kMaxRecords) break;
    }
  } else if (const auto* array = std::get_if<Array>(&node.value)) {
    for (const Node& item : array->items) {
      count += CountTables(item);
      if (count > kMaxRecords) break;
    }
  }
  return count;
}

}  // namespace

void ReportTooLarge(Span span, const std::string& what, diag::Sink& sink) {
  sink.Report<DiagnosticKind::kScenarioTooLarge>(span, what, std::to_string(kMaxRecords))
      .Help("name parties at the events in which they take part, or use one file for each order");
}

bool HoldsTooMuch(const Node& document) { return CountTables(document) > kMaxRecords; }

bool CopiesTooMuch(const Table& section, const Table& top) {
  const auto find = [&](const char* first, const char* second) -> const Node* {
    for (const Table* table : {&section, &top})
      for (const char* key : {first, second})
        if (const Entry* entry = table->Find(key)) return &entry->node;
    return nullptr;
  };
  const Node* parties = find("party", "parties");
  const Node* route = find("hop", "route");
  if (parties == nullptr || route == nullptr) return false;
  const auto* hops = std::get_if<Array>(&route->value);
  const std::size_t events = hops != nullptr ? hops->items.size() : 1;
  return CountTables(*parties) * std::min<std::size_t>(events, 64) > kMaxRecords;
}

}  // namespace licet::data
