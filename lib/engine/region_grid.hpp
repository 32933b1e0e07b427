#pragma once

#include "base/rational.hpp"
#include "data/schema.hpp"
#include "engine/pack_data.hpp"
#include "eval/law.hpp"
#include "licet/chart.hpp"

#include <string>
#include <vector>

// The plane of performance and density, for drawing: what is asked at a point is text, and the
// limits stay exact in the engine that is asked.
namespace licet::engine {

double ToDouble(const base::Rational& number);
/// With two decimals and a point.
std::string Hundredths(double number);

/// Whether items have performance, density and area.
bool HasPlane(const data::Schema& schema);
/// The largest area of a die that an item may have.
double MostArea(const data::Schema& schema);

/// The thresholds of performance and of density that rules in force read on the day of `law`, by
/// value; those of performance first.
std::vector<RegionsChart::Limit> LimitsOn(const detail::PackData& pack, eval::Law& law);

struct Grid {
  std::vector<double> performance, density;
};
/// Lines around all chips and limits of the chart, evenly spaced on a log scale, and at each limit.
Grid GridFor(const RegionsChart& chart);

}  // namespace licet::engine
