#pragma once

#include "absl/status/statusor.h"
#include "licet/catalog.hpp"
#include "licet/diagnostic.hpp"
#include "licet/pack.hpp"
#include "licet/source.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace licet {
inline namespace v0 {

namespace detail {
struct ScenarioData;
}

class PartyLists;

enum class TextFormat { kByContent, kToml, kJson };

/// Facts that were read and bound to the schema of a pack. Immutable; copies share it; thread-safe.
class Scenario {
 public:
  /// Reads a `.toml` or `.json` file. Fails only if the file could not be read (missing, too
  /// large); mistakes in it are in `diagnostics()`, and a scenario that is not `ok()` cannot be
  /// evaluated.
  static absl::StatusOr<Scenario> Load(const std::string& path, const Pack& pack,
                                       const Catalog& catalog);
  /// The same for a text at hand; `name` is what messages call it.
  static Scenario Parse(std::string_view text, TextFormat format, const std::string& name,
                        const Pack& pack, const Catalog& catalog);

  /// The same facts for packs that are asked side by side: one scenario for each of `packs`, with
  /// the catalog at the same place in `catalogs`. A fact that a pack does not know and another one
  /// does is unknown to the first; a key that none of them knows is a mistake in every scenario.
  static absl::StatusOr<std::vector<Scenario>> LoadEach(const std::string& path,
                                                        const std::vector<Pack>& packs,
                                                        const std::vector<Catalog>& catalogs);
  static std::vector<Scenario> ParseEach(std::string_view text, TextFormat format,
                                         const std::string& name, const std::vector<Pack>& packs,
                                         const std::vector<Catalog>& catalogs);

  /// The same facts with what `lists` say of the parties and owners, for the day of each event. A
  /// stated fact that a list contradicts is an error in `diagnostics()`. Without lists nothing
  /// changes. `pack` is the one that the scenario was read for.
  [[nodiscard]] Scenario ScreenedBy(const PartyLists& lists, const Pack& pack) const;

  [[nodiscard]] bool ok() const;
  [[nodiscard]] const std::vector<Diagnostic>& diagnostics() const;
  [[nodiscard]] const SourceSet& sources() const;
  [[nodiscard]] const std::string& title() const;

  [[nodiscard]] const detail::ScenarioData& data() const { return *data_; }

 private:
  explicit Scenario(std::shared_ptr<const detail::ScenarioData> data) : data_(std::move(data)) {}
  std::shared_ptr<const detail::ScenarioData> data_;
};

/// A commented TOML scenario to start from, with the questions, units and choices of the pack.
std::string ScenarioTemplate(const Pack& pack);

}  // namespace v0
}  // namespace licet
