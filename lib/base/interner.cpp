#include "base/interner.hpp"

#include "base/check.hpp"

namespace licet::base {

SymbolId Interner::Intern(std::string_view text) {
  if (const auto found = ids_.find(text); found != ids_.end()) return found->second;
  LICET_CHECK(texts_.size() < SymbolId{}.index);
  const SymbolId id{static_cast<std::uint32_t>(texts_.size())};
  ids_.emplace(texts_.emplace_back(text), id);
  return id;
}

std::optional<SymbolId> Interner::Find(std::string_view text) const {
  const auto found = ids_.find(text);
  if (found == ids_.end()) return std::nullopt;
  return found->second;
}

const std::string& Interner::Text(SymbolId id) const {
  LICET_CHECK(id.index < texts_.size());
  return texts_[id.index];
}

}  // namespace licet::base
