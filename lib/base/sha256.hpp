#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace licet::base {

constexpr std::size_t kSha256Bytes = 32;

/// A SHA-256 over text that comes in pieces. Thread-compatible; moves, does not copy.
class Sha256 {
 public:
  Sha256();
  Sha256(Sha256&&) noexcept;
  Sha256& operator=(Sha256&&) noexcept;
  ~Sha256();

  /// Adds the next bytes.
  void Update(std::string_view bytes);

  /// The digest of all bytes as 64 lower-case hex digits. The object takes no bytes after it.
  [[nodiscard]] std::string Finish() &&;

 private:
  struct Free {
    void operator()(void* context) const;
  };
  std::unique_ptr<void, Free> context_;
};

/// The SHA-256 of `bytes` as 64 lower-case hex digits.
[[nodiscard]] std::string Sha256Hex(std::string_view bytes);

}  // namespace licet::base
