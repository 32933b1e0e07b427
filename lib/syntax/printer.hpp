#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/keywords.hpp"
#include "syntax/layout.hpp"
#include "syntax/tree.hpp"

namespace licet::syntax {

/// The lines of a file as they are written, with the comments of the author between them.
class Page {
 public:
  explicit Page(const File& file) : file_(&file) {}

  /// One thing that begins on a line of its own; `begin` is where it stood in the source.
  void Write(int indent, const Doc& doc, std::uint32_t begin);
  /// The closing bracket of a block that ended before `end`.
  void Close(int indent, std::uint32_t end);
  /// True when a comment stands in `[begin, end)`.
  [[nodiscard]] bool HoldsComment(std::uint32_t begin, std::uint32_t end) const;
  /// All that was written, after the last comments.
  std::string Finish();

 private:
  void FlushComments(std::uint32_t before, int indent);
  void BeginParagraph(std::uint32_t begin);
  void Append(int indent, std::string_view text);

  const File* file_;
  std::vector<std::string> lines_;
  std::size_t next_comment_ = 0;
  /// True when a comment may still be put at the end of the last line.
  bool may_trail_ = false;
  /// True when the last line opened a block: no empty line follows it.
  bool opened_ = true;
};

/// Makes documents of the parts of a tree.
class Printer {
 public:
  explicit Printer(const Tree& tree) : tree_(&tree) {}

  // ---- print_expressions.cpp
  [[nodiscard]] Doc Of(ExpressionId id) const;
  [[nodiscard]] Doc Of(SetId id) const;
  [[nodiscard]] Doc Of(const Literal& literal) const;
  // ---- print_values.cpp
  [[nodiscard]] Doc Of(ValueId id) const;
  [[nodiscard]] Doc Of(const Expectation& expectation) const;
  [[nodiscard]] Doc Of(const TestDeclaration::Case& test_case) const;
  // ---- print_clauses.cpp
  [[nodiscard]] Doc Of(const Clause& clause) const;
  // ---- print_declarations.cpp
  void WriteHeader(const File& file, Page& page) const;
  void Write(const Declaration& declaration, Page& page) const;

 private:
  /// One part of a block and where it stood in the source.
  struct Item {
    std::uint32_t begin = 0;
    Doc doc;
  };
  [[nodiscard]] Doc Node(const ExpressionNode& node) const;
  [[nodiscard]] Doc Aggregate(const AggregateExpression& node) const;
  /// `head { item … }`: on one line if `may_join` and it fits and holds no comment.
  static void WriteBlock(Doc head, std::vector<Item> items, Span span, bool may_join, Page& page);
  [[nodiscard]] std::vector<Item> ItemsOf(const std::vector<Clause>& body) const;

  // ---- print_declarations.cpp
  void Write(const SourceDeclaration& node, Span span, Page& page) const;
  void Write(const UnitDeclaration& node, Span span, Page& page) const;
  void Write(const QuantityDeclaration& node, Span span, Page& page) const;
  void Write(const CodesDeclaration& node, Span span, Page& page) const;
  void Write(const GroupDeclaration& node, Span span, Page& page) const;
  void WriteEntry(const GroupDeclaration::Entry& entry, Page& page) const;
  void Write(const AliasDeclaration& node, Span span, Page& page) const;
  void Write(const SetDeclaration& node, Span span, Page& page) const;
  void Write(const ThresholdDeclaration& node, Span span, Page& page) const;
  // ---- print_rules.cpp
  void Write(const RecordDeclaration& node, Span span, Page& page) const;
  void Write(const DefineDeclaration& node, Span span, Page& page) const;
  void Write(const InterpretationDeclaration& node, Span span, Page& page) const;
  void Write(const RuleDeclaration& node, Span span, Page& page) const;
  void Write(const ToggleDeclaration& node, Span span, Page& page) const;
  void Write(const SuppressDeclaration& node, Span span, Page& page) const;
  void Write(const CheckDeclaration& node, Span span, Page& page) const;
  void Write(const TestDeclaration& node, Span span, Page& page) const;

  const Tree* tree_;
};

// ---- Words of the parts, in print_words.cpp

/// The reserved word and a space.
std::string Lead(Keyword keyword);
std::string Quoted(const Text& text);
std::string Quoted(const Code& code);
std::string WordsOf(const DateToken& date);
std::string WordsOf(const Path& path);
std::string WordsOf(const UnitExpression& unit);
std::string WordsOf(const Quantity& quantity);
std::string WordsOf(const Literal& literal);
std::string WordsOf(const LawSpan& span);
std::string WordsOf(const Unconfirmed& unconfirmed);
/// `cite a "(1)", b`
Doc DocOf(const std::vector<Citation>& citations);
/// `lead a, b, c`
Doc NameList(std::string lead, const std::vector<Name>& names);
/// `lead { a b c }`
Doc NameBlock(std::string lead, const std::vector<Name>& names);
/// `lead { … }` with as many parts on a line as fit.
Doc Braced(std::string lead, std::vector<Doc> parts);

}  // namespace licet::syntax
