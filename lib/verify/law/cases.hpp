#pragma once

#include "verify/law/pack.hpp"
#include "verify/law/sexpr.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

// Open facts taken as something narrower (docs/records.md, Cases).
namespace licet::verify {

/// Takes a fact, everywhere that it stands, as `value`, or one of the parts of a line. Throws
/// `Refused` if it cannot be that, or if the places are not of one thing.
void Take(const Pack& pack, const Node& places, const Node& value, std::vector<Line>& lines);
/// The same for each of `(take PLACES VALUE)`, in order.
void TakeAll(const Pack& pack, const std::vector<std::string>& facts, std::vector<Line>& lines);

/// Calls `visit` with the number and the facts of each leaf of a tree. Throws `Refused` if what a
/// case is divided into leaves out anything that the facts may be.
using Visit = std::function<void(std::uint32_t leaf, const std::vector<Line>& lines)>;
void ForEachLeaf(const Pack& pack, const std::string& tree, const std::vector<Line>& lines,
                 const Visit& visit);

}  // namespace licet::verify
