// Property: any bytes, read as the manifest of a list, give one or diagnostics that point into
// them; one that is read names known kinds of lists, a digest, and days in order.
#include "base/check.hpp"
#include "diag/sink.hpp"
#include "fuzz/input.hpp"
#include "io/read_party_list.hpp"

#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace licet;
  if (size > fuzz::kMostBytes) return 0;
  SourceSet sources;
  diag::Sink sink;
  const FileId file = sources.Add("list.toml", std::string(fuzz::TextOf(data, size)));
  const auto manifest = io::ReadListManifest(sources, file, sink);
  LICET_CHECK(manifest.has_value() == !sink.has_errors());
  for (const Diagnostic& diagnostic : sink.diagnostics())
    LICET_CHECK(!diagnostic.span.has_file() || diagnostic.span.end <= size);
  if (!manifest) return 0;
  LICET_CHECK(!manifest->name.empty() && !manifest->lists.empty() && !manifest->data.empty());
  for (const std::string& kind : manifest->lists) LICET_CHECK(data::IsListKind(kind));
  LICET_CHECK(manifest->sha256.size() == 64);
  LICET_CHECK(manifest->snapshot <= manifest->valid_until);
  LICET_CHECK(!manifest->covers_from || *manifest->covers_from <= manifest->snapshot);
  return 0;
}
