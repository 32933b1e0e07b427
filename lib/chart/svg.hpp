#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace licet::chart {

/// A place or a size in pixels.
struct Point {
  double x = 0;
  double y = 0;
};
struct Box {
  double left = 0, top = 0, right = 0, bottom = 0;
  [[nodiscard]] bool Overlaps(const Box& other) const {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }
  [[nodiscard]] bool Holds(const Box& other) const {
    return left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom;
  }
};

/// A tenth of a pixel is as fine as pictures are written, so they are the same on every machine.
std::string Pixels(double number);
/// How wide a text is, about, in a sans-serif font of that size.
double TextWidth(std::string_view text, double size);

/// Writes the elements of an SVG picture; text and attributes are escaped.
class SvgWriter {
 public:
  SvgWriter(double width, double height, std::string_view title, std::string_view description);
  void Rect(const Box& box, std::string_view attributes);
  void Line(Point from, Point to, std::string_view attributes);
  void Circle(Point center, double radius, std::string_view attributes);
  /// `anchor`: start, middle, end.
  void Text(Point at, std::string_view text, double size, std::string_view anchor,
            std::string_view attributes = "");
  void Raw(std::string_view text) { out_ += text; }
  /// The whole picture.
  std::string Finish() &&;

 private:
  std::string out_;
};

/// A point with a name, and where the name goes.
struct Label {
  Point at;
  std::string text;
  Box box;  // filled in
  bool has_leader = false;
};
/// Finds a place for each label near its point that overlaps neither another label, nor a point,
/// nor `taken`, within `frame`; labels that find none are put where they overlap least.
void PlaceLabels(std::vector<Label>& labels, const Box& frame, const std::vector<Box>& taken,
                 double size);

}  // namespace licet::chart
