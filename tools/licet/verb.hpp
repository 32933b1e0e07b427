#pragma once

#include "exit_code.hpp"
#include "options.hpp"
#include "output.hpp"

#include <CLI/CLI.hpp>

#include <functional>
#include <vector>

namespace licet::tool {

/// One thing that the program does: its part of the command line, and the work.
struct Verb {
  CLI::App* app = nullptr;
  std::function<ExitCode(const Options&, Output&)> run;
};

/// Each declares its verb in `app`; `options` must outlive it.
Verb DeclareCalendar(CLI::App& app, Options& options);
/// `chart matrix` and `chart regions`.
std::vector<Verb> DeclareCharts(CLI::App& app, Options& options);
Verb DeclareCheck(CLI::App& app, Options& options);
Verb DeclareDoc(CLI::App& app, Options& options);
Verb DeclareFmt(CLI::App& app, Options& options);
Verb DeclareEval(CLI::App& app, Options& options);
Verb DeclareExplain(CLI::App& app, Options& options);
Verb DeclareTest(CLI::App& app, Options& options);
Verb DeclareVerify(CLI::App& app, Options& options);
Verb DeclareVersion(CLI::App& app, Options& options);

}  // namespace licet::tool
