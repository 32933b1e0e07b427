#include "record/sexpr.hpp"

#include <algorithm>

namespace licet::record {
namespace {

bool IsBare(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '.' || c == ':' || c == '+' || c == '-' || c == '/' || c == '[' || c == ']';
}

}  // namespace

std::string Atom(std::string_view text) {
  // A lone `-` means that there is nothing, so the text of one minus is quoted.
  if (!text.empty() && text != "-" && std::all_of(text.begin(), text.end(), IsBare)) {
    return std::string(text);
  }
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '\n') {
      quoted += "\\n";
      continue;
    }
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + '"';
}

std::string Atom(const base::Rational& number) { return number.ToString(); }

std::string Atom(Date date) { return date.ToString(); }

std::string Atom(const std::optional<Date>& date) { return date ? date->ToString() : "-"; }

std::string List(std::string_view head, const std::vector<std::string>& parts) {
  std::string text = "(" + std::string(head);
  for (const std::string& part : parts) text += " " + part;
  return text + ")";
}

std::string Atoms(std::string_view head, const std::vector<std::string>& texts) {
  std::vector<std::string> parts;
  for (const std::string& text : texts) parts.push_back(Atom(text));
  return List(head, parts);
}

}  // namespace licet::record
