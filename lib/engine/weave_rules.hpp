#pragma once

#include "engine/pack_data.hpp"
#include "eval/law.hpp"
#include "licet/document.hpp"

#include <string_view>
#include <vector>

namespace licet::engine {

/// Rule text cut into pieces for highlighting; together they are `text` again.
std::vector<CodePiece> PiecesOf(std::string_view text);

/// The rule with its place in the law; `law` is that of the day of the document.
DocumentRule DocumentRuleOf(const detail::PackData& pack, eval::Law& law, program::RuleId id);

}  // namespace licet::engine
