#pragma once

#include "data/document.hpp"
#include "diag/sink.hpp"

#include <string>

// The limit on records of a scenario, found before anything is copied.
namespace licet::data {

/// Says that `what` would hold more than `kMaxRecords` records.
void ReportTooLarge(Span span, const std::string& what, diag::Sink& sink);

/// More tables are written than there may be records.
bool HoldsTooMuch(const Node& document);

/// The hops of `section` (or else of `top`) would copy too many of the parties that they name by
/// key, with all their owners.
bool CopiesTooMuch(const Table& section, const Table& top);

}  // namespace licet::data
