#pragma once

#include "data/document.hpp"
#include "diag/sink.hpp"
#include "licet/scenario.hpp"
#include "licet/source.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace licet::io {

/// The largest scenario, case or catalog that is read, in bytes: 64 MiB.
inline constexpr std::uint64_t kMaxDocumentBytes = std::uint64_t{64} << 20;
/// How a scenario, and how a catalog, is begun.
inline constexpr std::string_view kScenarioStart =
    "`licet eval --template` writes a scenario to start from";
inline constexpr std::string_view kCatalogStart = "begin each chip with `[[chip]]`";
/// How many values, tables and lists one text may hold: twenty for each record that a scenario may
/// have.
inline constexpr std::size_t kMaxValues = 2'000'000;
/// How deep tables and lists may be nested.
inline constexpr int kMaxDepth = 128;

/// Reads a TOML or JSON text into nodes with their places. `kByContent` goes by the extension of
/// the file's name; without one that is known, a text that begins with `{`, or with `[` where TOML
/// has no table header, is JSON.
///
/// Nothing, with at least one message, when the text is empty, binary, not UTF-8, has hidden
/// characters, is too large, too deep, of too many values or not in the format, states a key twice,
/// or has a date with a time of day. No number goes through floating point, and no exception leaves
/// this function. `start` helps whoever gives an empty text: what to begin with.
[[nodiscard]] std::optional<data::Node> ReadDocument(const SourceSet& sources, FileId file,
                                                     TextFormat format, diag::Sink& sink,
                                                     std::string_view start = kScenarioStart);

/// The format that `kByContent` stands for; never `kByContent` itself.
[[nodiscard]] TextFormat FormatOf(const SourceSet& sources, FileId file);

}  // namespace licet::io
