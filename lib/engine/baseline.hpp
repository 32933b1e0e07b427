#pragma once

#include "engine/pack_data.hpp"
#include "eval/options.hpp"
#include "licet/catalog.hpp"
#include "licet/chart.hpp"
#include "licet/decision.hpp"
#include "licet/pack.hpp"

#include <absl/status/statusor.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

// One transaction asked about many times: what charts stand on.
namespace licet::engine {

/// `text` with each of `names` replaced by its value.
std::string Filled(std::string text,
                   const std::vector<std::pair<std::string, std::string>>& values);

/// The lines of a TOML text that state something, but for its title.
std::vector<std::string> StatementsOf(const std::string& text);

/// A TOML table for a line with a chip of the catalog, with the facts that hold for all items.
std::string LineOf(const std::string& chip, const ChartBaseline& baseline);

/// A code of a place, as the scenarios of the pack know it: its title. NotFound if there is none.
absl::StatusOr<std::string> TitleOfPlace(const detail::PackData& pack, const std::string& code);

/// Asks the baseline of one pack. What is wrong with it is kept.
class BaselineAsker {
 public:
  /// Fails if the pack is not `ok()` or the options do not fit it. The arguments must outlive it.
  static absl::StatusOr<BaselineAsker> Make(const Pack& pack, const Catalog& catalog,
                                            const ChartBaseline& baseline,
                                            const EvaluateOptions& options);

  /// The answers to `lines` (TOML tables), in order; nothing if the baseline has mistakes, which
  /// are in `diagnostics()` then.
  std::optional<std::vector<LineDecision>> Ask(const std::string& destination, Date date,
                                               const std::vector<std::string>& lines);
  /// What is printed with the chart; complete once something was asked.
  [[nodiscard]] ChartHead Head() const;
  [[nodiscard]] const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }
  [[nodiscard]] const eval::Options& options() const { return options_; }
  SourceSet TakeSources() { return std::move(sources_); }

 private:
  BaselineAsker(const Pack& pack, const Catalog& catalog, const ChartBaseline& baseline,
                eval::Options options)
      : pack_(pack), catalog_(catalog), baseline_(baseline), options_(std::move(options)) {}
  bool AskPart(const std::string& scenario, const std::vector<std::string>& lines,
               std::size_t begin, std::size_t end, std::vector<LineDecision>& answers);

  const Pack& pack_;
  const Catalog& catalog_;
  const ChartBaseline& baseline_;
  eval::Options options_;
  std::string title_;
  std::vector<Diagnostic> diagnostics_;
  SourceSet sources_;
};

/// The parts of the catalog that `names` fit, in order of their ids; all if there are no names.
/// NotFound for a name that fits none.
absl::StatusOr<std::vector<OutcomeMatrix::Chip>> ChipsNamed(const Catalog& catalog,
                                                            const std::vector<std::string>& names);

/// What a line was answered.
MatrixCell CellOf(const LineDecision& line);

}  // namespace licet::engine
