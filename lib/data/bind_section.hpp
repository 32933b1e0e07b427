#pragma once

#include "data/bind_item.hpp"
#include "data/bind_route.hpp"
#include "data/catalog.hpp"
#include "data/document.hpp"
#include "data/scenario_shape.hpp"
#include "data/schema.hpp"
#include "diag/sink.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace licet::data {

/// What the top of a scenario, or one of its lines, states.
struct Section {
  std::vector<Value> facts;  // those of the scenario record that are not parts of their own
  std::optional<ItemParts> item;
  std::vector<ItemAlternative> alternatives;
  bool route_stated = false;
  std::optional<RouteParts> route;
  std::unique_ptr<PartyParts> parties = std::make_unique<PartyParts>();  // the binder points at it
  std::string quantity;
  std::string name;
};

/// What sections are read with; all must outlive the reading.
struct SectionContext {
  const Schema& schema;
  const Catalog& catalog;
  const ScenarioShape& shape;
  diag::Sink& sink;
};

/// Reads one section. `outer` is the top of the file when it is a line's, whose parties it may
/// name; `where` names the section in messages.
Section BindSection(const Table& table, const std::string& where, const Section* outer,
                    const SectionContext& context);

}  // namespace licet::data
