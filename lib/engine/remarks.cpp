#include "engine/remarks.hpp"

#include <string_view>
#include <utility>

namespace licet::engine {
namespace {

// The text of `# ---- text ------`; empty for other lines.
std::string HeadingIn(std::string_view line) {
  const std::size_t dashes = line.find_first_not_of(' ');
  if (dashes == std::string_view::npos || line.substr(dashes, 3) != "---") return {};
  const std::size_t begin = line.find_first_not_of("- ", dashes);
  const std::size_t end = line.find_last_not_of("- ");
  if (begin == std::string_view::npos) return {};
  return std::string(line.substr(begin, end - begin + 1));
}

class RemarkReader {
 public:
  void Read(std::string_view line, std::uint32_t begin, bool follows) {
    const std::string heading = HeadingIn(line);
    const std::size_t start = line.find_first_not_of(' ');
    const bool blank = start == std::string_view::npos;
    if (!follows || blank || !heading.empty()) Close();
    if (!heading.empty()) {
      remarks_.push_back({heading, true, false, begin});
      return;
    }
    if (blank) return;
    const bool is_item = line.substr(start, 2) == "- ";
    const bool indented = start >= 2 || is_item;
    if (!open_.text.empty() && indented != open_.preformatted) Close();
    if (open_.text.empty()) open_ = {"", false, indented, begin};
    if (!open_.text.empty()) open_.text += indented ? "\n" : " ";
    open_.text += line.substr(indented && !is_item ? 2 : start);
  }

  std::vector<Remark> Take() {
    Close();
    return std::move(remarks_);
  }

 private:
  void Close() {
    if (!open_.text.empty()) remarks_.push_back(std::move(open_));
    open_ = {};
  }

  Remark open_;
  std::vector<Remark> remarks_;
};

}  // namespace

std::vector<Remark> RemarksIn(const SourceSet& sources, const syntax::File& file) {
  RemarkReader reader;
  std::uint32_t line_before = 0;
  for (const syntax::Comment& comment : file.comments) {
    if (!comment.own_line) continue;
    const std::uint32_t line = sources.Locate(file.id, comment.span.begin).line;
    std::string_view text = comment.text;
    if (!text.empty() && text.front() == '#') text.remove_prefix(1);
    while (!text.empty() && (text.back() == '\r' || text.back() == ' ')) text.remove_suffix(1);
    reader.Read(text, comment.span.begin, line == line_before + 1);
    line_before = line;
  }
  return reader.Take();
}

}  // namespace licet::engine
