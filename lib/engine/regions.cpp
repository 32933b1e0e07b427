#include "data/catalog.hpp"
#include "engine/baseline.hpp"
#include "engine/catalog_data.hpp"
#include "engine/citations.hpp"
#include "engine/region_grid.hpp"
#include "engine/status.hpp"
#include "eval/item_number.hpp"
#include "eval/law.hpp"
#include "licet/chart.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace licet {
inline namespace v0 {
namespace {

using engine::ToDouble;

// What a chip is called where several parts share a place: the words that they have in common.
std::string CommonWords(const std::string& a, const std::string& b) {
  std::size_t end = 0;
  for (std::size_t i = 0; i <= a.size() && i <= b.size(); ++i) {
    const bool a_ends = i == a.size() || a[i] == ' ';
    const bool b_ends = i == b.size() || b[i] == ' ';
    if (a_ends && b_ends) end = i;
    if (i == a.size() || i == b.size() || a[i] != b[i]) break;
  }
  return a.substr(0, end);
}

RegionsChart::Region RegionOf(const LineDecision& line) {
  RegionsChart::Region region;
  for (const auto& status : line.classes) {
    region.classes.push_back(status.code + (status.truth == Truth::kTrue ? "" : "?"));
  }
  std::sort(region.classes.begin(), region.classes.end());
  region.answer = engine::CellOf(line);
  return region;
}

class RegionsMaker {
 public:
  RegionsMaker(const Pack& pack, const Catalog& catalog, const RegionsRequest& request,
               engine::BaselineAsker& asker)
      : pack_(pack.data()), catalog_(catalog.data().catalog), request_(request), asker_(asker) {}

  // False: the baseline has mistakes.
  bool Make(RegionsChart& chart) {
    chart.on = request_.on;
    chart.destination = request_.destination;
    chart.point_facts = engine::StatementsOf(request_.baseline.point);
    if (!AddChips(chart)) return false;
    eval::Law law(*pack_.program, request_.on, asker_.options().known_at, asker_.options().view);
    chart.limits = engine::LimitsOn(pack_, law);
    engine::Grid grid = engine::GridFor(chart);
    chart.performance = grid.performance;
    chart.density = grid.density;
    return AddRegions(chart);
  }

 private:
  bool AddChips(RegionsChart& chart) {
    std::vector<std::string> lines;
    for (const data::CatalogEntry& entry : catalog_.entries()) {
      lines.push_back(engine::LineOf(entry.id, request_.baseline));
    }
    const auto answers = asker_.Ask(request_.destination, request_.on, lines);
    if (!answers) return false;
    for (std::size_t i = 0; i < answers->size(); ++i) {
      AddChip(chart, catalog_.entries()[i], engine::CellOf((*answers)[i]));
    }
    const auto key = [](const RegionsChart::Chip& chip) {
      return std::tie(chip.performance_high, chip.density_high, chip.label);
    };
    std::sort(chart.chips.begin(), chart.chips.end(),
              [&](const auto& a, const auto& b) { return key(a) < key(b); });
    return true;
  }

  void AddChip(RegionsChart& chart, const data::CatalogEntry& entry, const MatrixCell& answer) {
    data::RecordValue scenario;
    const data::Schema& schema = pack_.rules.schema;
    scenario.type = schema.scenario;
    scenario.facts.resize(schema[schema.scenario].facts.size());
    const auto item = schema[schema.scenario].Find("item");
    if (!item) return;
    scenario.facts[*item].state = data::State::kKnown;
    scenario.facts[*item].payload = entry.facts;
    const auto performance = eval::ItemNumber(*pack_.program, scenario, "tpp", request_.on);
    const auto density = eval::ItemNumber(*pack_.program, scenario, "pd", request_.on);
    if (!IsNarrow(performance)) {
      chart.without_performance.push_back(entry.id);
      return;
    }
    RegionsChart::Chip chip;
    chip.ids = {entry.id};
    chip.label = entry.model;
    chip.performance_low = ToDouble(*performance->low);
    chip.performance_high = ToDouble(*performance->high);
    if (HasArea(entry.facts) && IsNarrow(density)) {
      chip.density_low = ToDouble(*density->low);
      chip.density_high = ToDouble(*density->high);
    }
    chip.datacenter = BooleanOf(entry.facts, "datacenter");
    chip.answer = answer;
    Merge(chart, std::move(chip));
  }

  // A number that may be nearly anything has no place in a picture.
  static bool IsNarrow(const std::optional<eval::Number>& number) {
    return number && number->presence == eval::Presence::kPresent && number->low && number->high &&
           number->low->sign() > 0 && ToDouble(*number->high) <= 10 * ToDouble(*number->low);
  }

  bool HasArea(const data::RecordValue& item) const {
    const auto fact = pack_.rules.schema[item.type].Find("logic_die_area");
    return fact && item.facts[*fact].state == data::State::kKnown;
  }

  std::optional<bool> BooleanOf(const data::RecordValue& item, std::string_view name) const {
    const auto fact = pack_.rules.schema[item.type].Find(name);
    if (!fact) return std::nullopt;
    const auto* value = std::get_if<bool>(&item.facts[*fact].payload);
    return value == nullptr ? std::nullopt : std::optional<bool>(*value);
  }

  // "A100" stands for several parts with that number; "Instinct" alone would not.
  static std::string JoinedName(const std::string& names, const std::string& name) {
    std::size_t begin = 0;
    while (begin < names.size()) {
      const std::size_t end = std::min(names.find(", ", begin), names.size());
      const std::string one = names.substr(begin, end - begin);
      const std::string common = CommonWords(one, name);
      if (common.find_first_of("0123456789") != std::string::npos) {
        return names.substr(0, begin) + common + names.substr(end);
      }
      begin = end + 2;
    }
    const std::string maker = CommonWords(names, name);
    return names + ", " + (maker.empty() ? name : name.substr(maker.size() + 1));
  }

  static void Merge(RegionsChart& chart, RegionsChart::Chip chip) {
    const auto place = [](const RegionsChart::Chip& one) {
      return std::tie(one.performance_low, one.performance_high, one.density_low, one.density_high,
                      one.datacenter);
    };
    for (RegionsChart::Chip& other : chart.chips) {
      if (place(other) != place(chip) || !(other.answer == chip.answer)) continue;
      other.ids.push_back(chip.ids.front());
      other.label = JoinedName(other.label, chip.label);
      return;
    }
    chart.chips.push_back(std::move(chip));
  }

  bool AddRegions(RegionsChart& chart) {
    const std::size_t columns = chart.performance.size() - 1;
    const std::size_t rows = chart.density.size() - 1;
    std::vector<std::string> lines;
    std::vector<std::size_t> places;
    const double most_area = engine::MostArea(pack_.rules.schema);
    for (std::size_t row = 0; row < rows; ++row) {
      for (std::size_t column = 0; column < columns; ++column) {
        const double tpp = std::sqrt(chart.performance[column] * chart.performance[column + 1]);
        const double pd = std::sqrt(chart.density[row] * chart.density[row + 1]);
        if (tpp / pd > most_area || tpp / pd < 0.01) continue;
        lines.push_back(
            "\n[[line]]\n[line.item]\n" + request_.baseline.item + "\n" +
            engine::Filled(request_.baseline.point, {{"{tops}", engine::Hundredths(tpp / 8)},
                                                     {"{area}", engine::Hundredths(tpp / pd)}}));
        places.push_back(row * columns + column);
      }
    }
    const auto answers = asker_.Ask(request_.destination, request_.on, lines);
    if (!answers) return false;
    chart.region.assign(rows * columns, RegionsChart::kNoRegion);
    for (std::size_t i = 0; i < answers->size(); ++i) {
      chart.region[places[i]] = IndexOf(chart, RegionOf((*answers)[i]));
    }
    Sort(chart);
    return true;
  }

  static std::uint32_t IndexOf(RegionsChart& chart, RegionsChart::Region region) {
    const auto found = std::find(chart.regions.begin(), chart.regions.end(), region);
    if (found != chart.regions.end()) {
      return static_cast<std::uint32_t>(found - chart.regions.begin());
    }
    chart.regions.push_back(std::move(region));
    return static_cast<std::uint32_t>(chart.regions.size() - 1);
  }

  static void Sort(RegionsChart& chart) {
    std::vector<std::uint32_t> order(chart.regions.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    const auto key = [&](std::uint32_t index) {
      const RegionsChart::Region& region = chart.regions[index];
      return std::tie(region.classes, region.answer.outcome.high, region.answer.review.high,
                      region.answer.outcome.low, region.answer.review.low);
    };
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
    std::vector<RegionsChart::Region> sorted;
    std::vector<std::uint32_t> renamed(order.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) {
      sorted.push_back(chart.regions[order[i]]);
      renamed[order[i]] = i;
    }
    chart.regions = std::move(sorted);
    for (std::uint32_t& region : chart.region) {
      if (region != RegionsChart::kNoRegion) region = renamed[region];
    }
  }

  const detail::PackData& pack_;
  const data::Catalog& catalog_;
  const RegionsRequest& request_;
  engine::BaselineAsker& asker_;
};

}  // namespace

absl::StatusOr<ChartResult<RegionsChart>> ComputeRegions(const Pack& pack, const Catalog& catalog,
                                                         const RegionsRequest& request) {
  auto asker = engine::BaselineAsker::Make(pack, catalog, request.baseline, request.options);
  if (!asker.ok()) return asker.status();
  auto title = engine::TitleOfPlace(pack.data(), request.destination);
  if (!title.ok()) return title.status();
  if (!engine::HasPlane(pack.data().rules.schema)) {
    return engine::FailedPrecondition("drawing `" + pack.identity().name +
                                      "`: its items have no `tpp`, `pd` and `logic_die_area`");
  }
  RegionsChart chart;
  chart.destination_name = *title;
  ChartResult<RegionsChart> result;
  if (RegionsMaker(pack, catalog, request, *asker).Make(chart)) {
    chart.head = asker->Head();
    result.chart = std::move(chart);
  } else {
    result.diagnostics = asker->diagnostics();
    result.sources = asker->TakeSources();
  }
  return result;
}

}  // namespace v0
}  // namespace licet
