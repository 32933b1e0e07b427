#include "syntax/lower.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace licet::syntax {

using cst::Kind;

namespace {

ComparisonOperator BoundOf(std::string_view sign) {
  if (sign == ">=") return ComparisonOperator::kGreaterEqual;
  return sign == "<=" ? ComparisonOperator::kLessEqual : ComparisonOperator::kEqual;
}

// `item` and `item.tpp` speak of one fact as well as `item.tpp` and `item.tpp` do.
bool Overlap(const Path& a, const Path& b) {
  const std::size_t common = std::min(a.parts.size(), b.parts.size());
  return std::equal(a.parts.begin(), a.parts.begin() + static_cast<std::ptrdiff_t>(common),
                    b.parts.begin(),
                    [](const Name& one, const Name& other) { return one.text == other.text; });
}

std::string Dotted(const Path& path) {
  std::string text;
  for (const Name& part : path.parts) text += (text.empty() ? "" : ".") + part.text;
  return text;
}

}  // namespace

CheckDeclaration Lowering::LowerCheck(std::uint32_t node) {
  cst::Cursor cursor = Children(node);
  CheckDeclaration check;
  check.title = LowerText(cursor.Take());
  check.over = LowerName(cursor.Take());
  while (!cursor.done()) {
    const std::uint32_t part = cursor.Take();
    cst::Cursor inner = Children(part);
    switch (At(part).kind) {
      case Kind::kOn:
        check.on = LowerDate(inner.Take());
        break;
      case Kind::kWhere:
        check.where = LowerExpression(inner.Take());
        break;
      case Kind::kOutcome:
        check.outcome_operator = BoundOf(TextAt(inner.Take()));
        check.outcome = LowerName(inner.Take());
        break;
      default:
        check.expression = LowerExpression(part);
        break;
    }
  }
  return check;
}

TestDeclaration Lowering::LowerTest(std::uint32_t node) {
  cst::Cursor cursor = Children(node);
  TestDeclaration test;
  test.title = LowerText(cursor.Take());
  bool first = true;
  while (!cursor.done()) {
    const std::uint32_t item = cursor.Take();
    const Kind kind = At(item).kind;
    if (kind == Kind::kCase) test.cases.push_back(LowerCase(item));
    if (kind == Kind::kGiven) {
      for (cst::Cursor given = Children(item); !given.done();) {
        cst::Cursor parts = Children(given.Take());
        Path path = LowerPath(parts.Take());
        if (std::any_of(test.given.begin(), test.given.end(),
                        [&](const auto& it) { return Overlap(it.path, path); })) {
          ReportTwice(path.span, Dotted(path));
        }
        test.given.push_back({std::move(path), LowerValue(parts.Take())});
      }
      CheckLength(test.given.size(), SpanOf(item));
    }
    if (kind != Kind::kError && first != (kind == Kind::kGiven)) {
      Report<DiagnosticKind::kMisplacedGiven>(SpanOf(item))
          .Help("put all facts into one `given`, joined by commas, before the first `on`");
    }
    first = false;
  }
  if (test.cases.empty() && !HoldsError(node)) {
    const Span whole = SpanOf(node);
    Report<DiagnosticKind::kSyntaxError>({whole.file, whole.end - 1, whole.end}, "`on`", "`}`")
        .Help("a test says what comes out on a day: `on 2024-01-31 expect outcome …`");
  }
  return test;
}

TestDeclaration::Case Lowering::LowerCase(std::uint32_t node) {
  cst::Cursor cursor = Children(node);
  TestDeclaration::Case result;
  result.span = SpanOf(node);
  result.on = LowerDate(cursor.Take());
  while (!cursor.done()) {
    const std::uint32_t part = cursor.Take();
    cst::Cursor inner = Children(part);
    switch (At(part).kind) {
      case Kind::kKnownAt:
        result.known_at = LowerDate(inner.Take());
        break;
      case Kind::kView:
        result.view = LowerName(inner.Take());
        break;
      case Kind::kWithout:
        while (!inner.done()) result.without.push_back(LowerPath(inner.Take()));
        break;
      default:
        result.expectations.push_back(LowerExpectation(part));
        break;
    }
  }
  return result;
}

Expectation Lowering::LowerExpectation(std::uint32_t node) {
  cst::Cursor cursor = Children(node);
  const auto word = WordAt(cursor.Take());
  if (word == Keyword::kOutcome) return ExpectOutcome{LowerName(cursor.Take())};
  if (word == Keyword::kClass) return ExpectClass{LowerCode(cursor.Take())};
  if (word == Keyword::kBecause) return ExpectBecause{LowerNames(cursor.Take())};
  if (word == Keyword::kReview) {
    ExpectReview review;
    while (!cursor.done()) review.policies.push_back(LowerName(cursor.Take()));
    return review;
  }
  ExpectAsks asks;
  while (!cursor.done()) asks.paths.push_back(LowerPath(cursor.Take()));
  return asks;
}

ValueId Lowering::LowerValue(std::uint32_t node) {
  return tree_.Add(Value{LowerValueNode(node), SpanOf(node)});
}

ValueNode Lowering::LowerValueNode(std::uint32_t node) {
  cst::Cursor cursor = Children(node);
  switch (At(node).kind) {
    case Kind::kListValue: {
      ListValue list;
      while (!cursor.done()) {
        const std::uint32_t item = cursor.Take();
        // The ending is the last child; a value that is a mark is `true`, `false`, `none` and so
        // on.
        const auto word = At(item).kind == Kind::kMark ? WordAt(item) : std::nullopt;
        if (word == Keyword::kOpen) {
          list.ending = ListEnding::kOpen;
        } else if (word == Keyword::kClosed) {
          list.ending = ListEnding::kClosed;
        } else {
          list.items.push_back(LowerValue(item));
        }
      }
      CheckLength(list.items.size(), SpanOf(node));
      return list;
    }
    case Kind::kRecordValue: {
      RecordValue record;
      while (!cursor.done()) {
        cst::Cursor parts = Children(cursor.Take());
        Name name = LowerName(parts.Take());
        if (std::any_of(record.fields.begin(), record.fields.end(),
                        [&](const auto& it) { return it.name.text == name.text; })) {
          ReportTwice(name.span, name.text);
        }
        record.fields.push_back({std::move(name), LowerValue(parts.Take())});
      }
      CheckLength(record.fields.size(), SpanOf(node));
      return record;
    }
    case Kind::kRangeValue: {
      Literal low = LowerLiteral(cursor.Take());
      return RangeValue{std::move(low), LowerLiteral(cursor.Take())};
    }
    case Kind::kName:
      return LowerName(node);
    default:
      break;
  }
  const auto word = At(node).kind == Kind::kMark ? WordAt(node) : std::nullopt;
  if (word == Keyword::kUnknown || word == Keyword::kUndeterminable) return LowerName(node);
  return LowerLiteral(node);
}

}  // namespace licet::syntax
