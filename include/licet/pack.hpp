#pragma once

#include "absl/status/statusor.h"
#include "licet/date.hpp"
#include "licet/decision.hpp"
#include "licet/diagnostic.hpp"
#include "licet/source.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace licet {
inline namespace v0 {

namespace detail {
struct PackData;
}

/// Whether the files in the folders called `tests` of a pack are read with it. They hold nothing but
/// tests and checks (LIC2037 otherwise), so no answer and no digest depends on them; they may be much longer
/// than the rules.
enum class PackTests : std::uint8_t {
  kLeftOut,  // to ask the pack: the tests are not even opened
  kRead,     // to check or test it
};

/// A checked rule pack, with the modules that it uses and the overlays that were named with it.
/// Immutable; copies share it; use it from any number of threads.
class Pack {
 public:
  /// Reads and checks one pack. Each of `names` is a folder of `.licet` files, a single file, or
  /// the name of a pack that is compiled in (`us.ear`); one is the base, the others are overlays
  /// that extend it (or each other), in any order.
  ///
  /// Fails only if something could not be read at all (missing file or folder, too large, no rules
  /// in it). Mistakes in the rules are in `diagnostics()`; a pack that is not `ok()` cannot be
  /// asked.
  static absl::StatusOr<Pack> Load(const std::vector<std::string>& names,
                                   PackTests tests = PackTests::kLeftOut);

  [[nodiscard]] bool ok() const;
  [[nodiscard]] const std::vector<Diagnostic>& diagnostics() const;
  /// The texts that the diagnostics point into.
  [[nodiscard]] const SourceSet& sources() const;
  /// Name, title, law as of, and the digest: SHA-256 over the rule texts (not
  /// the tests) in order of their names.
  [[nodiscard]] const PackIdentity& identity() const;
  [[nodiscard]] std::size_t rule_count() const;

  [[nodiscard]] const detail::PackData& data() const { return *data_; }

 private:
  friend absl::StatusOr<std::vector<Pack>> LoadPacks(const std::vector<std::string>& names,
                                                     PackTests tests);
  explicit Pack(std::shared_ptr<const detail::PackData> data) : data_(std::move(data)) {}
  std::shared_ptr<const detail::PackData> data_;
};

/// Reads packs to be asked side by side, as `Pack::Load` reads one. `names` may hold several bases,
/// overlays of each, in any order: every base with its overlays is one `Pack` of the result, in
/// order of the names of the bases.
absl::StatusOr<std::vector<Pack>> LoadPacks(const std::vector<std::string>& names,
                                            PackTests tests = PackTests::kLeftOut);

/// The names of the packs that are compiled in.
std::vector<std::string> EmbeddedPacks();

/// The packs that the program asks when none is named: `us.ear` and every overlay of it that is
/// compiled in. Together they are one pack.
std::vector<std::string> DefaultPacks();

}  // namespace v0
}  // namespace licet
