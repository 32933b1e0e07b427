#include "data/party_list.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// What the columns of lists say in words. Only wordings that are known are read.
namespace licet::data {
namespace {

// ASCII lower case, one space between words, no full stop at the end.
std::string Plain(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == ' ' || (c >= '\t' && c <= '\r')) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else {
      out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  while (!out.empty() && (out.back() == ' ' || out.back() == '.')) out.pop_back();
  return out;
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// The paragraphs of the foreign direct product rule for listed parties, and the footnote that each
// is about.
constexpr std::array<std::pair<std::string_view, int>, 3> kParagraphs = {{
    {"734.9(e)(1)", 1},
    {"734.9(e)(2)", 4},
    {"734.9(e)(3)", 5},
}};

void AddFootnotesByNumber(std::string_view text, std::set<int>& found) {
  constexpr std::string_view kWord = "footnote ";
  for (std::size_t at = text.find(kWord); at != std::string_view::npos;
       at = text.find(kWord, at + 1)) {
    std::size_t end = at + kWord.size();
    int number = 0;
    while (end < text.size() && IsDigit(text[end]) && number < 1000) {
      number = number * 10 + (text[end++] - '0');
    }
    if (end > at + kWord.size()) found.insert(number);
  }
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kReviews = {{
    {"presumption of denial", "presumption_of_denial"},
    {"policy of denial", "policy_of_denial"},
    {"case-by-case review", "case_by_case"},
    {"case-by-case basis", "case_by_case"},
}};

}  // namespace

const std::vector<ListKind>& ListKinds() {
  static const std::vector<ListKind> kKinds = {
      {"capta", "Correspondent and Payable-Through Account Sanctions"},
      {"cmic", "Non-SDN Chinese Military-Industrial Complex Companies"},
      {"debarred", "AECA/ITAR Debarred"},
      {"denied_persons", "Denied Persons List"},
      {"entity_list", "Entity List"},
      {"fse", "Foreign Sanctions Evaders"},
      {"meu_list", "Military End-User List"},
      {"nonproliferation", "Nonproliferation Sanctions"},
      {"ns_mbs", "Non-SDN Menu-Based Sanctions"},
      {"plc", "Palestinian Legislative Council"},
      {"sdn", "Specially Designated Nationals"},
      {"ssi", "Sectoral Sanctions Identifications"},
      {"uvl", "Unverified List"},
  };
  return kKinds;
}

bool IsListKind(std::string_view code) {
  const auto& kinds = ListKinds();
  return std::any_of(kinds.begin(), kinds.end(),
                     [&](const ListKind& kind) { return kind.code == code; });
}

std::optional<int> FootnoteIn(std::string_view license_requirement) {
  const std::string text = Plain(license_requirement);
  std::set<int> found;
  AddFootnotesByNumber(text, found);
  for (const auto& [paragraph, footnote] : kParagraphs) {
    if (text.find(paragraph) != std::string::npos) found.insert(footnote);
  }
  if (found.size() != 1) return std::nullopt;
  return *found.begin();
}

std::string ReviewOf(std::string_view license_policy) {
  const std::string text = Plain(license_policy);
  for (const auto& [phrase, code] : kReviews) {
    if (text == phrase) return std::string(code);
  }
  return {};
}

}  // namespace licet::data
