#pragma once

#include "licet/catalog.hpp"
#include "licet/pack.hpp"

namespace licet::fuzz {

/// The shipped pack and its catalog, loaded once.
inline const Pack& UsEar() {
  static const Pack pack = *Pack::Load({"us.ear"});
  return pack;
}
inline const Catalog& Chips() {
  static const Catalog catalog = Catalog::Shipped(UsEar());
  return catalog;
}

}  // namespace licet::fuzz
