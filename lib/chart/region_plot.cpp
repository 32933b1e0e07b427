#include "chart/region_plot.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace licet::chart {
namespace {

double Share(double value, double low, double high) {
  return std::log(value / low) / std::log(high / low);
}

// "0.5", "20", "5,000".
std::string NumberText(double number) {
  if (number < 1) return "0." + std::to_string(std::lround(number * 10));
  std::string text = std::to_string(std::llround(number));
  for (std::size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, ",");
  return text;
}

template <class Place>
std::vector<Tick> Ticks(double low, double high, const Place& place) {
  std::vector<Tick> ticks;
  double decade = 0.1;
  while (decade <= high) {
    for (const double part : {1.0, 2.0, 5.0}) {
      const double value = decade * part;
      if (value >= low && value <= high) ticks.push_back({place(value), NumberText(value)});
    }
    decade *= 10;
  }
  return ticks;
}

}  // namespace

double RegionPlot::Across(double performance) const {
  return frame_.left + (frame_.right - frame_.left) * Share(performance, chart_.performance.front(),
                                                            chart_.performance.back());
}

double RegionPlot::Up(double density) const {
  return frame_.bottom - (frame_.bottom - frame_.top) *
                             Share(density, chart_.density.front(), chart_.density.back());
}

Box RegionPlot::BoxOf(std::size_t row, std::size_t first, std::size_t last) const {
  return {Across(chart_.performance[first]), Up(chart_.density[row + 1]),
          Across(chart_.performance[last]), Up(chart_.density[row])};
}

std::vector<RegionRect> RegionPlot::Rects() const {
  std::vector<RegionRect> rects;
  const std::size_t columns = chart_.performance.size() - 1;
  for (std::size_t row = 0; row + 1 < chart_.density.size(); ++row) {
    for (std::size_t first = 0; first < columns;) {
      std::size_t last = first + 1;
      while (last < columns && At(row, last) == At(row, first)) ++last;
      const RegionRect run{At(row, first), BoxOf(row, first, last)};
      first = last;
      if (run.region == RegionsChart::kNoRegion) continue;
      const auto below = std::find_if(rects.begin(), rects.end(), [&](const RegionRect& rect) {
        return rect.region == run.region && rect.box.left == run.box.left &&
               rect.box.right == run.box.right && rect.box.top == run.box.bottom;
      });
      if (below != rects.end()) {
        below->box.top = run.box.top;
      } else {
        rects.push_back(run);
      }
    }
  }
  return rects;
}

std::vector<std::pair<Point, Point>> RegionPlot::Borders() const {
  std::vector<std::pair<Point, Point>> lines;
  const std::size_t columns = chart_.performance.size() - 1;
  const std::size_t rows = chart_.density.size() - 1;
  const auto add = [&](Point from, Point to) {
    if (!lines.empty() && lines.back().second.x == from.x && lines.back().second.y == from.y) {
      const Point& start = lines.back().first;
      if (start.x == to.x || start.y == to.y) {
        lines.back().second = to;
        return;
      }
    }
    lines.emplace_back(from, to);
  };
  for (std::size_t column = 0; column + 1 < columns; ++column) {
    for (std::size_t row = 0; row < rows; ++row) {
      if (At(row, column) == At(row, column + 1)) continue;
      const Box box = BoxOf(row, column, column + 1);
      add({box.right, box.bottom}, {box.right, box.top});
    }
  }
  for (std::size_t row = 0; row + 1 < rows; ++row) {
    for (std::size_t column = 0; column < columns; ++column) {
      if (At(row, column) == At(row + 1, column)) continue;
      const Box box = BoxOf(row, column, column + 1);
      add({box.left, box.top}, {box.right, box.top});
    }
  }
  return lines;
}

Box RegionPlot::RoomOf(std::uint32_t region) const {
  Box room;
  double most = 0;
  for (const RegionRect& rect : Rects()) {
    const double size = (rect.box.right - rect.box.left) * (rect.box.bottom - rect.box.top);
    if (rect.region != region || size <= most) continue;
    most = size;
    room = rect.box;
  }
  return room;
}

std::vector<Tick> RegionPlot::TicksAcross() const {
  return Ticks(chart_.performance.front(), chart_.performance.back(),
               [&](double value) { return Across(value); });
}

std::vector<Tick> RegionPlot::TicksUp() const {
  return Ticks(chart_.density.front(), chart_.density.back(),
               [&](double value) { return Up(value); });
}

std::vector<double> RegionPlot::SpreadOut(const std::vector<const RegionsChart::Chip*>& chips,
                                          double gap) const {
  std::vector<double> places;
  for (const RegionsChart::Chip* chip : chips) {
    places.push_back(Across((chip->performance_low + chip->performance_high) / 2));
  }
  // Too close ones move apart by equal parts until all have room.
  for (int round = 0; round < 400; ++round) {
    for (std::size_t i = 1; i < places.size(); ++i) {
      const double lack = gap - (places[i] - places[i - 1]);
      if (lack <= 0) continue;
      places[i - 1] -= lack / 2;
      places[i] += lack / 2;
    }
    for (double& place : places) place = std::clamp(place, frame_.left + 10, frame_.right - 6);
  }
  return places;
}

std::string ColorOf(const RegionsChart& chart, std::uint32_t region) {
  constexpr std::array<const char*, 4> kFree{"#eff5ea", "#dfeedd", "#e4f0f4", "#eef0dc"};
  constexpr std::array<const char*, 6> kLicense{"#f2b48c", "#f8d9b0", "#e8b8c4",
                                                "#d9c3e6", "#f4cfc4", "#e2c9a3"};
  constexpr std::array<const char*, 4> kOpen{"#fbf0b2", "#f5e7c8", "#eef0b8", "#fdf6d6"};
  std::size_t before = 0;
  const auto sort = [](const RegionsChart::Region& one) {
    if (!one.answer.outcome.determined()) return 2;
    return one.answer.outcome.high >= Level::kLicenseRequired ? 1 : 0;
  };
  const int own = sort(chart.regions[region]);
  for (std::uint32_t i = 0; i < region; ++i) before += sort(chart.regions[i]) == own ? 1U : 0U;
  if (own == 2) return kOpen[before % kOpen.size()];
  return own == 1 ? kLicense[before % kLicense.size()] : kFree[before % kFree.size()];
}

}  // namespace licet::chart
