#include "screen/normalize.hpp"

#include "screen/legal_forms.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <utility>
#include <vector>

namespace licet::screen {
namespace {

bool IsApostrophe(UChar32 c) {
  return c == U'\'' || c == 0x2019 || c == 0x2018 || c == U'`' || c == 0x02BC;
}

bool IsMark(UChar32 c) { return (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0; }

// Scripts that are written without spaces between words.
bool StandsAlone(UChar32 c) {
  UErrorCode error = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(c, &error);
  return U_SUCCESS(error) != 0 &&
         (script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA);
}

icu::UnicodeString Fold(std::string_view text) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* fold = icu::Normalizer2::getNFKCCasefoldInstance(error);
  icu::UnicodeString plain = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  if (U_FAILURE(error) != 0) return plain;
  icu::UnicodeString folded;
  fold->normalize(plain, folded, error);
  return U_FAILURE(error) != 0 ? plain : folded;
}

void Append(std::string& text, UChar32 c) { icu::UnicodeString(c).toUTF8String(text); }

// Collects words; letters that only dots part become one.
class WordBuilder {
 public:
  void Add(UChar32 c) {
    if (letters_ == 0 && only_dot_ && last_was_letter_ && !words_.empty()) joins_ = true;
    Append(word_, c);
    if (!IsMark(c)) ++letters_;
  }
  void Break(bool dot) {
    const bool had_word = letters_ > 0;
    Flush();
    only_dot_ = had_word ? dot : only_dot_ && dot;
  }
  void Put(std::string word) {
    Break(false);
    words_.push_back(std::move(word));
    last_was_letter_ = false;
  }
  std::vector<std::string> Take() {
    Flush();
    return std::move(words_);
  }

 private:
  void Flush() {
    if (letters_ == 0) {
      word_.clear();
      return;
    }
    const bool letter = letters_ == 1;
    if (joins_ && letter) {
      words_.back() += word_;
    } else {
      words_.push_back(word_);
    }
    last_was_letter_ = letter;
    word_.clear();
    letters_ = 0;
    joins_ = false;
  }

  std::vector<std::string> words_;
  std::string word_;
  int letters_ = 0;
  bool only_dot_ = false;
  bool last_was_letter_ = false;
  bool joins_ = false;
};

// ASCII, of which most names are, needs no tables: folding it is lower case.
bool IsAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

void AddCharacter(UChar32 c, WordBuilder& builder) {
  if (c < 0x80 ? (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
               : u_isalnum(c) != 0 || IsMark(c)) {
    if (c >= 0x80 && StandsAlone(c)) {
      std::string word;
      Append(word, c);
      builder.Put(std::move(word));
    } else {
      builder.Add(c);
    }
  } else if (c == U'&') {
    builder.Put("and");
  } else if (!IsApostrophe(c)) {
    builder.Break(c == U'.');
  }
}

}  // namespace

std::vector<std::string> WordsOf(std::string_view text) {
  WordBuilder builder;
  if (IsAscii(text)) {
    for (const char c : text) {
      AddCharacter(
          c >= 'A' && c <= 'Z' ? static_cast<UChar32>(c - 'A' + 'a') : static_cast<UChar32>(c),
          builder);
    }
    return builder.Take();
  }
  const icu::UnicodeString folded = Fold(text);
  for (std::int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
    AddCharacter(folded.char32At(i), builder);
  }
  return builder.Take();
}

std::string Joined(const std::vector<std::string>& words, std::string_view separator) {
  std::string joined;
  for (const std::string& word : words) {
    if (!joined.empty()) joined += separator;
    joined += word;
  }
  return joined;
}

std::string Name::key() const { return Joined(words, " ") + '\x1f' + Joined(forms, " "); }

Name NormalName(std::string_view text) {
  Name name;
  name.words = WordsOf(text);
  name.forms = TakeLegalForms(name.words);
  std::sort(name.forms.begin(), name.forms.end());
  name.forms.erase(std::unique(name.forms.begin(), name.forms.end()), name.forms.end());
  return name;
}

std::string NormalAddress(std::string_view text) { return Joined(WordsOf(text), " "); }

std::string NormalId(std::string_view text) {
  std::string id = Joined(WordsOf(text), "");
  const auto digits =
      std::count_if(id.begin(), id.end(), [](char c) { return c >= '0' && c <= '9'; });
  return id.size() >= 8 && digits >= 4 ? id : std::string();
}

std::string WithoutMarks(std::string_view word) {
  if (IsAscii(word)) return std::string(word);
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* decompose = icu::Normalizer2::getNFKDInstance(error);
  icu::UnicodeString plain = icu::UnicodeString::fromUTF8(
      icu::StringPiece(word.data(), static_cast<std::int32_t>(word.size())));
  icu::UnicodeString parts;
  if (U_SUCCESS(error) != 0) decompose->normalize(plain, parts, error);
  if (U_FAILURE(error) != 0) return std::string(word);
  std::string bare;
  for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
    if (!IsMark(parts.char32At(i))) Append(bare, parts.char32At(i));
  }
  return bare.empty() ? std::string(word) : bare;
}

}  // namespace licet::screen
