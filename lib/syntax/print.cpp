#include "syntax/print.hpp"

#include <algorithm>
#include <utility>

#include "syntax/printer.hpp"

namespace licet::syntax {

void Page::Append(int indent, std::string_view text) {
  lines_.push_back(std::string(static_cast<std::size_t>(indent), ' ') + std::string(text));
}

void Page::BeginParagraph(std::uint32_t begin) {
  const auto& starts = file_->paragraphs;
  if (!opened_ && std::binary_search(starts.begin(), starts.end(), begin)) lines_.emplace_back();
  opened_ = false;
}

void Page::FlushComments(std::uint32_t before, int indent) {
  const auto& comments = file_->comments;
  for (; next_comment_ < comments.size() && comments[next_comment_].span.begin < before;
       ++next_comment_) {
    const Comment& comment = comments[next_comment_];
    if (!comment.own_line && may_trail_) {
      lines_.back() += "  " + comment.text;
    } else {
      BeginParagraph(comment.span.begin);
      Append(indent, comment.text);
    }
    // A second comment never shares a line: it would become part of the first.
    may_trail_ = false;
  }
}

void Page::Write(int indent, const Doc& doc, std::uint32_t begin) {
  FlushComments(begin, indent);
  BeginParagraph(begin);
  Append(indent, Render(doc, indent));
  may_trail_ = true;
  opened_ = lines_.back().ends_with('{');
}

void Page::Close(int indent, std::uint32_t end) {
  FlushComments(end, indent + 2);
  Append(indent, "}");
  may_trail_ = true;
  opened_ = false;
}

bool Page::HoldsComment(std::uint32_t begin, std::uint32_t end) const {
  return std::any_of(file_->comments.begin(), file_->comments.end(), [&](const Comment& comment) {
    return comment.span.begin >= begin && comment.span.begin < end;
  });
}

std::string Page::Finish() {
  FlushComments(0xFFFFFFFFu, 0);
  std::string text;
  for (const std::string& line : lines_) text += line + "\n";
  return text;
}

std::string PrintFile(const Tree& tree, const File& file) {
  Page page(file);
  const Printer printer(tree);
  printer.WriteHeader(file, page);
  for (const Declaration& declaration : file.declarations) printer.Write(declaration, page);
  return page.Finish();
}

}  // namespace licet::syntax
