#pragma once

#include "command.hpp"
#include "exit_code.hpp"
#include "options.hpp"
#include "output.hpp"

#include <functional>
#include <vector>

namespace licet::tool {

/// One thing that the program does: its part of the command line, and the work.
struct Verb {
  Command command;
  std::function<ExitCode(const Options&, Output&)> run;
};

/// Each declares its verb in `program`; `options` must outlive it.
Verb DeclareCalendar(Command program, Options& options);
/// `chart matrix` and `chart regions`.
std::vector<Verb> DeclareCharts(Command program, Options& options);
Verb DeclareCheck(Command program, Options& options);
Verb DeclareDoc(Command program, Options& options);
Verb DeclareFmt(Command program, Options& options);
Verb DeclareEval(Command program, Options& options);
Verb DeclareExplain(Command program, Options& options);
Verb DeclareTest(Command program, Options& options);
Verb DeclareVerify(Command program, Options& options);
Verb DeclareVersion(Command program, Options& options);

}  // namespace licet::tool
