#pragma once

// Private to the grammar: directives that build the concrete tree, name parts of the grammar for
// messages, and go on after mistakes.
#include <boost/spirit/home/x3.hpp>

#include <cstdint>
#include <string>

#include "syntax/parse_state.hpp"
#include "syntax/recovery.hpp"
#include "syntax/terminals.hpp"

namespace licet::syntax::grammar {

struct ParseStateTag;

template <class Context>
ParseState& StateOf(const Context& context) {
  return x3::get<ParseStateTag>(context);
}

/// An open node; cut off again with all below it unless it is closed, also when an expectation
/// fails, so that what does not match leaves nothing behind.
class OpenNode {
 public:
  OpenNode(ParseState& state, cst::Kind kind, const char* begin)
      : state_(state), index_(static_cast<std::uint32_t>(state.nodes.size())) {
    const std::uint32_t offset = state.OffsetOf(begin);
    state.nodes.push_back({kind, offset, offset, 0});
  }
  OpenNode(const OpenNode&) = delete;
  OpenNode& operator=(const OpenNode&) = delete;
  ~OpenNode() {
    if (!closed_) state_.nodes.resize(index_);
  }
  void Close(const char* end) {
    state_.nodes[index_].end = state_.OffsetOf(end);
    state_.nodes[index_].next = static_cast<std::uint32_t>(state_.nodes.size());
    closed_ = true;
  }

 private:
  ParseState& state_;
  std::uint32_t index_;
  bool closed_ = false;
};

/// Appends one node for what `subject` matches. Restores the place when it does not match.
template <class Subject>
struct NodeDirective : x3::unary_parser<Subject, NodeDirective<Subject>> {
  using Base = x3::unary_parser<Subject, NodeDirective<Subject>>;
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;
  static constexpr bool is_pass_through_unary = false;
  cst::Kind kind;

  constexpr NodeDirective(const Subject& inner, cst::Kind node_kind)
      : Base(inner), kind(node_kind) {}

  template <class It, class Context, class RuleContext, class Attribute>
  bool parse(It& first, const It& last, const Context& context, RuleContext& rule_context,
             Attribute&) const {
    It at = first;
    x3::skip_over(at, last, context);
    OpenNode node(StateOf(context), kind, at);
    if (!this->subject.parse(at, last, context, rule_context, x3::unused)) return false;
    node.Close(at);
    first = at;
    return true;
  }
};

/// Gives `subject` a noun phrase for "expected …".
template <class Subject>
struct PhraseDirective : x3::unary_parser<Subject, PhraseDirective<Subject>> {
  using Base = x3::unary_parser<Subject, PhraseDirective<Subject>>;
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;
  static constexpr bool is_pass_through_unary = false;
  const char* phrase;

  constexpr PhraseDirective(const Subject& inner, const char* noun_phrase)
      : Base(inner), phrase(noun_phrase) {}

  template <class It, class Context, class RuleContext, class Attribute>
  bool parse(It& first, const It& last, const Context& context, RuleContext& rule_context,
             Attribute&) const {
    return this->subject.parse(first, last, context, rule_context, x3::unused);
  }
};

/// `open subject close`. When `close` is missing, the message names `phrase` and points at the
/// bracket that is open.
template <class Subject>
struct EnclosedDirective : x3::unary_parser<Subject, EnclosedDirective<Subject>> {
  using Base = x3::unary_parser<Subject, EnclosedDirective<Subject>>;
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;
  static constexpr bool is_pass_through_unary = false;
  SignParser open;
  SignParser close;
  const char* phrase;

  constexpr EnclosedDirective(const Subject& inner, SignParser opening, SignParser closing,
                              const char* noun_phrase)
      : Base(inner), open(opening), close(closing), phrase(noun_phrase) {}

  template <class It, class Context, class RuleContext, class Attribute>
  bool parse(It& first, const It& last, const Context& context, RuleContext& rule_context,
             Attribute&) const {
    It at = first;
    if (!open.parse(at, last, context, rule_context, x3::unused)) return false;
    const It bracket = at - 1;
    if (!this->subject.parse(at, last, context, rule_context, x3::unused) ||
        !close.parse(at, last, context, rule_context, x3::unused)) {
      StateOf(context).open_bracket = StateOf(context).OffsetOf(bracket);
      boost::throw_exception(x3::expectation_failure<It>(at, phrase));
    }
    first = at;
    return true;
  }
};

/// `{ item … }` that goes on after mistakes: an item that begins but does not end well, and words
/// that begin no item, are reported and skipped up to the next word with one of `roles`.
template <class Subject>
struct BlockDirective : x3::unary_parser<Subject, BlockDirective<Subject>> {
  using Base = x3::unary_parser<Subject, BlockDirective<Subject>>;
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;
  static constexpr bool is_pass_through_unary = false;
  const char* phrase;
  std::uint32_t roles;
  std::uint32_t near;

  constexpr BlockDirective(const Subject& item, const char* noun_phrase, std::uint32_t item_roles,
                           std::uint32_t near_roles)
      : Base(item), phrase(noun_phrase), roles(item_roles), near(near_roles) {}

