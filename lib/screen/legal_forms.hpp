#pragma once

#include <string>
#include <vector>

namespace licet::screen {

/// Takes the words that only say which legal form a company has from the end of `words` (and, for
/// forms that are written first, from the start) and gives them in one spelling each: "limited"
/// and "ltd" are `ltd`. A name that consists of nothing else keeps its words.
[[nodiscard]] std::vector<std::string> TakeLegalForms(std::vector<std::string>& words);

/// True for words that many companies have in their name ("technology", "international"): names
/// that have only such words in common are not near.
[[nodiscard]] bool IsCommonWord(const std::string& word);

}  // namespace licet::screen
