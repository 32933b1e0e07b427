#include <string>
#include <utility>
#include <variant>

#include "base/overloaded.hpp"
#include "syntax/printer.hpp"

namespace licet::syntax {
namespace {

Doc PathList(std::string lead, const std::vector<Path>& paths) {
  std::vector<Doc> parts;
  for (const Path& path : paths) {
    parts.push_back(Words(WordsOf(path) + (&path == &paths.back() ? "" : ",")));
  }
  return Concat({Words(std::move(lead)), Nest({Fill(std::move(parts))})});
}

Doc Enclosed(std::string_view open, std::vector<Doc> parts, std::string close) {
  if (parts.empty()) return Words(std::string(open) + close);
  return Group({Words(std::string(open)), Nest({Break(), Join(std::move(parts), ",")}), Break(),
                Words(std::move(close))});
}

}  // namespace

Doc Printer::Of(ValueId id) const {
  return std::visit(
      base::Overloaded{
          [&](const Literal& node) { return Of(node); },
          [](const Name& node) { return Words(node.text); },
          [&](const ListValue& node) {
            std::vector<Doc> items;
            for (const ValueId item : node.items) items.push_back(Of(item));
            std::string close = "]";
            if (node.ending == ListEnding::kOpen) close += " " + std::string(WordOf(Keyword::kOpen));
            if (node.ending == ListEnding::kClosed) {
              close += " " + std::string(WordOf(Keyword::kClosed));
            }
            return Enclosed("[", std::move(items), std::move(close));
          },
          [&](const RecordValue& node) {
            std::vector<Doc> fields;
            for (const RecordValue::Field& field : node.fields) {
              fields.push_back(Concat({Words(field.name.text + " = "), Of(field.value)}));
            }
            return Enclosed("{", std::move(fields), "}");
          },
          [](const RangeValue& node) {
            return Words(Lead(Keyword::kBetween) + WordsOf(node.low) + " " + Lead(Keyword::kAnd) +
                         WordsOf(node.high));
          },
      },
      (*tree_)[id].node);
}

Doc Printer::Of(const Expectation& expectation) const {
  return std::visit(
      base::Overloaded{
          [](const ExpectOutcome& node) {
            return Words(Lead(Keyword::kOutcome) + node.outcome.text);
          },
          [](const ExpectReview& node) {
            std::string text = Lead(Keyword::kReview);
            for (const Name& policy : node.policies) {
              if (&policy != &node.policies.front()) text += " " + Lead(Keyword::kOr);
              text += policy.text;
            }
            return Words(std::move(text));
          },
          [](const ExpectClass& node) { return Words(Lead(Keyword::kClass) + Quoted(node.code)); },
          [](const ExpectBecause& node) { return NameList(Lead(Keyword::kBecause), node.rules); },
          [](const ExpectAsks& node) { return PathList(Lead(Keyword::kAsks), node.paths); },
      },
      expectation);
}

Doc Printer::Of(const TestDeclaration::Case& test_case) const {
  std::vector<Doc> head;
  head.push_back(Words(Lead(Keyword::kOn) + WordsOf(test_case.on)));
  if (test_case.known_at) {
    head.push_back(Words(" " + Lead(Keyword::kKnown) + "at " + WordsOf(*test_case.known_at)));
  }
  if (test_case.view) head.push_back(Words(" view " + test_case.view->text));
  std::vector<Doc> rest;
  if (!test_case.without.empty()) {
    rest.push_back(Break());
    rest.push_back(PathList(Lead(Keyword::kWithout), test_case.without));
  }
  std::vector<Doc> expectations;
  for (const Expectation& expectation : test_case.expectations) {
    expectations.push_back(Of(expectation));
  }
  rest.push_back(Break());
  rest.push_back(Group({Words(Lead(Keyword::kExpect)), Nest({Join(std::move(expectations), "")})}));
  head.push_back(Nest(std::move(rest)));
  return Group(std::move(head));
}

}  // namespace licet::syntax