  template <class It, class Context, class RuleContext, class Attribute>
  bool parse(It& first, const It& last, const Context& context, RuleContext& rule_context,
             Attribute&) const {
    It at = first;
    const SignParser open("{");
    const SignParser close("}");
    if (!open.parse(at, last, context, rule_context, x3::unused)) return false;
    ParseState& state = StateOf(context);
    const std::uint32_t bracket = state.OffsetOf(at) - 1;
    while (!close.parse(at, last, context, rule_context, x3::unused)) {
      const Token token = TokenAt(state.text, state.OffsetOf(at));
      if (ParseItem(at, last, context, rule_context, token)) continue;
      if (token.kind == TokenKind::kEnd || BeginsDeclaration(state, token)) {
        ReportUnclosedBlock(state, bracket, token);
        MarkError(state, token.begin);
        break;
      }
      ReportStray(state, token.begin, phrase, roles, near);
      MarkError(state, token.begin);
      at = state.text.data() + NextItem(state, token.begin, token.begin, roles);
    }
    first = at;
    return true;
  }

 private:
  static void MarkError(ParseState& state, std::uint32_t where) {
    const auto index = static_cast<std::uint32_t>(state.nodes.size());
    state.nodes.push_back({cst::Kind::kError, where, where, index + 1});
  }

  template <class It, class Context, class RuleContext>
  bool ParseItem(It& at, const It& last, const Context& context, RuleContext& rule_context,
                 const Token& token) const {
    ParseState& state = StateOf(context);
    try {
      return this->subject.parse(at, last, context, rule_context, x3::unused);
    } catch (const x3::expectation_failure<It>& failure) {
      const std::uint32_t where = state.OffsetOf(failure.where());
      ReportExpected(state, where, failure.which());
      MarkError(state, token.begin);
      state.conditionals = 0;
      const Token found = TokenAt(state.text, where);
      at = state.text.data() + NextItem(state, token.begin, found.begin, roles);
      return true;
    }
  }
};

/// `Node(kind)[parser]`
struct NodeMaker {
  cst::Kind kind;
  template <class Subject>
  constexpr auto operator[](const Subject& inner) const {
    using Parser = typename x3::extension::as_parser<Subject>::value_type;
    return NodeDirective<Parser>(x3::as_parser(inner), kind);
  }
};
constexpr NodeMaker Node(cst::Kind kind) { return {kind}; }

/// `Phrase("a unit")[parser]`
struct PhraseMaker {
  const char* phrase;
  template <class Subject>
  constexpr auto operator[](const Subject& inner) const {
    using Parser = typename x3::extension::as_parser<Subject>::value_type;
    return PhraseDirective<Parser>(x3::as_parser(inner), phrase);
  }
};
constexpr PhraseMaker Phrase(const char* phrase) { return {phrase}; }

struct EnclosedMaker {
  SignParser open;
  SignParser close;
  const char* phrase;
  template <class Subject>
  constexpr auto operator[](const Subject& inner) const {
    using Parser = typename x3::extension::as_parser<Subject>::value_type;
    return EnclosedDirective<Parser>(x3::as_parser(inner), open, close, phrase);
  }
};
/// `Braces("a code or `}`")[*code]`; `phrase` says what may stand where the bracket is missing.
constexpr EnclosedMaker Braces(const char* phrase) { return {S("{"), S("}"), phrase}; }
constexpr EnclosedMaker Brackets(const char* phrase) { return {S("["), S("]"), phrase}; }
constexpr EnclosedMaker Parentheses(const char* phrase) { return {S("("), S(")"), phrase}; }

struct BlockMaker {
  const char* phrase;
  std::uint32_t roles;
  std::uint32_t near;
  template <class Subject>
  constexpr auto operator[](const Subject& inner) const {
    using Parser = typename x3::extension::as_parser<Subject>::value_type;
    return BlockDirective<Parser>(x3::as_parser(inner), phrase, roles, near);
  }
};
/// `Block("a clause or `}`", kClauseWord)[clause]`; `near` names words that may be meant as well.
constexpr BlockMaker Block(const char* phrase, std::uint32_t roles, std::uint32_t near = kNoRole) {
  return {phrase, roles, near};
}

/// A word or sign that lowering has to see.
inline auto Mark(Keyword keyword) { return Node(cst::Kind::kMark)[K(keyword)]; }
inline auto Mark(std::string_view sign) { return Node(cst::Kind::kMark)[S(sign)]; }
inline auto MarkContextual(std::string_view text) {
  return Node(cst::Kind::kMark)[Contextual(text)];
}

/// `item, item, …`
template <class Subject>
auto Listed(const Subject& item) {
  return item >> *(S(",") > item);
}

}  // namespace licet::syntax::grammar

namespace boost::spirit::x3 {

template <class Subject>
struct get_info<licet::syntax::grammar::NodeDirective<Subject>> {
  using result_type = std::string;
  std::string operator()(const licet::syntax::grammar::NodeDirective<Subject>& parser) const {
    return what(parser.subject);
  }
};
template <class Subject>
struct get_info<licet::syntax::grammar::PhraseDirective<Subject>> {
  using result_type = std::string;
  std::string operator()(const licet::syntax::grammar::PhraseDirective<Subject>& parser) const {
    return parser.phrase;
  }
};
template <class Subject>
struct get_info<licet::syntax::grammar::EnclosedDirective<Subject>> {
  using result_type = std::string;
  std::string operator()(const licet::syntax::grammar::EnclosedDirective<Subject>& parser) const {
    return what(parser.open);
  }
};
template <class Subject>
struct get_info<licet::syntax::grammar::BlockDirective<Subject>> {
  using result_type = std::string;
  std::string operator()(const licet::syntax::grammar::BlockDirective<Subject>&) const {
    return "`{`";
  }
};

}  // namespace boost::spirit::x3
