#include <algorithm>
#include <string>
#include <utility>
#include <variant>

#include "base/overloaded.hpp"
#include "syntax/printer.hpp"

namespace licet::syntax {

void Printer::WriteBlock(Doc head, std::vector<Item> items, Span span, bool may_join,
                         Page& page) {
  // The author's order is kept: parts were sorted into fields when they were read.
  std::stable_sort(items.begin(), items.end(),
                   [](const Item& a, const Item& b) { return a.begin < b.begin; });
  const bool commented = page.HoldsComment(span.begin, span.end);
  if (!commented && (may_join || items.empty())) {
    std::vector<Doc> parts{head, Words(" {")};
    for (const Item& item : items) {
      parts.push_back(Words(" "));
      parts.push_back(item.doc);
    }
    parts.push_back(Words(" }"));
    const Doc line = Concat(std::move(parts));
    if (FlatWidth(line) <= kPageWidth || items.empty()) {
      page.Write(0, line, span.begin);
      return;
    }
  }
  page.Write(0, Concat({std::move(head), Words(" {")}), span.begin);
  for (const Item& item : items) page.Write(2, item.doc, item.begin);
  page.Close(0, span.end);
}

void Printer::Write(const Declaration& declaration, Page& page) const {
  std::visit([&](const auto& node) { Write(node, declaration.span, page); }, declaration.node);
}

void Printer::WriteHeader(const File& file, Page& page) const {
  page.Write(0, Words(Lead(Keyword::kLicet) + std::to_string(file.language_version)),
             file.version_span.begin);
  std::visit(
      base::Overloaded{
          [&](const PackHeader& node) {
            std::vector<Item> items;
            if (node.title) {
              items.push_back({node.title->span.begin,
                               Words(Lead(Keyword::kTitle) + Quoted(*node.title))});
            }
            if (node.authority) {
              items.push_back({node.authority->span.begin,
                               Words(Lead(Keyword::kAuthority) + Quoted(*node.authority))});
            }
            if (node.jurisdiction) {
              items.push_back({node.jurisdiction->span.begin,
                               Words(Lead(Keyword::kJurisdiction) + Quoted(*node.jurisdiction))});
            }
            if (node.law_as_of) {
              items.push_back({node.law_as_of->span.begin,
                               Words(Lead(Keyword::kLawAsOf) + WordsOf(*node.law_as_of))});
            }
            if (node.extends) {
              items.push_back({node.extends->span.begin,
                               Words(Lead(Keyword::kExtends) + node.extends->text)});
            }
            if (!node.uses.empty()) {
              items.push_back(
                  {node.uses.front().span.begin, NameList(Lead(Keyword::kUses), node.uses)});
            }
            for (const PackHeader::Scale& scale : node.scales) {
              std::vector<Doc> values;
              for (const Name& value : scale.values) {
                values.push_back(
                    Words((&value == &scale.values.front() ? "" : "< ") + value.text));
              }
              items.push_back({scale.name.span.begin,
                               Braced(Lead(Keyword::kScale) + scale.name.text + " ",
                                      std::move(values))});
            }
            WriteBlock(Words(Lead(Keyword::kPack) + node.name.text), std::move(items),
                       file.header_span, false, page);
          },
          [&](const ModuleHeader& node) {
            page.Write(0, Words(Lead(Keyword::kModule) + node.name.text), file.header_span.begin);
          },
          [&](const PartHeader& node) {
            page.Write(0, Words(Lead(Keyword::kPart) + Lead(Keyword::kOf) + node.of.text),
                       file.header_span.begin);
          },
      },
      file.header);
}

void Printer::Write(const SourceDeclaration& node, Span span, Page& page) const {
  std::vector<Item> items;
  const auto add_text = [&](Keyword word, const std::optional<Text>& text) {
    if (text) items.push_back({text->span.begin, Words(Lead(word) + Quoted(*text))});
  };
  const auto add_date = [&](std::string lead, const std::optional<DateToken>& date) {
    if (date) items.push_back({date->span.begin, Words(std::move(lead) + WordsOf(*date))});
  };
  add_text(Keyword::kTitle, node.title);
  add_text(Keyword::kCite, node.cite);
  add_text(Keyword::kSha256, node.sha256);
  add_text(Keyword::kUrl, node.url);
  add_date(Lead(Keyword::kPublished), node.published);
  add_date(Lead(Keyword::kEffective), node.effective);
  add_date(Lead(Keyword::kAs) + Lead(Keyword::kOf), node.as_of);
  if (node.unconfirmed) {
    items.push_back({node.unconfirmed->span.begin, Words(WordsOf(*node.unconfirmed))});
  }
  WriteBlock(Words(Lead(Keyword::kSource) + node.name.text), std::move(items), span, true, page);
}

void Printer::Write(const UnitDeclaration& node, Span span, Page& page) const {
  std::string words = Lead(Keyword::kUnit) + node.name.text;
  if (node.factor) words += " = " + node.factor->digits;
  if (node.of) words += " " + WordsOf(*node.of);
  if (node.title) words += " " + Quoted(*node.title);
  page.Write(0, Words(std::move(words)), span.begin);
}

void Printer::Write(const QuantityDeclaration& node, Span span, Page& page) const {
  std::string words = Lead(Keyword::kDimension) + node.name.text + " " + Lead(Keyword::kIn) +
                      WordsOf(node.unit);
  if (node.title) words += " " + Quoted(*node.title);
  page.Write(0, Words(std::move(words)), span.begin);
}

void Printer::Write(const CodesDeclaration& node, Span span, Page& page) const {
  bool plain = !page.HoldsComment(span.begin, span.end);
  std::vector<Item> items;
  std::vector<Doc> codes;
  for (const CodesDeclaration::Member& member : node.members) {
    std::string words = Quoted(member.code);
    codes.push_back(Words(words));
    if (member.title) {
      words += " " + Quoted(*member.title);
      plain = false;
    }
    items.push_back({member.code.span.begin, Words(std::move(words))});
  }
  std::string head = Lead(Keyword::kCodes) + node.name.text;
  if (plain) {
    page.Write(0, Braced(head + " ", std::move(codes)), span.begin);
  } else {
    WriteBlock(Words(std::move(head)), std::move(items), span, false, page);
  }
}

void Printer::Write(const GroupDeclaration& node, Span span, Page& page) const {
  page.Write(0,
             Words(Lead(Keyword::kGroup) + Quoted(node.code) + " " + Lead(Keyword::kOf) +
                   node.of.text + " {"),
             span.begin);
  for (const GroupDeclaration::Entry& entry : node.entries) WriteEntry(entry, page);
  page.Close(0, span.end);
}

void Printer::WriteEntry(const GroupDeclaration::Entry& entry, Page& page) const {
  std::string head = WordsOf(entry.span) + " ";
  switch (entry.change) {
    case GroupChange::kSet:
      head += "= ";
      break;
    case GroupChange::kAdd:
      head += Lead(Keyword::kAdd);
      break;
    case GroupChange::kRemove:
      head += Lead(Keyword::kRemove);
      break;
  }
  std::vector<Doc> tail{Break(), DocOf(entry.citations)};
  if (entry.unconfirmed) {
    tail.push_back(Break());
    tail.push_back(Words(WordsOf(*entry.unconfirmed)));
  }
  const bool commented =
      !entry.members.empty() &&
      page.HoldsComment(entry.whole.begin, entry.citations.front().source.span.begin);
  if (!commented) {
    std::vector<Doc> codes;
    for (const Code& code : entry.members) codes.push_back(Words(Quoted(code)));
    page.Write(2, Group({Braced(std::move(head), std::move(codes)), Nest(std::move(tail))}),
               entry.whole.begin);
    return;
  }
  // Comments beside codes stay beside them.
  page.Write(2, Words(head + "{"), entry.whole.begin);
  for (const Code& code : entry.members) page.Write(4, Words(Quoted(code)), code.span.begin);
  page.Write(2, Group({Words("}"), Nest(std::move(tail))}),
             entry.citations.front().source.span.begin);
}

void Printer::Write(const AliasDeclaration& node, Span span, Page& page) const {
  std::vector<Doc> tail{Break(), Words(WordsOf(node.span)), Break(), DocOf(node.citations)};
  if (node.note) {
    tail.push_back(Break());
    tail.push_back(Words(Quoted(*node.note)));
  }
  page.Write(0,
             Group({Words(Lead(Keyword::kAlias) + node.type.text + " " + Quoted(node.code) + " " +
                          Lead(Keyword::kAs) + Quoted(node.as)),
                    Nest(std::move(tail))}),
             span.begin);
}

void Printer::Write(const SetDeclaration& node, Span span, Page& page) const {
  page.Write(0,
             Concat({Words(Lead(Keyword::kSet) + node.name.text + " " + Lead(Keyword::kOf) +
                           node.of.text + " = "),
                     Of(node.set)}),
             span.begin);
}

void Printer::Write(const ThresholdDeclaration& node, Span span, Page& page) const {
  std::vector<Item> items;
  for (const ThresholdDeclaration::Entry& entry : node.entries) {
    std::string head = WordsOf(entry.span) + " = ";
    head += entry.value ? WordsOf(*entry.value) : std::string(WordOf(Keyword::kUnknown));
    std::vector<Doc> tail{Break(), DocOf(entry.citations)};
    if (entry.unconfirmed) {
      tail.push_back(Break());
      tail.push_back(Words(WordsOf(*entry.unconfirmed)));
    }
    items.push_back({entry.whole.begin, Group({Words(std::move(head)), Nest(std::move(tail))})});
  }
  const bool may_join = items.size() == 1;
  WriteBlock(Words(Lead(Keyword::kThreshold) + node.name.text + " : " + node.type.text),
             std::move(items), span, may_join, page);
}

}  // namespace licet::syntax
