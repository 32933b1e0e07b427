#pragma once

#include <concepts>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
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

/// Documents in their order, from a list or from a vector. They are moved: a list of the standard
/// library would copy each of them, with all that is in it, at every level.
class Parts {
 public:
  Parts(std::vector<Doc> docs) : docs_(std::move(docs)) {}  // NOLINT(google-explicit-constructor)
  template <class... Docs>
    requires(sizeof...(Docs) > 0 && (std::same_as<std::remove_cvref_t<Docs>, Doc> && ...))
  Parts(Docs&&... docs) {  // NOLINT(google-explicit-constructor)
    docs_.reserve(sizeof...(Docs));
    (docs_.push_back(std::forward<Docs>(docs)), ...);
  }
  std::vector<Doc> Take() && { return std::move(docs_); }

 private:
  std::vector<Doc> docs_;
};

Doc Words(std::string text);
Doc Break();
Doc Concat(Parts parts);
Doc Group(Parts parts);
Doc Nest(Parts parts);
Doc Fill(Parts parts);
/// `parts` with `separator` and a break between them.
Doc Join(std::vector<Doc> parts, std::string_view separator);

/// The text of `doc`; its first line begins at column `indent` and is not indented itself.
std::string Render(const Doc& doc, int indent, int width = kPageWidth);
/// Columns that `doc` takes on one line.
int FlatWidth(const Doc& doc);

}  // namespace licet::syntax
