#include "explain/layout.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace licet::explain {
namespace {

constexpr std::string_view kReset = "\x1b[0m";
// A title is the scenario's own words; a second line of it must not look like a line of ours.
constexpr std::size_t kTitleHang = 4;

std::string_view Escape(Tone tone) {
  switch (tone) {
    case Tone::kPlain:
      return {};
    case Tone::kCode:
      return "\x1b[36m";
    case Tone::kStrong:
      return "\x1b[1m";
    case Tone::kFree:
      return "\x1b[1;32m";
    case Tone::kOpen:
      return "\x1b[1;33m";
    case Tone::kBarred:
      return "\x1b[1;31m";
    case Tone::kQuiet:
      return "\x1b[2m";
  }
  return {};
}

// What must stay on one line: no spaces in it, but maybe several tones.
struct Word {
  std::vector<Run> parts;
  std::size_t columns = 0;
};

std::vector<Word> SplitWords(const Runs& runs) {
  std::vector<Word> words;
  bool glue = false;
  for (const Run& run : runs.runs()) {
    const std::string text = Visible(run.text);
    std::size_t at = 0;
    while (at < text.size()) {
      if (text[at] == ' ') {
        glue = false;
        ++at;
        continue;
      }
      const std::size_t end = std::min(text.find(' ', at), text.size());
      if (!glue) words.emplace_back();
      words.back().parts.push_back({text.substr(at, end - at), run.tone});
      words.back().columns += Columns(words.back().parts.back().text);
      glue = true;
      at = end;
    }
  }
  return words;
}

class TextWriter {
 public:
  TextWriter(int width, bool color)
      : width_(width <= 0 ? 0 : static_cast<std::size_t>(std::max(width, 30))), color_(color) {}

  void Write(const Block& block) {
    switch (block.kind) {
      case Block::Kind::kTitle:
        WriteLine(0, "", Strong(block.runs), kTitleHang);
        return;
      case Block::Kind::kHeading:
        depth_ = block.level;
        if (block.level <= 2) BlankLine();
        WriteLine(2 * (block.level - 1), "", Strong(block.runs));
        return;
      case Block::Kind::kParagraph:
        WriteLine(2 * depth_, "", block.runs);
        return;
      case Block::Kind::kBullet:
        WriteLine(2 * (depth_ + block.level), "- ", block.runs);
        return;
      case Block::Kind::kNumbered:
        WriteLine(2 * depth_, std::to_string(++number_) + ". ", block.runs);
        return;
      case Block::Kind::kTable:
        WriteRows(block);
        return;
      case Block::Kind::kFooter:
        BlankLine();
        WriteLine(0, "", block.runs);
        return;
    }
  }

  void EndNumbers() { number_ = 0; }
  [[nodiscard]] std::string Take() { return std::move(out_); }

 private:
  // A heading is read as one thing, whatever tones its parts have.
  static Runs Strong(const Runs& runs) {
    Runs strong;
    for (const Run& run : runs.runs()) {
      strong.Add(run.text, run.tone == Tone::kPlain ? Tone::kStrong : run.tone);
    }
    return strong;
  }

  void BlankLine() {
    if (!out_.empty()) out_ += '\n';
  }

  // The head names columns that a line of text does not need.
  void WriteRows(const Block& block) {
    for (std::size_t i = 1; i < block.rows.size(); ++i) {
      Runs line;
      for (const Runs& cell : block.rows[i]) {
        if (cell.empty()) continue;
        if (!line.empty()) line.Add(": ");
        line.Append(cell);
      }
      WriteLine(2 * depth_, "- ", line);
    }
  }

  // `more`: how far the second line and those after it are set in beyond the first.
  void WriteLine(int indent, std::string_view mark, const Runs& runs, std::size_t more = 0) {
    const std::string start(static_cast<std::size_t>(indent), ' ');
    const std::string hang(start.size() + mark.size() + more, ' ');
    std::string line = start + std::string(mark);
    std::size_t columns = line.size();
    bool first = true;
    for (const Word& word : SplitWords(runs)) {
      if (!first && width_ != 0 && columns + 1 + word.columns > width_) {
        EndLine(line);
        line = hang;
        columns = hang.size();
        first = true;
      }
      if (!first) {
        // The space between two words of one tone belongs to it, so that escapes stay few.
        line += ' ';
        ++columns;
      }
      for (const Run& part : word.parts) Put(line, part);
      columns += word.columns;
      first = false;
    }
    EndLine(line);
  }

  void Put(std::string& line, const Run& part) const {
    const std::string_view escape = color_ ? Escape(part.tone) : std::string_view();
    line += escape;
    line += part.text;
    if (!escape.empty()) line += kReset;
  }

  void EndLine(std::string& line) {
    while (!line.empty() && line.back() == ' ') line.pop_back();
    out_ += line;
    out_ += '\n';
  }

  std::size_t width_;
  bool color_;
  int depth_ = 0;
  int number_ = 0;
  std::string out_;
};

}  // namespace

std::string WriteText(const Document& document, int width, bool color) {
  TextWriter writer(width, color);
  for (const Block& block : document.blocks()) {
    if (block.kind != Block::Kind::kNumbered) writer.EndNumbers();
    writer.Write(block);
  }
  return writer.Take();
}

}  // namespace licet::explain
