#pragma once

#include <cstdint>
#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

namespace CLI {
class App;
}

// The only header of the program that knows how the command line is read.
namespace licet::tool {

/// What was written on the command line cannot be done, in words that say what can. Thrown while
/// the line is read or before a verb begins; `Run` catches it.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// One part of the command line: that of the program, of a verb, or of a part of a verb. A handle;
/// copies mean the same part. What is given is written into the variables of the caller, which must
/// live until the line has been read.
class Command {
 public:
  explicit Command(CLI::App& app) : app_(&app) {}

  /// A verb, or a part of one.
  Command Part(const std::string& name, const std::string& help);
  /// One of the parts has to be named.
  void NeedsPart();

  /// Words that stand alone. `name` is for messages, `type` for the help.
  enum class Presence { kOptional, kRequired };
  void Word(const std::string& name, const std::string& type, std::string& value,
            const std::string& help);
  void Words(const std::string& name, const std::string& type, std::vector<std::string>& values,
             const std::string& help, Presence presence = Presence::kOptional);

  /// `--name`; `names` may be "-n,--name".
  void Flag(const std::string& names, bool& value, const std::string& help);
  /// `--name VALUE`, once.
  void Option(const std::string& names, const std::string& type, std::string& value,
              const std::string& help);
  /// `--name VALUE`, as often as wanted; one value each time.
  void Option(const std::string& name, const std::string& type, std::vector<std::string>& values,
              const std::string& help);
  /// `--name N`, a whole number up to `most`.
  void Option(const std::string& name, const std::string& type, std::uint64_t& value,
              std::uint64_t most, const std::string& help);
  /// `--name VALUE`, once, read by a function that throws UsageError if it cannot be.
  using Reader = std::function<void(const std::string&)>;
  void Option(const std::string& name, const std::string& type, const Reader& read,
              const std::string& help);
  /// `--name VALUE`, as often as wanted.
  void OptionEach(const std::string& name, const std::string& type, const Reader& read,
                  const std::string& help);

  /// `--name` is only understood together with `--other`. Both must have been declared.
  void Needs(const std::string& name, const std::string& other);
  /// Another line of help for an option that has been declared.
  void Describe(const std::string& name, const std::string& help);
  void Footer(const std::string& text);
  /// Leaves every option but `--help` out of the help.
  void HideOptions();

  /// It was named on the line that was read.
  bool Given() const;
  /// The name of an option that was given here and that `other` does not have; empty if none.
  std::string OptionNotOf(const Command& other) const;

 private:
  CLI::App* app_;
};

}  // namespace licet::tool
