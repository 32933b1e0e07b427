#include "syntax/layout.hpp"

#include <cstddef>
#include <utility>

namespace licet::syntax {
namespace {

// Columns count code points, as a person does.
int WidthOf(std::string_view text) {
  int width = 0;
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++width;
  }
  return width;
}

/// Writes a document with an explicit stack, after Wadler's "A prettier printer".
class Writer {
 public:
  Writer(int indent, int width) : column_(indent), width_(width) {}

  std::string Write(const Doc& doc, int indent) {
    stack_.push_back({&doc, indent, false});
    while (!stack_.empty()) {
      const Item item = stack_.back();
      stack_.pop_back();
      Step(item);
    }
    return std::move(out_);
  }

 private:
  struct Item {
    const Doc* doc;
    int indent;
    bool flat;
  };

  void Step(const Item& item) {
    const Doc& doc = *item.doc;
    switch (doc.kind) {
      case Doc::Kind::kText:
        out_ += doc.text;
        column_ += WidthOf(doc.text);
        break;
      case Doc::Kind::kLine:
        if (item.flat) {
          Space();
        } else {
          NewLine(item.indent);
        }
        break;
      case Doc::Kind::kConcat:
        Push(doc, item.indent, item.flat);
        break;
      case Doc::Kind::kNest:
        Push(doc, item.indent + 2, item.flat);
        break;
      case Doc::Kind::kGroup:
        Push(doc, item.indent, item.flat || Fits(doc));
        break;
      case Doc::Kind::kFill:
        WriteFill(item);
        break;
    }
  }

  void Push(const Doc& doc, int indent, bool flat) {
    for (auto part = doc.parts.rbegin(); part != doc.parts.rend(); ++part) {
      stack_.push_back({&*part, indent, flat});
    }
  }

  void WriteFill(const Item& item) {
    bool first = true;
    for (const Doc& part : item.doc->parts) {
      const int width = FlatWidth(part);
      if (!first) {
        if (item.flat || column_ + 1 + width <= width_) {
          Space();
        } else {
          NewLine(item.indent);
        }
      }
      first = false;
      out_ += Render(part, column_, kNoLimit);
      column_ += width;
    }
  }

  /// True when `doc` and what follows it up to the next possible new line fit on this line.
  bool Fits(const Doc& doc) const {
    int left = width_ - column_ - FlatWidth(doc);
    for (auto item = stack_.rbegin(); item != stack_.rend() && left >= 0; ++item) {
      if (!TakeUntilLine(*item->doc, item->flat, left)) break;
    }
    return left >= 0;
  }

  /// Takes the width of `doc` up to its first new line from `left`; false when there is one.
  static bool TakeUntilLine(const Doc& doc, bool flat, int& left) {
    switch (doc.kind) {
      case Doc::Kind::kText:
        left -= WidthOf(doc.text);
        return true;
      case Doc::Kind::kLine:
        if (!flat) return false;
        left -= 1;
        return true;
      case Doc::Kind::kGroup:
      case Doc::Kind::kFill:
        // What follows may break by itself: only its first word has to fit.
        if (!flat) {
          for (const Doc& part : doc.parts) {
            if (!TakeUntilLine(part, false, left) || doc.kind == Doc::Kind::kFill) return false;
          }
          return true;
        }
        left -= FlatWidth(doc);
        return true;
      case Doc::Kind::kConcat:
      case Doc::Kind::kNest:
        for (const Doc& part : doc.parts) {
          if (left < 0 || !TakeUntilLine(part, flat, left)) return left < 0;
        }
        return true;
    }
    return true;
  }

  void Space() {
    out_ += ' ';
    ++column_;
  }
  void NewLine(int indent) {
    out_ += '\n';
    out_.append(static_cast<std::size_t>(indent), ' ');
    column_ = indent;
  }

  std::string out_;
  std::vector<Item> stack_;
  int column_;
  int width_;
};

Doc Make(Doc::Kind kind, Parts parts) { return {kind, {}, std::move(parts).Take()}; }

}  // namespace

Doc Words(std::string text) { return {Doc::Kind::kText, std::move(text), {}}; }
Doc Break() { return {Doc::Kind::kLine, {}, {}}; }
Doc Concat(Parts parts) { return Make(Doc::Kind::kConcat, std::move(parts)); }
Doc Group(Parts parts) { return Make(Doc::Kind::kGroup, std::move(parts)); }
Doc Nest(Parts parts) { return Make(Doc::Kind::kNest, std::move(parts)); }
Doc Fill(Parts parts) { return Make(Doc::Kind::kFill, std::move(parts)); }

Doc Join(std::vector<Doc> parts, std::string_view separator) {
  std::vector<Doc> joined;
  for (Doc& part : parts) {
    if (!joined.empty()) {
      if (!separator.empty()) joined.push_back(Words(std::string(separator)));
      joined.push_back(Break());
    }
    joined.push_back(std::move(part));
  }
  return Concat(std::move(joined));
}

std::string Render(const Doc& doc, int indent, int width) {
  return Writer(indent, width).Write(doc, indent);
}

int FlatWidth(const Doc& doc) {
  if (doc.kind == Doc::Kind::kText) return WidthOf(doc.text);
  if (doc.kind == Doc::Kind::kLine) return 1;
  int width = 0;
  for (const Doc& part : doc.parts) width += FlatWidth(part);
  if (doc.kind == Doc::Kind::kFill && !doc.parts.empty()) {
    width += static_cast<int>(doc.parts.size()) - 1;
  }
  return width;
}

}  // namespace licet::syntax
