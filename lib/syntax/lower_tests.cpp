#include "syntax/lower.hpp"

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace licet::syntax {

using cst::Kind;

namespace {

ComparisonOperator BoundOf(std::string_view sign) {
  if (sign == ">=") return ComparisonOperator::kGreaterEqual;
  return sign == "<=" ? ComparisonOperator::kLessEqual : ComparisonOperator::kEqual;
}

// The paths that a test gives, as a tree of their parts: there may be as many as a file can hold.
class GivenPaths {
 public:
  // False if the path, a part of it or more of it was given before: `item` and `item.tpp` speak of
  // one fact as well as `item.tpp` and `item.tpp` do.
  bool Add(const Path& path) {
    std::size_t at = 0;
    bool is_new = true;
    for (const Name& part : path.parts) {
      is_new = is_new && !nodes_[at].given;
      const auto [child, grown] = children_.try_emplace({at, part.text}, nodes_.size());
      nodes_[at].goes_on = true;
      if (grown) nodes_.emplace_back();
      at = child->second;
    }
    is_new = is_new && !nodes_[at].given && !nodes_[at].goes_on;
    nodes_[at].given = true;
    return is_new;
  }

 private:
  struct Node {
    bool given = false;
    bool goes_on = false;
  };
  std::vector<Node> nodes_{1};
  std::map<std::pair<std::size_t, std::string>, std::size_t> children_;
};

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
  GivenPaths paths;
  bool first = true;
  while (!cursor.done()) {
    const std::uint32_t item = cursor.Take();
    const Kind kind = At(item).kind;
    if (kind == Kind::kCase) test.cases.push_back(LowerCase(item));
    if (kind == Kind::kGiven) {
      for (cst::Cursor given = Children(item); !given.done();) {
        cst::Cursor parts = Children(given.Take());
        Path path = LowerPath(parts.Take());
        if (!paths.Add(path)) ReportTwice(path.span, Dotted(path));
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
      std::set<std::string> names;
      while (!cursor.done()) {
        cst::Cursor parts = Children(cursor.Take());
        Name name = LowerName(parts.Take());
        if (!names.insert(name.text).second) ReportTwice(name.span, name.text);
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
