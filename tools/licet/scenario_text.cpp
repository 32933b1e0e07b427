#include "scenario_text.hpp"

#include "licet/date.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace licet::tool {
namespace {

using Lines = std::vector<std::string>;

Lines LinesOf(const std::string& text) {
  Lines lines;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

std::string Joined(const Lines& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

std::string Trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1));
}

bool IsHeader(const std::string& line) { return !line.empty() && line.front() == '['; }

// A header without remarks behind it.
std::string HeaderOf(const std::string& line) {
  return Trimmed(line.substr(0, std::min(line.find('#'), line.size())));
}

// The key of a line `key = …`; empty for other lines.
std::string KeyOf(const std::string& line) {
  const std::size_t equals = line.find('=');
  return equals == std::string::npos ? std::string() : Trimmed(line.substr(0, equals));
}

// Lines [begin, end) of a table.
struct Block {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<Block> BlocksOf(const Lines& lines, const std::string& header) {
  std::vector<Block> blocks;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (HeaderOf(lines[i]) != header) continue;
    std::size_t end = i + 1;
    while (end < lines.size() && !IsHeader(lines[end])) ++end;
    blocks.push_back({i + 1, end});
  }
  return blocks;
}

bool Says(const Lines& lines, const Block& block, const std::string& key,
          const std::string& value) {
  return std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(block.begin),
                     lines.begin() + static_cast<std::ptrdiff_t>(block.end),
                     [&](const std::string& line) {
                       return KeyOf(line) == key &&
                              line.find("\"" + value + "\"") != std::string::npos;
                     });
}

void Write(Lines& lines, const Block& block, const std::string& key, const std::string& value) {
  const std::string statement = key + " = " + value;
  for (std::size_t i = block.begin; i < block.end; ++i) {
    if (KeyOf(lines[i]) != key) continue;
    lines[i] = statement;
    return;
  }
  lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(block.begin), statement);
}

// "party `buyer`" → "buyer".
std::string NameIn(const std::string& about) {
  const std::size_t first = about.find('`');
  const std::size_t last = about.rfind('`');
  if (first == std::string::npos || last <= first) return {};
  return about.substr(first + 1, last - first - 1);
}

std::optional<Block> PlaceOf(Lines& lines, const MissingFact& fact) {
  const std::string owner = fact.schema_path.substr(0, fact.schema_path.find('.'));
  if (owner == fact.schema_path) {
    std::size_t end = 0;
    while (end < lines.size() && !IsHeader(lines[end])) ++end;
    return Block{0, end};
  }
  if (owner == "item" && fact.path.rfind("item.", 0) == 0) {
    if (BlocksOf(lines, "[item]").empty()) {
      const auto inline_item = [](const std::string& line) { return KeyOf(line) == "item"; };
      if (std::any_of(lines.begin(), lines.end(), inline_item)) return std::nullopt;
      lines.insert(lines.end(), {"", "[item]"});
    }
    return BlocksOf(lines, "[item]").front();
  }
  if (owner == "hop" && fact.hop) {
    const std::vector<Block> hops = BlocksOf(lines, "[[hop]]");
    return *fact.hop < hops.size() ? std::optional(hops[*fact.hop]) : std::nullopt;
  }
  if (owner == "party") {
    const std::string name = NameIn(fact.about);
    for (const char* key : {"key", "name"})
      for (const Block& block : BlocksOf(lines, "[[party]]"))
        if (!name.empty() && Says(lines, block, key, name)) return block;
  }
  return std::nullopt;
}

bool IsNumber(const std::string& text) {
  return !text.empty() && text.find_first_not_of("0123456789.-+_") == std::string::npos &&
         text.find_first_of("0123456789") != std::string::npos;
}

}  // namespace

std::string TomlOf(std::string_view answer) {
  const std::string text = Trimmed(answer);
  if (text == "yes" || text == "y" || text == "true") return "true";
  if (text == "no" || text == "n" || text == "false") return "false";
  if (text == "undeterminable") return "{ state = \"undeterminable\" }";
  const std::size_t dots = text.find("..");
  if (dots != std::string::npos && dots > 0 && dots + 2 < text.size()) {
    return "{ min = " + TomlOf(text.substr(0, dots)) + ", max = " + TomlOf(text.substr(dots + 2)) +
           " }";
  }
  if (IsNumber(text) || Date::Parse(text)) return text;
  if (!text.empty() && (text.front() == '"' || text.front() == '{' || text.front() == '['))
    return text;
  std::string quoted = "\"";
  for (const char letter : text) {
    if (letter == '"' || letter == '\\') quoted += '\\';
    quoted += letter;
  }
  return quoted + "\"";
}

std::optional<std::string> WithFact(const std::string& text, const MissingFact& fact,
                                    const std::string& value) {
  Lines lines = LinesOf(text);
  // Several lines have items, and may have parties and hops, of their own.
  if (!BlocksOf(lines, "[[line]]").empty()) return std::nullopt;
  const std::string name = fact.path.substr(fact.path.rfind('.') + 1);
  if (name == "parties") {
    // A list is not asked for element by element, but whether it is all of them.
    if (value != "true") return std::nullopt;
    std::size_t end = 0;
    while (end < lines.size() && !IsHeader(lines[end])) ++end;
    Write(lines, {0, end}, "parties_complete", "true");
    return Joined(lines);
  }
  const auto block = PlaceOf(lines, fact);
  if (!block) return std::nullopt;
  Write(lines, *block, name, value);
  return Joined(lines);
}

}  // namespace licet::tool
