#include "chart/cells.hpp"
#include "chart/page.hpp"
#include "chart/region_plot.hpp"
#include "chart/svg.hpp"
#include "chart/table.hpp"
#include "licet/chart.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace licet {
inline namespace v0 {
namespace {

using chart::Box;
using chart::Label;
using chart::Point;
using chart::SvgWriter;

constexpr double kWidth = 1600;
constexpr double kHeight = 1240;
constexpr Box kPlot{100, 150, 1250, 890};
constexpr double kStripBottom = 1060;
constexpr double kLabelSize = 11;
constexpr double kSideLeft = 1285;
constexpr const char* kHalo =
    "paint-order=\"stroke\" stroke=\"#ffffff\" stroke-width=\"2.5\" "
    "stroke-opacity=\"0.8\"";

std::string TitleOf(const RegionsChart& chart) {
  return "Advanced computing chips on " + chart.on.ToString() + ", destination " +
         chart.destination_name + " (" + chart.destination + ")";
}

// "3A090.a"; "no class". A class goes without saying where one of its paragraphs is named.
std::string ClassesOf(const RegionsChart::Region& region) {
  std::string text;
  for (const std::string& code : region.classes) {
    const bool is_whole =
        std::any_of(region.classes.begin(), region.classes.end(), [&](const std::string& other) {
          return other.size() > code.size() && other.compare(0, code.size(), code) == 0 &&
                 other[code.size()] == '.';
        });
    if (!is_whole) text += (text.empty() ? "" : ", ") + code;
  }
  return text.empty() ? "no class" : text;
}

void DrawLines(SvgWriter& svg, const std::string& text, Point at, double size, std::size_t columns,
               const std::string& attributes, double& bottom) {
  const std::string wrapped = chart::Wrapped(text, 0, 0, columns);
  std::size_t begin = 0;
  while (begin <= wrapped.size()) {
    const std::size_t end = std::min(wrapped.find('\n', begin), wrapped.size());
    svg.Text({at.x, bottom}, wrapped.substr(begin, end - begin), size, "start", attributes);
    bottom += size * 1.4;
    begin = end + 1;
  }
}

class RegionsPicture {
 public:
  explicit RegionsPicture(const RegionsChart& chart)
      : chart_(chart),
        plot_(chart, kPlot),
        svg_(kWidth, kHeight, TitleOf(chart), "Baseline: " + chart.head.baseline) {}

  std::string Draw() {
    DrawHead();
    DrawRegions();
    DrawAxes();
    DrawLimits();
    const std::vector<Box> taken = DrawRegionNames();
    DrawChips(taken);
    DrawStrip();
    DrawSide();
    DrawFoot();
    return std::move(svg_).Finish();
  }

 private:
  void DrawHead() {
    svg_.Text({kPlot.left, 50}, TitleOf(chart_), 27, "start", "font-weight=\"bold\"");
    svg_.Text({kPlot.left, 80},
              "Control by performance and performance density: a part designed for data centers, "
              "asked at every point",
              15, "start", "fill=\"#444444\"");
    svg_.Text({kPlot.left, 102},
              chart_.head.pack.title + " (" + chart_.head.pack.name + "), law as of " +
                  chart_.head.pack.law_as_of.ToString() + ", known at " +
                  chart_.head.known_at.ToString() + ", view " + chart_.head.view,
              13, "start", "fill=\"#444444\"");
  }

  void DrawRegions() {
    for (const chart::RegionRect& rect : plot_.Rects()) {
      svg_.Rect(rect.box, "fill=\"" + chart::ColorOf(chart_, rect.region) +
                              "\" shape-rendering=\"crispEdges\"");
    }
    for (const auto& [from, to] : plot_.Borders()) {
      svg_.Line(from, to, "stroke=\"#7a5a3a\" stroke-width=\"1.4\"");
    }
    svg_.Rect(kPlot, "fill=\"none\" stroke=\"#333333\" stroke-width=\"1.2\"");
  }

  void DrawAxes() {
    for (const chart::Tick& tick : plot_.TicksAcross()) {
      svg_.Line({tick.at, kStripBottom}, {tick.at, kStripBottom + 6}, "stroke=\"#333333\"");
      svg_.Text({tick.at, kStripBottom + 22}, tick.text, 13, "middle");
    }
    for (const chart::Tick& tick : plot_.TicksUp()) {
      svg_.Line({kPlot.left - 6, tick.at}, {kPlot.left, tick.at}, "stroke=\"#333333\"");
      svg_.Text({kPlot.left - 10, tick.at + 4.5}, tick.text, 13, "end");
    }
    svg_.Text({(kPlot.left + kPlot.right) / 2, kStripBottom + 46},
              "total processing performance, TPP (log scale)", 15, "middle");
    const std::string middle = chart::Pixels((kPlot.top + kPlot.bottom) / 2);
    svg_.Text({38, (kPlot.top + kPlot.bottom) / 2},
              "performance density, TPP per mm\xC2\xB2 (log scale)", 15, "middle",
              "transform=\"rotate(-90 38 " + middle + ")\"");
  }

  // Limits of one value share a line and its text.
  void DrawLimits() {
    const char* style = "stroke=\"#555555\" stroke-width=\"0.8\" stroke-dasharray=\"4 4\"";
    const RegionsChart::Limit* before = nullptr;
    double last = -1000;
    for (const RegionsChart::Limit& limit : chart_.limits) {
      const bool repeats = before != nullptr && before->of_performance == limit.of_performance &&
                           before->text == limit.text;
      before = &limit;
      if (repeats) continue;
      if (limit.of_performance) {
        const double x = plot_.Across(limit.value);
        svg_.Line({x, kPlot.top - 6}, {x, kStripBottom}, style);
        const double up = x - last < chart::TextWidth(limit.text, 13) + 8 ? 26 : 11;
        svg_.Text({x, kPlot.top - up}, limit.text, 13, "middle", "fill=\"#333333\"");
        last = x;
      } else {
        const double y = plot_.Up(limit.value);
        svg_.Line({kPlot.left, y}, {kPlot.right + 6, y}, style);
        svg_.Text({kPlot.right - 6, y - 4}, limit.text, 13, "end", "fill=\"#333333\"");
      }
    }
  }

  std::vector<Box> DrawRegionNames() {
    std::vector<Box> taken;
    for (std::uint32_t region = 0; region < chart_.regions.size(); ++region) {
      const Box room = plot_.RoomOf(region);
      const std::string name = ClassesOf(chart_.regions[region]);
      const double width = chart::TextWidth(name, 18);
      if (room.right - room.left < width + 10 || room.bottom - room.top < 26) continue;
      const Point at{room.left + 8, room.top + 20};
      svg_.Text(at, name, 18, "start", "font-weight=\"bold\" fill=\"#6b5338\"");
      taken.push_back({at.x, at.y - 16, at.x + width * 1.15, at.y + 5});
    }
    return taken;
  }

  // Round for data centers, square for others; dark where a license may be asked for.
  void DrawMarker(Point at, double radius, std::optional<bool> datacenter, bool may_need_license) {
    const std::string style =
        std::string(may_need_license ? "fill=\"#1f3f66\"" : "fill=\"#cfe8c9\"") + " stroke=\"" +
        (may_need_license ? "#ffffff" : "#1f3f66") + "\" stroke-width=\"1\"";
    if (datacenter.value_or(true)) {
      svg_.Circle(at, radius, style);
    } else {
      svg_.Rect({at.x - radius, at.y - radius, at.x + radius, at.y + radius}, style);
    }
  }

  void DrawMarker(Point at, double radius, const RegionsChart::Chip& chip) {
    DrawMarker(at, radius, chip.datacenter, chip.answer.outcome.high >= Level::kLicenseRequired);
  }

  void DrawChips(const std::vector<Box>& taken) {
    std::vector<Label> labels;
    for (const RegionsChart::Chip& chip : chart_.chips) {
      if (!chip.density_low) continue;
      const Point low{plot_.Across(chip.performance_low), plot_.Up(*chip.density_low)};
      const Point high{plot_.Across(chip.performance_high), plot_.Up(*chip.density_high)};
      if (low.x != high.x || low.y != high.y) {
        svg_.Line(low, high, "stroke=\"#1f3f66\" stroke-width=\"2.4\" stroke-opacity=\"0.5\"");
      }
      Point at{(low.x + high.x) / 2, (low.y + high.y) / 2};
      // Chips of one place that are answered otherwise stand side by side.
      const auto is_taken = [&](const Label& label) {
        return std::abs(label.at.x - at.x) < 1 && std::abs(label.at.y - at.y) < 1;
      };
      while (std::any_of(labels.begin(), labels.end(), is_taken)) at.x += 8.5;
      labels.push_back({at, NameOf(chip), {}, false});
    }
    chart::PlaceLabels(labels, kPlot, taken, kLabelSize);
    for (const Label& label : labels) DrawLeader(label);
    std::size_t index = 0;
    for (const RegionsChart::Chip& chip : chart_.chips) {
      if (chip.density_low) DrawMarker(labels[index++].at, 4.2, chip);
    }
    for (const Label& label : labels) {
      svg_.Text({(label.box.left + label.box.right) / 2, label.box.bottom - 3}, label.text,
                kLabelSize, "middle", kHalo);
    }
  }

  static std::string NameOf(const RegionsChart::Chip& chip) {
    // A list of names says how many there are.
    const bool is_list = chip.label.find(',') != std::string::npos;
    const std::size_t count = chip.ids.size();
    return count == 1 || is_list ? chip.label : chip.label + " (" + std::to_string(count) + ")";
  }

  void DrawLeader(const Label& label) {
    if (!label.has_leader) return;
    const Point end{std::clamp(label.at.x, label.box.left, label.box.right),
                    std::clamp(label.at.y, label.box.top, label.box.bottom)};
    svg_.Line(label.at, end, "stroke=\"#555555\" stroke-width=\"0.6\"");
  }

  // As much of a name as has room.
  static std::string Cut(const std::string& name, double room) {
    if (chart::TextWidth(name, 10.5) <= room) return name;
    std::string cut = name;
    while (!cut.empty() && chart::TextWidth(cut + "\xE2\x80\xA6", 10.5) > room) {
      do {
        cut.pop_back();
      } while (!cut.empty() && (static_cast<unsigned char>(cut.back()) & 0x80U) != 0);
    }
    return cut + "\xE2\x80\xA6";
  }

  // Chips whose density is open: at their performance, names from top to bottom.
  void DrawStrip() {
    const Box strip{kPlot.left, kPlot.bottom + 8, kPlot.right, kStripBottom};
    svg_.Rect(strip, "fill=\"#f6f6f6\" stroke=\"#999999\" stroke-width=\"0.8\"");
    svg_.Text({strip.left - 10, strip.top + 14}, "die area", 11, "end");
    svg_.Text({strip.left - 10, strip.top + 28}, "not known", 11, "end");
    std::vector<const RegionsChart::Chip*> open;
    for (const RegionsChart::Chip& chip : chart_.chips) {
      if (!chip.density_low) open.push_back(&chip);
    }
    const std::vector<double> places = plot_.SpreadOut(open, 12.5);
    for (std::size_t i = 0; i < open.size(); ++i) {
      const Point at{plot_.Across((open[i]->performance_low + open[i]->performance_high) / 2),
                     strip.top + 9};
      const Point name{places[i], strip.top + 26};
      svg_.Line(at, {name.x, name.y - 2}, "stroke=\"#888888\" stroke-width=\"0.6\"");
      DrawMarker(at, 3.6, *open[i]);
      svg_.Text({name.x - 3.5, name.y}, Cut(NameOf(*open[i]), 1.1 * (strip.bottom - name.y)), 10.5,
                "start",
                "transform=\"rotate(90 " + chart::Pixels(name.x - 3.5) + " " +
                    chart::Pixels(name.y) + ")\"");
    }
  }

  void DrawSide() {
    double y = kPlot.top + 4;
    svg_.Text({kSideLeft, y}, "A data center part here is", 15, "start", "font-weight=\"bold\"");
    y += 16;
    for (std::uint32_t region = 0; region < chart_.regions.size(); ++region) {
      svg_.Rect({kSideLeft, y, kSideLeft + 26, y + 18},
                "fill=\"" + chart::ColorOf(chart_, region) + "\" stroke=\"#7a5a3a\"");
      svg_.Text({kSideLeft + 34, y + 14}, ClassesOf(chart_.regions[region]), 14, "start",
                "font-weight=\"bold\"");
      double bottom = y + 32;
      DrawLines(svg_, chart::WordsOf(chart_.regions[region].answer), {kSideLeft + 34, 0}, 12, 40,
                "", bottom);
      y = bottom + 4;
    }
    const bool has_blank = std::find(chart_.region.begin(), chart_.region.end(),
                                     RegionsChart::kNoRegion) != chart_.region.end();
    if (has_blank) {
      y += 12;
      DrawLines(svg_, "White: the die would be larger than an item may state.", {kSideLeft, 0}, 12,
                46, "fill=\"#444444\"", y);
    }
    y += 14;
    DrawMarkers(y);
    DrawSources(y);
  }

  void DrawMarkers(double& y) {
    svg_.Text({kSideLeft, y}, "Chips of the catalog, each by itself", 15, "start",
              "font-weight=\"bold\"");
    const std::tuple<bool, bool, const char*> kinds[] = {
        {true, true, "for data centers, a license may be needed"},
        {true, false, "for data centers, none needed by the rules"},
        {false, true, "not for data centers, may be needed"},
        {false, false, "not for data centers, none needed"}};
    for (const auto& [datacenter, may_need_license, words] : kinds) {
      y += 22;
      DrawMarker({kSideLeft + 12, y - 4}, 4.6, datacenter, may_need_license);
      svg_.Text({kSideLeft + 34, y}, words, 12, "start");
    }
    y += 20;
    DrawLines(svg_,
              "(n): n parts at one place. Side by side: one place, other answers. A bar: the "
              "sources differ.",
              {kSideLeft, 0}, 12, 46, "fill=\"#444444\"", y);
    if (!chart_.without_performance.empty()) {
      std::string names;
      for (const std::string& id : chart_.without_performance) {
        names += (names.empty() ? "" : ", ") + id;
      }
      DrawLines(svg_, "Not drawn, performance not known: " + names, {kSideLeft, 0}, 12, 46,
                "fill=\"#444444\"", y);
    }
    y += 18;
  }

  void DrawSources(double& y) {
    if (chart_.limits.empty()) return;
    svg_.Text({kSideLeft, y}, "Limits and where they stand", 15, "start", "font-weight=\"bold\"");
    y += 20;
    std::string before;
    for (const RegionsChart::Limit& limit : chart_.limits) {
      const std::string line = limit.text + ": " + chart::ShortCites(limit.citations);
      if (line != before) DrawLines(svg_, line, {kSideLeft, 0}, 12, 46, "", y);
      before = line;
    }
  }

  void DrawFoot() {
    double y = kStripBottom + 78;
    DrawLines(svg_, "Baseline: " + chart_.head.baseline + ".", {kPlot.left, 0}, 12.5, 195, "", y);
    std::string point;
    for (const std::string& fact : chart_.head.item_facts)
      point += (point.empty() ? "" : "; ") + fact;
    for (const std::string& fact : chart_.point_facts) point += (point.empty() ? "" : "; ") + fact;
    DrawLines(svg_, "At every point: " + point, {kPlot.left, 0}, 11, 220, "fill=\"#555555\"", y);
    DrawLines(svg_,
              "Chips: the catalog of Licet, vendor documents and press. " +
                  std::string(chart::kCaution) + " Rules: " + chart_.head.pack.name + ", " +
                  chart_.head.pack.digest.substr(0, 23) + ".",
              {kPlot.left, 0}, 11, 220, "fill=\"#555555\"", y);
  }

  const RegionsChart& chart_;
  chart::RegionPlot plot_;
  SvgWriter svg_;
};

}  // namespace

std::string RenderSvg(const RegionsChart& chart) { return RegionsPicture(chart).Draw(); }

}  // namespace v0
}  // namespace licet
