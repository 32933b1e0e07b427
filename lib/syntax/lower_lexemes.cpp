#include <cstddef>
#include <string>
#include <utility>

#include "syntax/lower.hpp"

namespace licet::syntax {

using cst::Kind;

Name Lowering::LowerName(std::uint32_t node) const {
  return {std::string(TextAt(node)), SpanOf(node)};
}

Code Lowering::LowerCode(std::uint32_t node) {
  const std::string_view quoted = TextAt(node);
  if (quoted.size() <= 2) {
    Report<DiagnosticKind::kEmptyCode>(SpanOf(node)).Help("write the code between the quotes");
  }
  return {std::string(quoted.substr(1, quoted.size() - 2)), SpanOf(node)};
}

Text Lowering::LowerText(std::uint32_t node) {
  const std::string_view quoted = TextAt(node);
  Text text{{}, SpanOf(node)};
  text.text.reserve(quoted.size());
  for (std::size_t i = 1; i + 1 < quoted.size(); ++i) {
    if (quoted[i] != '\\') {
      text.text.push_back(quoted[i]);
      continue;
    }
    ++i;
    if (quoted[i] != '"' && quoted[i] != '\\') {
      const std::uint32_t begin = At(node).begin + static_cast<std::uint32_t>(i) - 1;
      std::size_t end = i + 1;
      while (end < quoted.size() && (static_cast<unsigned char>(quoted[end]) & 0xC0U) == 0x80U) {
        ++end;
      }
      const std::string_view escape = quoted.substr(i - 1, end - i + 1);
      Report<DiagnosticKind::kUnknownEscape>(
          {state_.file, begin, begin + static_cast<std::uint32_t>(escape.size())},
          std::string(escape))
          .Help("a backslash stands only before `\"` and `\\`; write `\\\\` for a backslash");
    }
    text.text.push_back(quoted[i]);
  }
  return text;
}

DateToken Lowering::LowerDate(std::uint32_t node) {
  const std::string_view written = TextAt(node);
  DateToken token{{}, SpanOf(node)};
  if (const auto date = Date::Parse(written)) {
    token.date = *date;
    return token;
  }
  Report<DiagnosticKind::kNoSuchDate>(token.span, std::string(written))
      .Help(written.size() == 10 ? "the calendar of that year has no such day"
                                 : "write the day as YYYY-MM-DD, with two digits each for month "
                                   "and day");
  return token;
}

Number Lowering::LowerNumber(std::uint32_t node) {
  const std::string_view written = TextAt(node);
  std::size_t points = 0;
  bool plain = true;
  for (const char c : written) {
    if (c == '.') ++points;
    if (c != '.' && !IsDigit(c)) plain = false;
  }
  if (!plain || points > 1 || written.back() == '.') {
    Report<DiagnosticKind::kNumberSpelling>(SpanOf(node), std::string(written))
        .Help("a number has digits and at most one decimal point between them: 4800, 5.92; no "
              "exponent and no grouping");
  }
  return {std::string(written), SpanOf(node)};
}

UnitExpression Lowering::LowerUnit(std::uint32_t node) const {
  const std::string_view written = TextAt(node);
  UnitExpression unit{{}, SpanOf(node)};
  std::size_t begin = 0;
  bool divide = false;
  for (std::size_t i = 0; i <= written.size(); ++i) {
    if (i < written.size() && IsWordPart(written[i])) continue;
    const auto offset = [&](std::size_t at) {
      return At(node).begin + static_cast<std::uint32_t>(at);
    };
    unit.factors.push_back({divide,
                            {std::string(written.substr(begin, i - begin)),
                             {state_.file, offset(begin), offset(i)}}});
    if (i < written.size()) divide = written[i] == '/';
    begin = i + 1;
  }
  return unit;
}

Quantity Lowering::LowerQuantity(std::uint32_t node) {
  Quantity quantity;
  quantity.span = SpanOf(node);
  cst::Cursor cursor = Children(node);
  if (cursor.Is(Kind::kMark)) {
    cursor.Take();
    quantity.negative = true;
  }
  quantity.number = LowerNumber(cursor.Take());
  if (cursor.Is(Kind::kUnit)) quantity.unit = LowerUnit(cursor.Take());
  return quantity;
}

Path Lowering::LowerPath(std::uint32_t node) {
  Path path{{}, SpanOf(node)};
  for (cst::Cursor cursor = Children(node); !cursor.done();) {
    path.parts.push_back(LowerName(cursor.Take()));
  }
  CheckLength(path.parts.size(), path.span);
  return path;
}

Literal Lowering::LowerLiteral(std::uint32_t node) {
  switch (At(node).kind) {
    case Kind::kDate:
      return LowerDate(node);
    case Kind::kQuantity:
      return LowerQuantity(node);
    case Kind::kText:
      return LowerText(node);
    case Kind::kCode:
      return LowerCode(node);
    default:
      break;
  }
  const std::string_view word = TextAt(node);
  if (word == WordOf(Keyword::kNone)) return NoneLiteral{SpanOf(node)};
  return BooleanLiteral{word == WordOf(Keyword::kTrue), SpanOf(node)};
}

std::vector<Name> Lowering::LowerNames(std::uint32_t node) {
  std::vector<Name> names;
  for (cst::Cursor cursor = Children(node); !cursor.done();) {
    names.push_back(LowerName(cursor.Take()));
  }
  CheckLength(names.size(), SpanOf(node));
  return names;
}

std::vector<Code> Lowering::LowerCodes(std::uint32_t node) {
  std::vector<Code> codes;
  for (cst::Cursor cursor = Children(node); !cursor.done();) {
    codes.push_back(LowerCode(cursor.Take()));
  }
  CheckLength(codes.size(), SpanOf(node));
  return codes;
}

}  // namespace licet::syntax
