#pragma once

#include <cstdint>
#include <string>

#include "syntax/parse_state.hpp"

// What happens after a mistake: the message, and the place from which reading goes on.
namespace licet::syntax {

/// Reports that `expected` does not stand at or after `where`, unless a message was given there.
void ReportExpected(ParseState& state, std::uint32_t where, const std::string& expected);

/// Reports a word that begins nothing here. `what` names what may stand here, `roles` its words,
/// `near` further words that the author may have meant.
void ReportStray(ParseState& state, std::uint32_t where, const std::string& what,
                 std::uint32_t roles, std::uint32_t near);

/// Reports that the block opened at `open` is not closed where `found` stands.
void ReportUnclosedBlock(ParseState& state, std::uint32_t open, const Token& found);

/// Reports that what is nested at `where` goes deeper than `kMaxNesting`.
void ReportNesting(ParseState& state, std::uint32_t where);

/// True when `token` begins a line and what follows reads as a declaration: a block that is open
/// there was not meant to go on.
bool BeginsDeclaration(const ParseState& state, const Token& token);

/// Where reading goes on inside a block after a mistake at `where` in an item that began at
/// `start`: at the next word with one of `roles`, the end of the block, or a new declaration.
std::uint32_t NextItem(const ParseState& state, std::uint32_t start, std::uint32_t where,
                       std::uint32_t roles);

/// Where the next declaration begins after a mistake at `where` in one that began at `start`.
std::uint32_t NextDeclaration(const ParseState& state, std::uint32_t start, std::uint32_t where);

}  // namespace licet::syntax
