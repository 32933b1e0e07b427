#include <utility>
#include <variant>

#include "base/overloaded.hpp"
#include "syntax/printer.hpp"

namespace licet::syntax {

std::string Lead(Keyword keyword) { return std::string(WordOf(keyword)) + " "; }

std::string Quoted(const Text& text) {
  std::string quoted = "\"";
  for (const char c : text.text) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + "\"";
}

std::string Quoted(const Code& code) { return "'" + code.text + "'"; }

std::string WordsOf(const DateToken& date) { return date.date.ToString(); }

std::string WordsOf(const Path& path) {
  std::string words;
  for (const Name& part : path.parts) words += (words.empty() ? "" : ".") + part.text;
  return words;
}

std::string WordsOf(const UnitExpression& unit) {
  std::string words;
  for (const UnitExpression::Factor& factor : unit.factors) {
    if (!words.empty()) words += factor.divide ? '/' : '*';
    words += factor.name.text;
  }
  return words;
}

std::string WordsOf(const Quantity& quantity) {
  std::string words = (quantity.negative ? "-" : "") + quantity.number.digits;
  if (quantity.unit) words += " " + WordsOf(*quantity.unit);
  return words;
}

std::string WordsOf(const Literal& literal) {
  return std::visit(
      base::Overloaded{
          [](const DateToken& node) { return WordsOf(node); },
          [](const Quantity& node) { return WordsOf(node); },
          [](const Text& node) { return Quoted(node); },
          [](const Code& node) { return Quoted(node); },
          [](const BooleanLiteral& node) {
            return std::string(WordOf(node.value ? Keyword::kTrue : Keyword::kFalse));
          },
          [](const NoneLiteral&) { return std::string(WordOf(Keyword::kNone)); },
      },
      literal);
}

std::string WordsOf(const LawSpan& span) {
  std::string words = Lead(Keyword::kFrom) + WordsOf(span.from);
  if (span.until) words += " " + Lead(Keyword::kUntil) + WordsOf(*span.until);
  if (span.comply) words += " " + Lead(Keyword::kComply) + WordsOf(*span.comply);
  if (span.printed) words += " " + Lead(Keyword::kPrinted) + WordsOf(*span.printed);
  return words;
}

std::string WordsOf(const Unconfirmed& unconfirmed) {
  return Lead(Keyword::kUnconfirmed) + (unconfirmed.noted ? Lead(Keyword::kNoted) : "") +
         Quoted(unconfirmed.reason);
}

Doc DocOf(const std::vector<Citation>& citations) {
  std::vector<Doc> parts;
  for (const Citation& citation : citations) {
    std::string words = citation.source.text;
    if (citation.pinpoint) words += " " + Quoted(*citation.pinpoint);
    parts.push_back(Words(std::move(words)));
  }
  return Group({Words(Lead(Keyword::kCite)), Nest({Join(std::move(parts), ",")})});
}

Doc NameList(std::string lead, const std::vector<Name>& names) {
  std::vector<Doc> parts;
  for (const Name& name : names) {
    parts.push_back(Words(name.text + (&name == &names.back() ? "" : ",")));
  }
  return Concat({Words(std::move(lead)), Nest({Fill(std::move(parts))})});
}

Doc Braced(std::string lead, std::vector<Doc> parts) {
  if (parts.empty()) return Words(std::move(lead) + "{ }");
  return Group({Words(std::move(lead) + "{"), Nest({Break(), Fill(std::move(parts))}), Break(),
                Words("}")});
}

Doc NameBlock(std::string lead, const std::vector<Name>& names) {
  std::vector<Doc> parts;
  for (const Name& name : names) parts.push_back(Words(name.text));
  return Braced(std::move(lead), std::move(parts));
}

}  // namespace licet::syntax
