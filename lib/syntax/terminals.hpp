#pragma once

// Private to the grammar: the skipper, reserved words and signs.
#include <boost/spirit/home/x3.hpp>

#include <cstddef>
#include <string>
#include <string_view>

#include "syntax/keywords.hpp"
#include "syntax/token.hpp"

namespace licet::syntax::grammar {

namespace x3 = boost::spirit::x3;

/// Blanks and comments between tokens.
struct Skipper : x3::parser<Skipper> {
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;

  template <class It, class Context, class RuleContext, class Attribute>
  bool parse(It& first, const It& last, const Context&, RuleContext&, Attribute&) const {
    const It start = first;
    while (first != last) {
      if (*first == '#') {
        while (first != last && *first != '\n' && *first != '\r') ++first;
      } else if (IsBlank(*first)) {
        ++first;
      } else {
        break;
      }
    }
    return first != start;
  }
};

/// A fixed word with a boundary: `or` does not match in `order`. All such parsers are one type, which
/// keeps the grammar quick to compile.
struct WordParser : x3::parser<WordParser> {
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;
  std::string_view text;

  constexpr explicit WordParser(std::string_view word_text) : text(word_text) {}

  template <class It, class Context, class RuleContext, class Attribute>
  bool parse(It& first, const It& last, const Context& context, RuleContext&, Attribute&) const {
    It at = first;
    x3::skip_over(at, last, context);
    if (static_cast<std::size_t>(last - at) < text.size()) return false;
    if (std::string_view(at, text.size()) != text) return false;
    at += text.size();
    if (at != last && IsWordPart(*at)) return false;
    first = at;
    return true;
  }
};

/// A sign such as `{` or `<=`. `.` does not match the first half of `..`, nor `<` that of `<=`.
struct SignParser : x3::parser<SignParser> {
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;
  std::string_view text;

  constexpr explicit SignParser(std::string_view sign_text) : text(sign_text) {}

  template <class It, class Context, class RuleContext, class Attribute>
  bool parse(It& first, const It& last, const Context& context, RuleContext&, Attribute&) const {
    It at = first;
    x3::skip_over(at, last, context);
    if (static_cast<std::size_t>(last - at) < text.size()) return false;
    if (std::string_view(at, text.size()) != text) return false;
    at += text.size();
    const char final = text.back();
    if (text.size() == 1 && at != last) {
      if (final == '.' && *at == '.') return false;
      if ((final == '<' || final == '>') && *at == '=') return false;
    }
    first = at;
    return true;
  }
};

/// The reserved word `keyword`.
inline WordParser K(Keyword keyword) { return WordParser(WordOf(keyword)); }
/// A word that means something here but is not reserved.
constexpr WordParser Contextual(std::string_view text) { return WordParser(text); }
constexpr SignParser S(std::string_view text) { return SignParser(text); }

}  // namespace licet::syntax::grammar

namespace boost::spirit::x3 {

template <>
struct get_info<licet::syntax::grammar::WordParser> {
  using result_type = std::string;
  std::string operator()(const licet::syntax::grammar::WordParser& parser) const {
    return "`" + std::string(parser.text) + "`";
  }
};
template <>
struct get_info<licet::syntax::grammar::SignParser> {
  using result_type = std::string;
  std::string operator()(const licet::syntax::grammar::SignParser& parser) const {
    return "`" + std::string(parser.text) + "`";
  }
};

}  // namespace boost::spirit::x3
