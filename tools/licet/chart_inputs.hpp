#pragma once

#include "command.hpp"
#include "exit_code.hpp"
#include "licet/catalog.hpp"
#include "licet/date.hpp"
#include "licet/pack.hpp"
#include "options.hpp"
#include "output.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What verbs share that show a pack as a whole.
namespace licet::tool {

/// The one pack (a base with its overlays) that `options` name. Nothing if it cannot be asked; what
/// is wrong has been said then, and `code` says why.
std::optional<Pack> LoadOnePack(const Options& options, Output& output, ExitCode& code);
/// The chips that `options` name, for that pack.
std::optional<Catalog> LoadChips(const Pack& pack, const Options& options, Output& output,
                                 ExitCode& code);

/// `--on DATE[,DATE…]`, which may be given more than once.
void AddDays(Command command, const std::string& help, std::vector<Date>& days);
/// `NAME A[,B…]`, which may be given more than once.
void AddNames(Command command, const std::string& name, const std::string& type,
              const std::string& help, std::vector<std::string>& names);
/// One day.
void AddDay(Command command, const std::string& name, const std::string& help,
            std::optional<Date>& day);
/// `-o FILE`.
void AddOutputFile(Command command, std::string& path);

/// Writes the result to the file, in one step, or to standard output if `path` is empty or `-`.
ExitCode Deliver(std::string_view result, const std::string& path, Output& output);

}  // namespace licet::tool
