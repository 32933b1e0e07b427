#pragma once

#include "data/bind_section.hpp"
#include "data/scenario.hpp"

#include <cstddef>
#include <string>

namespace licet::data {

/// How many records the line of these sections would hold, over all alternatives of its item.
std::size_t RecordsOfLine(const Section& top, const Section& own, const Schema& schema);

/// The line that a section of its own and the top of the file make: what the line states wins.
Line JoinLine(const Section& top, const Section& own, const std::string& name,
              const SectionContext& context);

}  // namespace licet::data
