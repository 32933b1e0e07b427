#include "data/document.hpp"

#include <string_view>

namespace licet::data {

const Entry* Table::Find(std::string_view key) const {
  for (const Entry& entry : entries) {
    if (entry.key == key) return &entry;
  }
  return nullptr;
}

}  // namespace licet::data
