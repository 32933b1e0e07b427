#pragma once

#include <string>

namespace licet::engine {

/// A folder for one test that goes away with it.
class Scratch {
 public:
  Scratch();
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch();

  /// Writes a file below the folder, with the folders that it needs, and gives its path.
  std::string Write(const std::string& name, const std::string& text) const;
  /// The path of `name` in the folder, which need not exist.
  [[nodiscard]] std::string Path(const std::string& name = {}) const;

 private:
  std::string folder_;
};

/// A pack of one file that decides something: a license for each export to China, an exception for
/// those who notified, one test that passes.
std::string TinyPack();

/// A scenario for it in TOML: an export to `destination` on 2024-06-01.
std::string TinyScenario(const std::string& destination);

}  // namespace licet::engine
