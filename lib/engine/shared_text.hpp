#pragma once

#include "data/document.hpp"
#include "data/schema.hpp"
#include "diag/sink.hpp"

#include <functional>
#include <vector>

namespace licet::engine {

/// One of several packs that read the same text.
struct Reader {
  const data::Schema* schema = nullptr;
  /// Reports what is wrong with a document for this pack.
  std::function<void(const data::Node&, diag::Sink&)> read;
};

/// `documents`, one text read once for each of `readers`, as each should see it: without the keys
/// that its schema does not have and that of another one has, and without chips that only the
/// catalog of another one has. Facts that a pack does not know are unknown to it, which never
/// permits; what no pack knows stays in every document, to be reported as the mistake that it is.
std::vector<data::Node> DocumentsFor(std::vector<data::Node> documents,
                                     const std::vector<Reader>& readers);

}  // namespace licet::engine
