#pragma once

#include <string>
#include <string_view>
#include <vector>

// How printed text is broken into lines. A `Doc` says where a line may break; `Render` breaks where
// a line would be longer than the page is wide.
namespace licet::syntax {

struct Doc {
  enum class Kind {
    kText,
    /// A space, or a new line when the group around it does not fit.
    kLine,
    /// Its parts one after the other.
    kConcat,
    /// Its lines break all or not at all.
    kGroup,
    /// Lines inside are indented two columns more.
    kNest,
    /// Its parts with spaces between, as many on a line as fit.
    kFill,
  };
  Kind kind = Kind::kText;
  std::string text;
  std::vector<Doc> parts;
};

inline constexpr int kPageWidth = 100;
/// Wider than any text: everything on one line.
inline constexpr int kNoLimit = 1'000'000'000;

Doc Words(std::string text);
Doc Break();
Doc Concat(std::vector<Doc> parts);
Doc Group(std::vector<Doc> parts);
Doc Nest(std::vector<Doc> parts);
Doc Fill(std::vector<Doc> parts);
/// `parts` with `separator` and a break between them.
Doc Join(std::vector<Doc> parts, std::string_view separator);

/// The text of `doc`; its first line begins at column `indent` and is not indented itself.
std::string Render(const Doc& doc, int indent, int width = kPageWidth);
/// Columns that `doc` takes on one line.
int FlatWidth(const Doc& doc);

}  // namespace licet::syntax
