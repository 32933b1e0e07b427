#pragma once

#include "data/bind_facts.hpp"
#include "data/catalog.hpp"
#include "data/document.hpp"
#include "data/scenario.hpp"
#include "data/schema.hpp"
#include "diag/sink.hpp"

#include <optional>
#include <string>
#include <vector>

namespace licet::data {

/// An item as stated: the name of a chip, facts, or both.
struct ItemParts {
  /// Stated facts; state kUnknown when there are none.
  Value stated;
  std::string chip;
  Span chip_span;
  Span span;
};

/// Reads the value of `item`.
[[nodiscard]] ItemParts BindItemParts(const Node& node, const Fact& item_fact, FactBinder& binder);

/// One reading of the item for each part that its name fits.
struct ItemAlternative {
  std::string label;  // catalog id; empty for inline items
  Value item;
};
/// Looks the chip up and adds the stated facts to what the catalog knows. A part that a stated fact
/// rules out is left out; if that leaves none, or no chip has the name, there is a message and the
/// result is empty.
[[nodiscard]] std::vector<ItemAlternative> JoinItem(const ItemParts& parts, const Schema& schema,
                                                    const Catalog& catalog, diag::Sink& sink);

/// What a person calls the item: the name of the chip as written, its `name`, or "inline item".
[[nodiscard]] std::string LabelOf(const ItemParts& parts);

}  // namespace licet::data
