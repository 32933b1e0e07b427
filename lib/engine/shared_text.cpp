#include "engine/shared_text.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <variant>

namespace licet::engine {
namespace {

using data::Node;

// Where the entries begin that a pack does not know: keys, and the names of chips.
struct Unknown {
  std::set<std::uint32_t> keys;
  std::set<std::uint32_t> chips;
};

Unknown UnknownTo(const Node& document, const Reader& reader) {
  diag::Sink sink;
  reader.read(document, sink);
  Unknown unknown;
  for (const Diagnostic& diagnostic : sink.diagnostics()) {
    if (diagnostic.kind == DiagnosticKind::kUnknownKey) {
      unknown.keys.insert(diagnostic.span.begin);
    } else if (diagnostic.kind == DiagnosticKind::kUnknownChip) {
      unknown.chips.insert(diagnostic.span.begin);
    }
  }
  return unknown;
}

bool HasFact(const data::Schema& schema, const std::string& name) {
  return std::any_of(schema.records.begin(), schema.records.end(),
                     [&](const data::RecordType& record) { return record.Find(name).has_value(); });
}

class Pruner {
 public:
  Pruner(const std::vector<Reader>& readers, std::vector<Unknown> unknown)
      : readers_(readers), unknown_(std::move(unknown)) {}

  // `visible`: which packs see the table that holds this node.
  void Prune(Node& node, std::size_t reader, const std::vector<bool>& visible) const {
    if (auto* array = std::get_if<data::Array>(&node.value)) {
      for (Node& item : array->items) Prune(item, reader, visible);
    }
    auto* table = std::get_if<data::Table>(&node.value);
    if (table == nullptr) return;
    std::vector<data::Entry> kept;
    for (data::Entry& entry : table->entries) {
      std::vector<bool> inner = visible;
      for (std::size_t i = 0; i < readers_.size(); ++i) {
        inner[i] = inner[i] && !unknown_[i].keys.contains(entry.key_span.begin);
      }
      if (BelongsToAnother(entry, reader, inner)) continue;
      Prune(entry.node, reader, inner);
      kept.push_back(std::move(entry));
    }
    table->entries = std::move(kept);
  }

 private:
  bool BelongsToAnother(const data::Entry& entry, std::size_t reader,
                        const std::vector<bool>& visible) const {
    const bool key = unknown_[reader].keys.contains(entry.key_span.begin);
    const bool chip = unknown_[reader].chips.contains(entry.node.span.begin);
    if (!key && !chip) return false;
    for (std::size_t i = 0; i < readers_.size(); ++i) {
      if (i == reader || !visible[i]) continue;
      // A key that a pack says nothing about may stand where it does not look at all.
      if (key && HasFact(*readers_[i].schema, entry.key)) return true;
      if (chip && !unknown_[i].chips.contains(entry.node.span.begin)) return true;
    }
    return false;
  }

  const std::vector<Reader>& readers_;
  std::vector<Unknown> unknown_;
};

}  // namespace

std::vector<Node> DocumentsFor(std::vector<Node> documents, const std::vector<Reader>& readers) {
  if (readers.size() < 2) return documents;
  std::vector<Unknown> unknown;
  for (std::size_t i = 0; i < readers.size(); ++i) {
    unknown.push_back(UnknownTo(documents[i], readers[i]));
  }
  const Pruner pruner(readers, std::move(unknown));
  for (std::size_t i = 0; i < readers.size(); ++i) {
    pruner.Prune(documents[i], i, std::vector<bool>(readers.size(), true));
  }
  return documents;
}

}  // namespace licet::engine
