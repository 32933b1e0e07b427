#include "data/bind_number.hpp"

#include "base/nearest_name.hpp"
#include "base/rational.hpp"
#include "data/describe.hpp"
#include "data/document.hpp"
#include "data/schema.hpp"
#include "data/units.hpp"
#include "diag/sink.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace licet::data {
namespace {

using base::Rational;
using diag::Sink;

constexpr int kShownDecimals = 12;

std::string UnitOf(const Fact& fact, const Schema& schema) {
  const Unit& unit = schema[fact.type.unit];
  return IsPlain(unit) ? "plain numbers" : unit.name;
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

std::string_view Trim(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

// `1.5e6`, `0x10`, `inf`, `10,000`: numbers to a person or a program, but not plain digits.
void ReportForm(std::string_view digits, Span span, Sink& sink) {
  const bool separated = digits.find_first_of(",_") != std::string_view::npos;
  const bool exponent =
      IsDigit(digits.empty() ? 'x' : digits.back()) && digits.find_first_of("eE") < digits.size();
  auto builder = sink.Report<DiagnosticKind::kNumberForm>(span, digits);
  if (separated) {
    builder.Help("write the digits without separators, and a point before decimals");
  } else if (exponent) {
    builder.Help("write all digits out instead of a power of ten: 1500000, not 1.5e6");
  } else {
    builder.Help("write digits 0 to 9, with a point before decimals");
  }
}

std::optional<Rational> ReadDigits(std::string_view digits, Span span, Sink& sink) {
  if (const auto number = Rational::Parse(digits)) return number;
  const bool plain = !digits.empty() && digits.find_first_not_of("+-.0123456789") == digits.npos &&
                     digits.find_first_of("0123456789") != digits.npos &&
                     digits.find('.') == digits.rfind('.') && IsDigit(digits.back());
  if (plain) {
    sink.Report<DiagnosticKind::kNumberBeyondFacts>(span, digits)
        .Help("no fact has more than 30 digits; check the number");
  } else {
    ReportForm(digits, span, sink);
  }
  return std::nullopt;
}

void ReportUnquotedNumber(std::string_view digits, const Node& node, const Fact& fact,
                          const Schema& schema, Sink& sink) {
  const std::string number(digits);
  auto builder = sink.Report<DiagnosticKind::kTextForNumber>(node.span, fact.name, number);
  builder.Replace(node.span, number);
  if (IsPlain(schema[fact.type.unit])) {
    builder.Help("drop the quotes: " + number);
  } else {
    const std::string unit = schema[fact.type.unit].name;
    builder.Help("drop the quotes to mean " + number + " " + unit + ", or add a unit: \"" + number +
                 " " + unit + "\"");
  }
}

void ReportUnit(std::string_view unit, const Node& node, const Fact& fact, const Schema& schema,
                Sink& sink) {
  auto builder = sink.Report<DiagnosticKind::kUnknownUnitOfFact>(node.span, unit, fact.name,
                                                                 UnitOf(fact, schema));
  std::vector<std::string> names;
  for (const Unit& other : schema.units) names.push_back(other.name);
  if (const auto meant = base::NearestName(unit, names)) {
    builder.Help("did you mean `" + *meant + "`?");
  }
}

// `826 mm2`: digits, then a unit.
std::optional<Rational> ReadText(const std::string& text, const Node& node, const Fact& fact,
                                 const Schema& schema, Sink& sink) {
  const std::string_view all = Trim(text);
  std::size_t end = 0;
  while (end < all.size() && (IsDigit(all[end]) ||
                              std::string_view("+-.,_").find(all[end]) != std::string_view::npos)) {
    ++end;
  }
  const std::string_view digits = all.substr(0, end);
  const std::string_view unit = Trim(all.substr(end));
  if (digits.find_first_of("0123456789") == digits.npos) {
    auto builder = sink.Report<DiagnosticKind::kTextForNumber>(node.span, fact.name, text);
    builder.Help(IsStateWord(all) ? StateHelp(all)
                                  : "write " + ExpectedOf(fact, schema) + ", or a range");
    return std::nullopt;
  }
  if (unit.size() > 1 && (unit.front() == 'e' || unit.front() == 'E') &&
      (IsDigit(unit[1]) || unit[1] == '+' || unit[1] == '-')) {
    ReportForm(all.substr(0, all.find(' ')), node.span, sink);
    return std::nullopt;
  }
  const auto number = ReadDigits(digits, node.span, sink);
  if (!number) return std::nullopt;
  if (unit.empty()) {
    ReportUnquotedNumber(digits, node, fact, schema, sink);
    return std::nullopt;
  }
  if (!ReadUnit(schema, unit)) {
    ReportUnit(unit, node, fact, schema, sink);
    return std::nullopt;
  }
  if (ReadUnit(schema, unit)->dimension != schema[fact.type.unit].dimension) {
    sink.Report<DiagnosticKind::kWrongUnitOfFact>(node.span, fact.name, UnitOf(fact, schema), unit)
        .Help("state " + ExpectedOf(fact, schema));
    return std::nullopt;
  }
  const auto converted = schema.Convert(*number, unit, fact.type.unit);
  if (!converted) {
    sink.Report<DiagnosticKind::kNumberBeyondFacts>(node.span, text)
        .Help("state it in " + UnitOf(fact, schema));
  }
  return converted;
}

// As the author wrote it, with the unit where it is not in the text already.
std::string Shown(const Node& node, const Rational& number, const Fact& fact,
                  const Schema& schema) {
  if (const auto* text = std::get_if<std::string>(&node.value)) return *text;
  return NumberWithUnit(number, fact, schema);
}

bool Fits(const Rational& number, const Node& node, const Fact& fact, const Schema& schema,
          Sink& sink) {
  const std::string shown = Shown(node, number, fact, schema);
  if ((fact.low && number < *fact.low) || (fact.high && number > *fact.high)) {
    const std::string low = fact.low ? NumberWithUnit(*fact.low, fact, schema) : "no lower end";
    const std::string high = fact.high ? NumberWithUnit(*fact.high, fact, schema) : "no upper end";
    sink.Report<DiagnosticKind::kOutOfRange>(node.span, shown, fact.name, low, high)
        .Help("check the number and its unit");
    return false;
  }
  if (fact.type.integer && !number.is_integer()) {
    sink.Report<DiagnosticKind::kNotWholeNumber>(node.span, fact.name, shown);
    return false;
  }
  const auto steps = Rational::CheckedDivide(number, fact.resolution);
  if (!steps || !steps->is_integer()) {
    sink.Report<DiagnosticKind::kOffGrid>(node.span, shown, fact.name,
                                          NumberWithUnit(fact.resolution, fact, schema))
        .Help(
            "nothing is rounded for you: write a value on the grid, or `{ min = …, max = … }` "
            "around it");
    return false;
  }
  return true;
}

}  // namespace

std::string NumberWithUnit(const Rational& number, const Fact& fact, const Schema& schema) {
  const Unit& unit = schema[fact.type.unit];
  const std::string digits = number.ToDecimal(kShownDecimals);
  return IsPlain(unit) ? digits : digits + " " + unit.name;
}

std::optional<Rational> BindNumber(const Node& node, const Fact& fact, const Schema& schema,
                                   Sink& sink) {
  std::optional<Rational> number;
  if (const auto* digits = std::get_if<NumberText>(&node.value)) {
    number = ReadDigits(digits->digits, node.span, sink);
  } else if (const auto* text = std::get_if<std::string>(&node.value)) {
    number = ReadText(*text, node, fact, schema, sink);
  } else {
    ReportWrongKind(node, fact, schema, sink);
  }
  if (!number || !Fits(*number, node, fact, schema, sink)) return std::nullopt;
  return number;
}

}  // namespace licet::data
