#include "chart/svg.hpp"

#include "chart/table.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace licet::chart {
namespace {

constexpr double kMarker = 4.5;

Box BoxAt(Point center, double width, double height) {
  return {center.x - width / 2, center.y - height / 2, center.x + width / 2, center.y + height / 2};
}

double Shared(const Box& a, const Box& b) {
  const double width = std::min(a.right, b.right) - std::max(a.left, b.left);
  const double height = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

// Beside the point first, then around it, then farther away.
std::vector<Point> Directions() {
  constexpr std::array<double, 16> kTurns{0,  180, 45,  315, 135, 225, 90,  270,
                                          20, 340, 160, 200, 65,  295, 115, 245};
  constexpr double kDegree = 3.14159265358979323846 / 180;
  std::vector<Point> directions;
  for (const double turn : kTurns) {
    directions.push_back({std::cos(turn * kDegree), -std::sin(turn * kDegree)});
  }
  return directions;
}

Box BoxBeside(const Label& label, Point direction, double distance, double size) {
  const double width = TextWidth(label.text, size);
  const Point anchor{label.at.x + direction.x * distance, label.at.y + direction.y * distance};
  const Point center{anchor.x + direction.x * width / 2, anchor.y + direction.y * size / 2};
  return BoxAt(center, width, size * 1.1);
}

}  // namespace

std::string Pixels(double number) {
  const auto tenths = static_cast<long long>(std::llround(number * 10));
  const long long whole = std::llabs(tenths) / 10;
  const long long rest = std::llabs(tenths) % 10;
  std::string text = (tenths < 0 ? "-" : "") + std::to_string(whole);
  return rest == 0 ? text : text + "." + std::to_string(rest);
}

double TextWidth(std::string_view text, double size) {
  double width = 0;
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) & 0xC0U) == 0x80U) continue;
    const bool narrow = std::string_view(" .,:;'|iIljft()[]-").find(c) != std::string_view::npos;
    const bool wide = (c >= 'A' && c <= 'Z') || c == 'm' || c == 'w';
    width += narrow ? 0.40 : (wide ? 0.74 : 0.63);
  }
  return width * size;
}

SvgWriter::SvgWriter(double width, double height, std::string_view title,
                     std::string_view description) {
  const std::string size = Pixels(width) + "\" height=\"" + Pixels(height);
  out_ =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" "
      "width=\"" +
      size + "\" viewBox=\"0 0 " + Pixels(width) + " " + Pixels(height) +
      "\" role=\"img\" font-family=\"'DejaVu Sans', Verdana, Arial, sans-serif\">\n<title>" +
      Escaped(title) + "</title>\n<desc>" + Escaped(description) + "</desc>\n<rect width=\"" +
      size + "\" fill=\"#ffffff\"/>\n";
}

void SvgWriter::Rect(const Box& box, std::string_view attributes) {
  out_ += "<rect x=\"" + Pixels(box.left) + "\" y=\"" + Pixels(box.top) + "\" width=\"" +
          Pixels(box.right - box.left) + "\" height=\"" + Pixels(box.bottom - box.top) + "\" ";
  out_ += attributes;
  out_ += "/>\n";
}

void SvgWriter::Line(Point from, Point to, std::string_view attributes) {
  out_ += "<line x1=\"" + Pixels(from.x) + "\" y1=\"" + Pixels(from.y) + "\" x2=\"" + Pixels(to.x) +
          "\" y2=\"" + Pixels(to.y) + "\" ";
  out_ += attributes;
  out_ += "/>\n";
}

void SvgWriter::Circle(Point center, double radius, std::string_view attributes) {
  out_ += "<circle cx=\"" + Pixels(center.x) + "\" cy=\"" + Pixels(center.y) + "\" r=\"" +
          Pixels(radius) + "\" ";
  out_ += attributes;
  out_ += "/>\n";
}

void SvgWriter::Text(Point at, std::string_view text, double size, std::string_view anchor,
                     std::string_view attributes) {
  out_ += "<text x=\"" + Pixels(at.x) + "\" y=\"" + Pixels(at.y) + "\" font-size=\"" +
          Pixels(size) + "\" text-anchor=\"";
  out_ += anchor;
  out_ += "\"";
  if (!attributes.empty()) out_ += " ";
  out_ += attributes;
  out_ += ">" + Escaped(text) + "</text>\n";
}

std::string SvgWriter::Finish() && { return std::move(out_) + "</svg>\n"; }

void PlaceLabels(std::vector<Label>& labels, const Box& frame, const std::vector<Box>& taken,
                 double size) {
  const std::vector<Point> directions = Directions();
  std::vector<Box> obstacles = taken;
  for (const Label& label : labels) obstacles.push_back(BoxAt(label.at, 2 * kMarker, 2 * kMarker));
  for (Label& label : labels) {
    double least = -1;
    for (const double distance : {7.0, 12.0, 20.0, 30.0, 42.0, 56.0, 72.0, 90.0}) {
      for (const Point direction : directions) {
        const Box box = BoxBeside(label, direction, distance, size);
        if (!frame.Holds(box)) continue;
        double shared = 0;
        for (const Box& obstacle : obstacles) shared += Shared(box, obstacle);
        if (least >= 0 && shared >= least) continue;
        least = shared;
        label.box = box;
        label.has_leader = distance > 12;
        if (least <= 0) break;
      }
      if (least >= 0 && least <= 0) break;
    }
    obstacles.push_back(label.box);
  }
}

}  // namespace licet::chart
