#pragma once

#include "licet/date.hpp"

#include <map>
#include <optional>
#include <string>

namespace licet::reference {

/// How a scenario is to be judged: the clocks, the view, the readings that somebody chose.
struct Question {
  bool de_jure = false;
  Date known_at;
  std::optional<Date> law_of;
  std::map<std::string, std::string> readings;
};

}  // namespace licet::reference
