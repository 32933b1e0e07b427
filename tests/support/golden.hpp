#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "licet/diagnostic.hpp"
#include "licet/source.hpp"

namespace licet::testing {

/// Reads one file of a `SourceSet` and gives what there is to say about it.
using Examine = std::function<std::vector<Diagnostic>(const SourceSet& sources, FileId file)>;

/// `text` without its lines that begin with `# EXPECT`.
std::string WithoutExpectations(std::string_view text);

/// `text`, which has no expectations, with those that `diagnostics` make: before each line that a
/// message points at one comment for the message and one each for its labels, edits and help. Lines
/// in them are relative, columns count code points from 1.
std::string WithExpectations(std::string_view text, const SourceSet& sources, FileId file,
                             const std::vector<Diagnostic>& diagnostics);

/// Examines every `*.licet` below `folder` without its expectations and compares those that the
/// messages make with those in the file. A file has mistakes exactly when its name begins with
/// `fail_`. Gives one text for each file that differs. With the environment variable
/// LICET_UPDATE_GOLDENS=1 files are rewritten instead.
std::vector<std::string> CheckGoldens(const std::filesystem::path& folder, const Examine& examine);

}  // namespace licet::testing
