#include "screen/legal_forms.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace licet::screen {
namespace {

struct Form {
  std::string_view words;  // as `WordsOf` gives them, with a space between
  std::string_view form;
  bool first = false;  // written before the name
};

// Longer wordings stand before the shorter ones that they end with.
constexpr std::array kForms = {
    Form{"public joint stock company", "pjsc"},
    Form{"open joint stock company", "ojsc"},
    Form{"closed joint stock company", "cjsc"},
    Form{"joint stock company", "jsc"},
    Form{"limited liability company", "llc"},
    Form{"limited liability partnership", "llp"},
    Form{"limited partnership", "lp"},
    Form{"public limited company", "plc"},
    Form{"kabushiki kaisha", "kk"},
    Form{"株 式 会 社", "kk"},
    Form{"股 份 有 限 公 司", "co ltd shares"},
    Form{"有 限 责 任 公 司", "llc"},
    Form{"有 限 責 任 公 司", "llc"},
    Form{"有 限 公 司", "co ltd"},
    Form{"sp z o o", "sp zoo"},
    Form{"sp zoo", "sp zoo"},
    Form{"company", "co"},
    Form{"co", "co"},
    Form{"limited", "ltd"},
    Form{"ltd", "ltd"},
    Form{"corporation", "corp"},
    Form{"corp", "corp"},
    Form{"incorporated", "inc"},
    Form{"inc", "inc"},
    Form{"private", "pvt"},
    Form{"pvt", "pvt"},
    Form{"llc", "llc"},
    Form{"llp", "llp"},
    Form{"lp", "lp"},
    Form{"plc", "plc"},
    Form{"pte", "pte"},
    Form{"pty", "pty"},
    Form{"sdn", "sdn"},
    Form{"bhd", "bhd"},
    Form{"gmbh", "gmbh"},
    Form{"ag", "ag"},
    Form{"kg", "kg"},
    Form{"sa", "sa"},
    Form{"sas", "sas"},
    Form{"sarl", "sarl"},
    Form{"srl", "srl"},
    Form{"spa", "spa"},
    Form{"bv", "bv"},
    Form{"nv", "nv"},
    Form{"ab", "ab"},
    Form{"oy", "oy"},
    Form{"aps", "aps"},
    Form{"kk", "kk"},
    Form{"jsc", "jsc"},
    Form{"ojsc", "ojsc"},
    Form{"cjsc", "cjsc"},
    Form{"pjsc", "pjsc"},
    Form{"fze", "fze"},
    Form{"fzco", "fzco"},
    Form{"fzc", "fzc"},
    Form{"dmcc", "dmcc"},
    Form{"tbk", "tbk"},
    Form{"joint stock company", "jsc", true},
    Form{"jsc", "jsc", true},
    Form{"ojsc", "ojsc", true},
    Form{"cjsc", "cjsc", true},
    Form{"pjsc", "pjsc", true},
    Form{"ooo", "ooo", true},
    Form{"oao", "oao", true},
    Form{"zao", "zao", true},
    Form{"pao", "pao", true},
    Form{"pt", "pt", true},
    Form{"llc", "llc", true},
};

constexpr std::array<std::string_view, 60> kCommonWords = {
    "academy",    "advanced",    "and",           "asia",         "bank",       "beijing",
    "branch",     "center",      "centre",        "chemical",     "china",      "chinese",
    "commercial", "computer",    "development",   "digital",      "electronic", "electronics",
    "energy",     "engineering", "enterprise",    "enterprises",  "equipment",  "export",
    "factory",    "general",     "global",        "group",        "holding",    "holdings",
    "hong",       "import",      "industrial",    "industries",   "industry",   "information",
    "institute",  "instruments", "international", "investment",   "kong",       "laboratory",
    "logistics",  "machinery",   "manufacturing", "national",     "of",         "research",
    "science",    "sciences",    "service",       "services",     "shanghai",   "shenzhen",
    "shipping",   "state",       "systems",       "technologies", "technology", "trading"};

static_assert(std::is_sorted(kCommonWords.begin(), kCommonWords.end()));

std::vector<std::string> Split(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    words.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

struct SplitForm {
  std::vector<std::string> words;
  std::string form;
  bool first = false;
};

const std::vector<SplitForm>& Forms() {
  static const std::vector<SplitForm> kSplit = [] {
    std::vector<SplitForm> forms;
    for (const Form& form : kForms) {
      forms.push_back({Split(form.words), std::string(form.form), form.first});
    }
    return forms;
  }();
  return kSplit;
}

using Offset = std::vector<std::string>::difference_type;

bool StandsAt(const std::vector<std::string>& words, const SplitForm& form) {
  if (form.words.size() >= words.size()) return false;
  const auto start =
      form.first ? words.begin() : words.end() - static_cast<Offset>(form.words.size());
  return std::equal(form.words.begin(), form.words.end(), start);
}

// Most names end, and begin, with a word that no form has there.
bool MayHaveForm(const std::vector<std::string>& words) {
  static const std::array<std::unordered_set<std::string>, 2> kEnds = [] {
    std::array<std::unordered_set<std::string>, 2> ends;
    for (const SplitForm& form : Forms()) {
      ends[form.first ? 1 : 0].insert(form.first ? form.words.front() : form.words.back());
    }
    return ends;
  }();
  return !words.empty() && (kEnds[0].contains(words.back()) || kEnds[1].contains(words.front()));
}

}  // namespace

std::vector<std::string> TakeLegalForms(std::vector<std::string>& words) {
  std::vector<std::string> taken;
  while (true) {
    if (!MayHaveForm(words)) return taken;
    const auto& forms = Forms();
    const auto found = std::find_if(forms.begin(), forms.end(),
                                    [&](const SplitForm& form) { return StandsAt(words, form); });
    if (found == forms.end()) return taken;
    taken.push_back(found->form);
    const auto count = static_cast<Offset>(found->words.size());
    if (found->first) {
      words.erase(words.begin(), words.begin() + count);
    } else {
      words.erase(words.end() - count, words.end());
    }
  }
}

bool IsCommonWord(const std::string& word) {
  return std::binary_search(kCommonWords.begin(), kCommonWords.end(), std::string_view(word));
}

}  // namespace licet::screen
