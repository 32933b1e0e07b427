#pragma once

#include "licet/date.hpp"

#include <map>
#include <optional>
#include <string>

namespace licet::smt {

/// How a scenario is to be judged: the clocks, the view, the readings that somebody chose.
struct Question {
  bool de_jure = false;
  Date known_at;
  std::optional<Date> law_of;
  std::map<std::string, std::string> readings;
};

/// What cannot be written in integers, names and sets; never leaves this folder.
struct NotWritten {
  std::string what;
};

}  // namespace licet::smt
