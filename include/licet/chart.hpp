#pragma once

#include "absl/status/statusor.h"
#include "licet/catalog.hpp"
#include "licet/date.hpp"
#include "licet/decision.hpp"
#include "licet/diagnostic.hpp"
#include "licet/evaluate.hpp"
#include "licet/pack.hpp"
#include "licet/source.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// Pictures and tables of what a pack answers. Every answer in them is the engine's own to one and
// the same transaction, the baseline, which is printed with each.
namespace licet {
inline namespace v0 {

/// The transaction that a chart asks about: a scenario in TOML without items, in which
/// `{destination}`, `{date}` and `{activity}` (`export`, or `domestic` where the destination is the
/// place that exports) stand for what is asked.
struct ChartBaseline {
  std::string name;
  std::string text;
  /// Facts that hold for the item beside those of the catalog.
  std::string item;
  /// Facts of the item of `ComputeRegions`, with `{tops}` and `{area}`.
  std::string point;
};
/// The baseline that is compiled in.
ChartBaseline ShippedBaseline();

/// The days and places that a chart asks about when nobody says which.
struct ChartDefaults {
  std::vector<Date> dates;
  std::vector<std::string> destinations;
};
ChartDefaults ShippedChartDefaults();

/// What is printed with each chart.
struct ChartHead {
  PackIdentity pack;
  Date known_at;
  std::string view;  // enforced, de_jure
  std::vector<std::string> readings;
  std::string baseline_name;
  std::string baseline;                     // in one sentence
  std::vector<std::string> baseline_facts;  // line by line, as stated
  std::vector<std::string> item_facts;
  std::vector<std::string> review_scale;  // mildest first
};

// ---- Matrix ------------------------------------------------------------------------------------

struct MatrixRequest {
  std::vector<Date> dates;
  std::vector<std::string> destinations;
  /// Names in the catalog; empty: all chips.
  std::vector<std::string> chips;
  ChartBaseline baseline = ShippedBaseline();
  EvaluateOptions options{};
};

struct MatrixCell {
  OutcomeRange outcome;
  Basis basis = Basis::kNone;
  ReviewRange review;
  friend bool operator==(const MatrixCell& a, const MatrixCell& b) {
    return a.outcome == b.outcome && a.basis == b.basis && a.review.low == b.review.low &&
           a.review.high == b.review.high;
  }
};

/// Chips × destinations × days.
struct OutcomeMatrix {
  ChartHead head;
  std::vector<Date> dates;
  std::vector<std::string> destinations;
  struct Chip {
    std::string id;
    std::string name;  // vendor and model
  };
  std::vector<Chip> chips;
  /// By date, then chip, then destination.
  std::vector<MatrixCell> cells;
  [[nodiscard]] const MatrixCell& At(std::size_t date, std::size_t chip,
                                     std::size_t destination) const {
    return cells[(date * chips.size() + chip) * destinations.size() + destination];
  }
};

/// A chart, or what is wrong with its baseline.
template <class Chart>
struct ChartResult {
  std::optional<Chart> chart;
  std::vector<Diagnostic> diagnostics;
  SourceSet sources;
};

/// Asks for every cell. Fails if the pack is not `ok()`, if nothing is asked for, or for a chip or
/// place that there is not; mistakes in the baseline are in the result. Thread-safe.
absl::StatusOr<ChartResult<OutcomeMatrix>> ComputeMatrix(const Pack& pack, const Catalog& catalog,
                                                         const MatrixRequest& request);

/// One table for each day on which something differs from the day before; chips that are answered
/// alike share a row. With the legend and the baseline.
std::string RenderText(const OutcomeMatrix& matrix);
/// One row for each chip and day, one column for each place; after comment lines (`# `) with the
/// baseline and the legend.
std::string RenderCsv(const OutcomeMatrix& matrix);
/// One page that stands alone.
std::string RenderHtml(const OutcomeMatrix& matrix);

// ---- Regions -----------------------------------------------------------------------------------

struct RegionsRequest {
  Date on;
  std::string destination = "CN";
  ChartBaseline baseline = ShippedBaseline();
  EvaluateOptions options{};
};

/// Which chips lie where over performance (TPP) and performance density, and how each part of that
/// plane is controlled on one day.
struct RegionsChart {
  ChartHead head;
  Date on;
  std::string destination;
  std::string destination_name;
  std::vector<std::string> point_facts;  // of the part that was asked about, line by line

  /// A kind of answer: the classes that hold (with `?` if they may), and what follows.
  struct Region {
    std::vector<std::string> classes;
    MatrixCell answer;
    friend bool operator==(const Region&, const Region&) = default;
  };
  /// Where no part can lie: its die would be larger than an item may state.
  static constexpr std::uint32_t kNoRegion = 0xFFFFFFFFu;
  /// In the order of the first class, then outcome.
  std::vector<Region> regions;
  /// Grid lines, ascending; every limit of the day is one. Numbers are for drawing only.
  std::vector<double> performance, density;
  /// Region of each cell between grid lines: `region[row * (performance.size() - 1) + column]`,
  /// rows by density from below.
  std::vector<std::uint32_t> region;

  struct Limit {
    bool of_performance = false;
    double value = 0;
    std::string text;  // "4800 TPP"
    std::string name;  // of the threshold
    std::vector<CitationText> citations;
  };
  std::vector<Limit> limits;

  struct Chip {
    std::vector<std::string> ids;  // parts at one place
    std::string label;
    double performance_low = 0, performance_high = 0;
    /// Absent: the area, and so the density, is not known, or only within a factor of ten.
    std::optional<double> density_low, density_high;
    /// Designed or marketed for data centers; unknown: absent.
    std::optional<bool> datacenter;
    MatrixCell answer;
  };
  std::vector<Chip> chips;
  /// Chips whose performance is not known, or only within a factor of ten.
  std::vector<std::string> without_performance;
};

/// Asks the engine on a grid that has every limit of the day as a line. Fails like
/// `ComputeMatrix`, and for packs whose items have no performance and density. Thread-safe.
absl::StatusOr<ChartResult<RegionsChart>> ComputeRegions(const Pack& pack, const Catalog& catalog,
                                                         const RegionsRequest& request);

/// An SVG picture that stands alone; its text is text.
std::string RenderSvg(const RegionsChart& chart);

}  // namespace v0
}  // namespace licet
