#include <string>
#include <utility>
#include <variant>

#include "base/overloaded.hpp"
#include "syntax/printer.hpp"

namespace licet::syntax {
namespace {

Keyword WordFor(RuleKind kind) {
  switch (kind) {
    case RuleKind::kSubject:
      return Keyword::kSubject;
    case RuleKind::kClassify:
      return Keyword::kClassify;
    case RuleKind::kPresume:
      return Keyword::kPresume;
    case RuleKind::kExclude:
      return Keyword::kExclude;
    case RuleKind::kRequire:
      return Keyword::kRequire;
    case RuleKind::kProhibit:
      return Keyword::kProhibit;
    case RuleKind::kInform:
      return Keyword::kInform;
    case RuleKind::kExempt:
      return Keyword::kExempt;
    case RuleKind::kException:
      return Keyword::kException;
    case RuleKind::kSaving:
      return Keyword::kSaving;
    case RuleKind::kReview:
      return Keyword::kReview;
    case RuleKind::kFlag:
      return Keyword::kFlag;
    case RuleKind::kUnmodeled:
      return Keyword::kUnmodeled;
  }
  return Keyword::kUnmodeled;
}

Doc TypeOf(const FactDeclaration& fact) {
  const std::string head = Lead(Keyword::kFact) + fact.name.text + " : ";
  return std::visit(
      base::Overloaded{
          [&](const TypeName& node) { return Words(head + node.name.text); },
          [&](const ListType& node) {
            return Words(head + Lead(Keyword::kList) + Lead(Keyword::kOf) + node.element.text);
          },
          [&](const EnumType& node) {
            return NameBlock(head + Lead(Keyword::kOne) + Lead(Keyword::kOf), node.values);
          },
      },
      fact.type);
}

Doc DocOfFact(const FactDeclaration& fact) {
  std::vector<Doc> tail;
  const auto add = [&](std::string words) {
    tail.push_back(Break());
    tail.push_back(Words(std::move(words)));
  };
  if (fact.optional) add(std::string(WordOf(Keyword::kOptional)));
  if (fact.ending == ListEnding::kOpen) add(std::string(WordOf(Keyword::kOpen)));
  if (fact.ending == ListEnding::kClosed) add(std::string(WordOf(Keyword::kClosed)));
  if (fact.range_low && fact.range_high) {
    add(Lead(Keyword::kRange) + WordsOf(*fact.range_low) + " .. " + WordsOf(*fact.range_high));
  }
  if (fact.resolution) add(Lead(Keyword::kResolution) + WordsOf(*fact.resolution));
  if (fact.ask) add(Lead(Keyword::kAsk) + Quoted(*fact.ask));
  if (fact.cost) add(Lead(Keyword::kCost) + fact.cost->digits);
  if (fact.evidence) add(Lead(Keyword::kEvidence) + Quoted(*fact.evidence));
  return Group({TypeOf(fact), Nest(std::move(tail))});
}

Doc NameChoice(std::string lead, const std::vector<Name>& names) {
  std::vector<Doc> parts;
  for (const Name& name : names) {
    parts.push_back(Words((&name == &names.front() ? "" : Lead(Keyword::kOr)) + name.text));
  }
  return Concat({Words(std::move(lead)), Nest({Fill(std::move(parts))})});
}

}  // namespace

std::vector<Printer::Item> Printer::ItemsOf(const std::vector<Clause>& body) const {
  std::vector<Item> items;
  for (const Clause& clause : body) items.push_back({clause.span.begin, Of(clause)});
  return items;
}

void Printer::Write(const RecordDeclaration& node, Span span, Page& page) const {
  std::vector<Item> items;
  for (const FactDeclaration& fact : node.facts) {
    items.push_back({fact.span.begin, DocOfFact(fact)});
  }
  const bool scenario = node.name.text == WordOf(Keyword::kScenario);
  WriteBlock(Words((scenario ? "" : Lead(Keyword::kRecord)) + node.name.text), std::move(items),
             span, false, page);
}

void Printer::Write(const DefineDeclaration& node, Span span, Page& page) const {
  WriteBlock(Words(Lead(Keyword::kDefine) + WordsOf(node.target) + " : " + node.type.text),
             ItemsOf(node.body), span, false, page);
}

void Printer::Write(const InterpretationDeclaration& node, Span span, Page& page) const {
  std::vector<Item> items;
  for (const InterpretationDeclaration::Reading& reading : node.readings) {
    std::string words = Lead(Keyword::kReading) + reading.name.text;
    if (reading.text) words += " " + Quoted(*reading.text);
    items.push_back({reading.name.span.begin, Words(std::move(words))});
  }
  if (!node.citations.empty()) {
    items.push_back({node.citations.front().source.span.begin, DocOf(node.citations)});
  }
  if (node.by && node.on) {
    items.push_back({node.by->span.begin, Words(Lead(Keyword::kBy) + Quoted(*node.by) + " " +
                                                Lead(Keyword::kOn) + WordsOf(*node.on))});
  }
  for (const Text& note : node.notes) {
    items.push_back({note.span.begin, Words(Lead(Keyword::kNote) + Quoted(note))});
  }
  WriteBlock(Group({Words(Lead(Keyword::kInterpretation) + node.name.text),
                    Nest({Break(), Words(Quoted(node.title))})}),
             std::move(items), span, false, page);
}

void Printer::Write(const RuleDeclaration& node, Span span, Page& page) const {
  std::string head = Lead(WordFor(node.kind)) + node.name.text;
  std::vector<Doc> parts;
  if (node.code) {
    head += " " + Lead(node.kind == RuleKind::kException ? Keyword::kBy : Keyword::kAs) +
            Quoted(*node.code);
  }
  if (node.kind == RuleKind::kRequire) head += " " + std::string(WordOf(Keyword::kLicense));
  if (node.level) head += " " + node.level->text;
  if (node.addressee) {
    head += " " + Lead(Keyword::kTo) + Quoted(node.addressee->party) + " " +
            Lead(Keyword::kReceived) + WordsOf(node.addressee->received);
  }
  if (!node.targets.empty()) {
    parts.push_back(NameList(head + " " + Lead(Keyword::kFrom), node.targets));
  } else if (!node.review_values.empty()) {
    parts.push_back(NameChoice(head + " " + Lead(Keyword::kIs), node.review_values));
  } else {
    parts.push_back(Words(std::move(head)));
  }
  if (node.title) parts.push_back(Nest({Break(), Words(Quoted(*node.title))}));
  WriteBlock(Group(std::move(parts)), ItemsOf(node.body), span, false, page);
}

void Printer::Write(const ToggleDeclaration& node, Span span, Page& page) const {
  const auto word =
      node.kind == ToggleKind::kSuspend ? Keyword::kSuspend : Keyword::kUnenforced;
  WriteBlock(Group({NameList(Lead(word), node.rules), Nest({Break(), Words(WordsOf(node.span))})}),
             ItemsOf(node.body), span, false, page);
}

void Printer::Write(const SuppressDeclaration& node, Span span, Page& page) const {
  page.Write(0, Of(Clause{node.suppress, span}), span.begin);
}

void Printer::Write(const CheckDeclaration& node, Span span, Page& page) const {
  std::vector<Item> items;
  std::string head = Lead(Keyword::kFor) + Lead(Keyword::kAll) + node.over.text;
  if (node.on) head += " " + Lead(Keyword::kOn) + WordsOf(*node.on);
  items.push_back({node.over.span.begin, Words(std::move(head))});
  if (node.where) {
    items.push_back({(*tree_)[*node.where].span.begin,
                     Concat({Words(Lead(Keyword::kWhere)), Of(*node.where)})});
  }
  if (node.outcome_operator && node.outcome) {
    const auto op = *node.outcome_operator;
    const std::string sign = op == ComparisonOperator::kGreaterEqual ? ">= "
                             : op == ComparisonOperator::kLessEqual  ? "<= "
                                                                     : "= ";
    items.push_back({node.outcome->span.begin, Words(Lead(Keyword::kExpect) +
                                                     Lead(Keyword::kOutcome) + sign +
                                                     node.outcome->text)});
  } else if (node.expression) {
    items.push_back({(*tree_)[*node.expression].span.begin,
                     Concat({Words(Lead(Keyword::kExpect)), Of(*node.expression)})});
  }
  WriteBlock(Words(Lead(Keyword::kCheck) + Quoted(node.title)), std::move(items), span, false,
             page);
}

void Printer::Write(const TestDeclaration& node, Span span, Page& page) const {
  page.Write(0, Words(Lead(Keyword::kTest) + Quoted(node.title) + " {"), span.begin);
  if (!node.given.empty()) {
    std::vector<Doc> facts;
    for (const TestDeclaration::Assignment& fact : node.given) {
      facts.push_back(Concat({Words(WordsOf(fact.path) + " = "), Of(fact.value)}));
    }
    const std::uint32_t begin = node.given.front().path.span.begin;
    const Doc line = Concat({Words(Lead(Keyword::kGiven)), Join(facts, ",")});
    const Span last = (*tree_)[node.given.back().value].span;
    if (FlatWidth(line) + 2 <= kPageWidth && !page.HoldsComment(begin, last.begin)) {
      page.Write(2, line, begin);
    } else {
      page.Write(2, Words(std::string(WordOf(Keyword::kGiven))), begin);
      for (std::size_t i = 0; i < facts.size(); ++i) {
        const bool is_last = i + 1 == facts.size();
        page.Write(4, Concat({std::move(facts[i]), Words(is_last ? "" : ",")}),
                   node.given[i].path.span.begin);
      }
    }
  }
  for (const TestDeclaration::Case& test_case : node.cases) {
    page.Write(2, Of(test_case), test_case.span.begin);
  }
  page.Close(0, span.end);
}

}  // namespace licet::syntax
