#pragma once

#include "model/checker.hpp"

#include <optional>
#include <vector>

namespace licet::model {

/// The sources that citations name; unknown ones are reported and left out.
std::vector<Citation> ResolveCitations(Checker& checker,
                                       const std::vector<syntax::Citation>& citations);
std::optional<Doubt> ReadDoubt(const std::optional<syntax::Unconfirmed>& unconfirmed);

/// Where a span stands decides which of its dates may be there.
enum class SpanOwner { kRule, kGroup, kOther };
/// The dates of a span; reports those that the owner does not take and those that stand in no order.
LawSpan ReadSpan(Checker& checker, const syntax::LawSpan& span, SpanOwner owner);

}  // namespace licet::model
