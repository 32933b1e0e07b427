#include "chart/cells.hpp"

#include <algorithm>
#include <set>

namespace licet::chart {
namespace {

std::string LetterOf(Level level, Basis basis) {
  switch (level) {
    case Level::kNoLicense:
      return basis == Basis::kNotControlled || basis == Basis::kNotSubject ? "." : "-";
    case Level::kExceptionAvailable:
      return "E";
    case Level::kLicenseRequired:
      return "L";
    case Level::kProhibited:
      return "P";
  }
  return {};
}

// The first letter of a word that no other policy has: of its last word if it may be.
std::string FreeLetter(const std::string& review, const std::set<std::string>& used) {
  std::vector<std::string> initials;
  std::size_t begin = 0;
  while (begin < review.size()) {
    const std::size_t end = std::min(review.find('_', begin), review.size());
    // Words such as "of" say nothing.
    if (end - begin > 2) initials.insert(initials.begin(), review.substr(begin, 1));
    begin = end + 1;
  }
  for (const std::string& letter : initials) {
    if (used.count(letter) == 0) return letter;
  }
  for (char c = 'a'; c <= 'z'; ++c) {
    if (used.count(std::string(1, c)) == 0) return std::string(1, c);
  }
  return review;
}

}  // namespace

CellCodes::CellCodes(const std::vector<std::string>& review_scale) {
  std::set<std::string> used;
  for (const std::string& review : review_scale) {
    letters_.emplace_back(review, FreeLetter(review, used));
    used.insert(letters_.back().second);
  }
}

std::string CellCodes::CodeOf(const MatrixCell& cell) const {
  std::string code = LetterOf(cell.outcome.low, cell.basis);
  if (!cell.outcome.determined()) code += "?" + LetterOf(cell.outcome.high, Basis::kNone);
  if (cell.outcome.high != Level::kLicenseRequired) return code;
  for (const auto& [review, letter] : letters_) {
    const bool is_low = review == cell.review.low;
    const bool is_high = review == cell.review.high;
    if (is_low || is_high) code += letter;
  }
  return code;
}

std::vector<std::pair<std::string, std::string>> CellCodes::Legend() const {
  std::vector<std::pair<std::string, std::string>> legend{
      {".", "no license required: no class of the pack fits, or not subject"},
      {"-", "no license required by the modeled rules, though a class fits"},
      {"E", "exception available, every condition met"},
      {"L", "license required; the review follows:"}};
  for (const auto& [review, letter] : letters_) {
    legend.emplace_back("L" + letter, Plain(review) + " (two letters: from one to the other)");
  }
  legend.emplace_back("P", "prohibited");
  legend.emplace_back("x?y", "open: from x to y by facts that nobody stated or doubts in the law");
  legend.emplace_back("", "chips are asked about on every day, also before they were sold");
  return legend;
}

std::string Plain(std::string_view name) {
  std::string text(name);
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

std::string WordsOf(const MatrixCell& cell) {
  std::string text = Plain(ToString(cell.outcome));
  if (!cell.outcome.determined()) {
    text += ": " + Plain(ToString(cell.outcome.low)) + " to " + Plain(ToString(cell.outcome.high));
  }
  if (cell.basis != Basis::kNone) text += ", " + Plain(ToString(cell.basis));
  if (cell.outcome.high == Level::kLicenseRequired && !cell.review.high.empty()) {
    text += ", " + (cell.review.low == cell.review.high || cell.review.low.empty()
                        ? Plain(cell.review.high)
                        : Plain(cell.review.low) + " to " + Plain(cell.review.high));
  }
  return text;
}

std::vector<RowGroup> GroupRows(const OutcomeMatrix& matrix, std::size_t date) {
  std::vector<RowGroup> groups;
  const auto alike = [&](std::size_t a, std::size_t b) {
    for (std::size_t place = 0; place < matrix.destinations.size(); ++place) {
      if (!(matrix.At(date, a, place) == matrix.At(date, b, place))) return false;
    }
    return true;
  };
  for (std::size_t chip = 0; chip < matrix.chips.size(); ++chip) {
    const auto found = std::find_if(groups.begin(), groups.end(), [&](const RowGroup& group) {
      return alike(group.first, chip);
    });
    if (found == groups.end()) {
      groups.push_back({chip, {chip}});
    } else {
      found->chips.push_back(chip);
    }
  }
  return groups;
}

bool SameAsBefore(const OutcomeMatrix& matrix, std::size_t date) {
  if (date == 0) return false;
  const std::size_t size = matrix.chips.size() * matrix.destinations.size();
  const auto* now = matrix.cells.data() + date * size;
  return std::equal(now, now + size, now - size);
}

std::vector<std::string> HeadLines(const ChartHead& head) {
  std::vector<std::string> lines;
  lines.push_back("pack " + head.pack.name + ": " + head.pack.title);
  std::string clocks = "law as of " + head.pack.law_as_of.ToString() + ", known at " +
                       head.known_at.ToString() + ", view " + head.view;
  for (const std::string& reading : head.readings) clocks += ", reading " + reading;
  lines.push_back(clocks);
  lines.push_back("baseline: " + head.baseline);
  return lines;
}

}  // namespace licet::chart
