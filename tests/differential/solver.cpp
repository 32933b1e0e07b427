#include "tests/differential/solver.hpp"

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <unistd.h>

namespace licet::testing {
namespace {

constexpr std::array kLevels = {Level::kNoLicense, Level::kExceptionAvailable,
                                Level::kLicenseRequired, Level::kProhibited};
constexpr const char* kNext = "next";

// A file that is there as long as this is.
class Script {
 public:
  explicit Script(const std::vector<std::string>& scripts)
      : path_(std::filesystem::temp_directory_path() /
              ("licet_smt_" + std::to_string(getpid()) + ".smt2")) {
    std::ofstream file(path_);
    for (const std::string& script : scripts)
      file << "(reset)\n(set-option :timeout 2000)\n(echo \"" << kNext << "\")\n" << script;
  }
  Script(const Script&) = delete;
  Script& operator=(const Script&) = delete;
  ~Script() { std::filesystem::remove(path_); }
  [[nodiscard]] std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

std::string OutputOf(const std::string& path) {
  FILE* pipe = popen(("z3 -smt2 '" + path + "' 2>&1").c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error("z3 cannot be run");
  std::string output;
  std::array<char, 4096> buffer{};
  while (const std::size_t read = std::fread(buffer.data(), 1, buffer.size(), pipe))
    output.append(buffer.data(), read);
  if (const int status = pclose(pipe); status != 0)
    throw std::runtime_error("z3 ended with " + std::to_string(status) + ": " +
                             output.substr(0, 1000));
  return output;
}

std::optional<Level> LevelOf(const std::string& name) {
  for (const Level level : kLevels)
    if (name == ToString(level)) return level;
  return std::nullopt;
}

}  // namespace

std::vector<Possible> Solve(const std::vector<std::string>& scripts) {
  const Script script(scripts);
  std::istringstream output(OutputOf(script.path()));
  std::vector<Possible> answers;
  std::size_t count = 0;
  std::optional<Level> asked;
  for (std::string line; std::getline(output, line);) {
    if (line == kNext) {
      answers.emplace_back();
    } else if (const auto level = LevelOf(line)) {
      asked = level;
    } else if (asked && (line == "sat" || line == "unsat" || line == "unknown")) {
      if (line == "sat") answers.back().levels.insert(*asked);
      answers.back().unknown = answers.back().unknown || line == "unknown";
      asked.reset();
      ++count;
    } else {
      throw std::runtime_error("z3 says `" + line + "` of script " +
                               std::to_string(answers.size()));
    }
  }
  if (answers.size() != scripts.size() || count != kLevels.size() * scripts.size())
    throw std::runtime_error("z3 did not answer every question");
  return answers;
}

}  // namespace licet::testing
