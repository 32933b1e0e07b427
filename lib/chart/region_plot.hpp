#pragma once

#include "chart/svg.hpp"
#include "licet/chart.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace licet::chart {

struct RegionRect {
  std::uint32_t region = 0;
  Box box;
};
struct Tick {
  double at = 0;
  std::string text;
};

/// Where the plane of performance and density lies in a picture.
class RegionPlot {
 public:
  /// `chart` must outlive it.
  RegionPlot(const RegionsChart& chart, const Box& frame) : chart_(chart), frame_(frame) {}

  [[nodiscard]] double Across(double performance) const;
  [[nodiscard]] double Up(double density) const;
  /// The plane in as few rectangles as rows allow, each of one region.
  [[nodiscard]] std::vector<RegionRect> Rects() const;
  /// Lines between regions.
  [[nodiscard]] std::vector<std::pair<Point, Point>> Borders() const;
  /// The largest rectangle of a region.
  [[nodiscard]] Box RoomOf(std::uint32_t region) const;
  [[nodiscard]] std::vector<Tick> TicksAcross() const;
  [[nodiscard]] std::vector<Tick> TicksUp() const;
  /// Places across for names of `chips`, in order, at least `gap` apart and near their points.
  [[nodiscard]] std::vector<double> SpreadOut(const std::vector<const RegionsChart::Chip*>& chips,
                                              double gap) const;

 private:
  [[nodiscard]] std::uint32_t At(std::size_t row, std::size_t column) const {
    return chart_.region[row * (chart_.performance.size() - 1) + column];
  }
  [[nodiscard]] Box BoxOf(std::size_t row, std::size_t first, std::size_t last) const;

  const RegionsChart& chart_;
  Box frame_;
};

/// By what is asked for there: green for no license, warm for a license, yellow where it is open.
std::string ColorOf(const RegionsChart& chart, std::uint32_t region);

}  // namespace licet::chart
