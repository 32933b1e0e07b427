#include "engine/baseline.hpp"
#include "engine/status.hpp"
#include "licet/chart.hpp"

#include <string>
#include <utility>
#include <vector>

namespace licet {
inline namespace v0 {

absl::StatusOr<ChartResult<OutcomeMatrix>> ComputeMatrix(const Pack& pack, const Catalog& catalog,
                                                         const MatrixRequest& request) {
  auto asker = engine::BaselineAsker::Make(pack, catalog, request.baseline, request.options);
  if (!asker.ok()) return asker.status();
  auto chips = engine::ChipsNamed(catalog, request.chips);
  if (!chips.ok()) return chips.status();
  if (chips->empty() || request.dates.empty() || request.destinations.empty()) {
    return engine::InvalidArgument("a matrix needs at least one chip, one day and one place");
  }
  for (const std::string& destination : request.destinations) {
    const auto title = engine::TitleOfPlace(pack.data(), destination);
    if (!title.ok()) return title.status();
  }
  std::vector<std::string> lines;
  for (const OutcomeMatrix::Chip& chip : *chips)
    lines.push_back(engine::LineOf(chip.id, request.baseline));

  OutcomeMatrix matrix;
  matrix.dates = request.dates;
  matrix.destinations = request.destinations;
  matrix.chips = *std::move(chips);
  const std::size_t places = matrix.destinations.size();
  matrix.cells.resize(matrix.dates.size() * matrix.chips.size() * places);
  for (std::size_t date = 0; date < matrix.dates.size(); ++date) {
    for (std::size_t place = 0; place < places; ++place) {
      const auto answers = asker->Ask(matrix.destinations[place], matrix.dates[date], lines);
      if (!answers) {
        return ChartResult<OutcomeMatrix>{std::nullopt, asker->diagnostics(), asker->TakeSources()};
      }
      for (std::size_t chip = 0; chip < answers->size(); ++chip) {
        matrix.cells[(date * matrix.chips.size() + chip) * places + place] =
            engine::CellOf((*answers)[chip]);
      }
    }
  }
  matrix.head = asker->Head();
  ChartResult<OutcomeMatrix> result;
  result.chart = std::move(matrix);
  return result;
}

}  // namespace v0
}  // namespace licet
