#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// An explanation before it is laid out: headings, paragraphs and lists, with tones instead of
// colors. Built from a decision by `brief.cpp` and `chain.cpp`, written by `text.cpp` and
// `markdown.cpp`.
namespace licet::explain {

enum class Tone : std::uint8_t {
  kPlain,
  kCode,    // names of the pack and facts: `r_dest`
  kStrong,  // what a reader should see first
  kFree,    // no license, an exception that can be used
  kOpen,    // undetermined, something to do
  kBarred,  // a license is required, or prohibited
  kQuiet,   // citations, where things come from
};

struct Run {
  std::string text;
  Tone tone = Tone::kPlain;
  friend bool operator==(const Run&, const Run&) = default;
};

/// Text with tones; a small builder of itself.
class Runs {
 public:
  Runs() = default;
  explicit Runs(std::string text, Tone tone = Tone::kPlain) { Add(std::move(text), tone); }

  Runs& Add(std::string text, Tone tone = Tone::kPlain) {
    if (!text.empty()) runs_.push_back({std::move(text), tone});
    return *this;
  }
  Runs& Code(std::string text) { return Add(std::move(text), Tone::kCode); }
  Runs& Quiet(std::string text) { return Add(std::move(text), Tone::kQuiet); }
  Runs& Append(const Runs& other) {
    runs_.insert(runs_.end(), other.runs_.begin(), other.runs_.end());
    return *this;
  }

  [[nodiscard]] const std::vector<Run>& runs() const { return runs_; }
  [[nodiscard]] bool empty() const { return runs_.empty(); }
  friend bool operator==(const Runs&, const Runs&) = default;

 private:
  std::vector<Run> runs_;
};

struct Block {
  enum class Kind : std::uint8_t {
    kTitle,
    kHeading,
    kParagraph,
    kBullet,
    kNumbered,
    kTable,
    kFooter
  };
  Kind kind = Kind::kParagraph;
  /// kHeading: 1 for a line of the scenario, 2 for a section, 3 below it. Bullets: depth from 0.
  int level = 0;
  Runs runs;
  /// kTable: the head first.
  std::vector<std::vector<Runs>> rows;
};

class Document {
 public:
  void Title(Runs runs) { blocks_.push_back({Block::Kind::kTitle, 0, std::move(runs), {}}); }
  void Heading(int level, Runs runs) {
    blocks_.push_back({Block::Kind::kHeading, level, std::move(runs), {}});
  }
  void Paragraph(Runs runs) {
    blocks_.push_back({Block::Kind::kParagraph, 0, std::move(runs), {}});
  }
  void Bullet(int level, Runs runs) {
    blocks_.push_back({Block::Kind::kBullet, level, std::move(runs), {}});
  }
  void Numbered(Runs runs) { blocks_.push_back({Block::Kind::kNumbered, 0, std::move(runs), {}}); }
  void Table(std::vector<std::vector<Runs>> rows) {
    blocks_.push_back({Block::Kind::kTable, 0, {}, std::move(rows)});
  }
  void Footer(Runs runs) { blocks_.push_back({Block::Kind::kFooter, 0, std::move(runs), {}}); }

  /// A block that another document has.
  void Add(Block block) { blocks_.push_back(std::move(block)); }

  [[nodiscard]] const std::vector<Block>& blocks() const { return blocks_; }

 private:
  std::vector<Block> blocks_;
};

}  // namespace licet::explain
