#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace licet::base {

/// A name, as its place in one `Interner`. Order is order of first use, not of the alphabet.
struct SymbolId {
  std::uint32_t index = 0xFFFFFFFF;
  auto operator<=>(const SymbolId&) const = default;
};

/// Gives each distinct text one id, so that names compare and hash as numbers.
///
/// Thread-compatible. Moves, does not copy; texts stay where they are for its whole life.
class Interner {
 public:
  Interner() = default;
  Interner(Interner&&) = default;
  Interner& operator=(Interner&&) = default;
  Interner(const Interner&) = delete;
  Interner& operator=(const Interner&) = delete;
  ~Interner() = default;

  /// The id of `text`, new if it was not seen before.
  SymbolId Intern(std::string_view text);

  /// The id of `text` if it was interned.
  [[nodiscard]] std::optional<SymbolId> Find(std::string_view text) const;

  /// The text behind an id of this interner.
  [[nodiscard]] const std::string& Text(SymbolId id) const;

  [[nodiscard]] std::size_t size() const { return texts_.size(); }

 private:
  // INVARIANT: the keys of `ids_` look into `texts_`; a deque does not move its elements.
  std::deque<std::string> texts_;
  std::unordered_map<std::string_view, SymbolId> ids_;
};

}  // namespace licet::base
