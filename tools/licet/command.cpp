#include "command.hpp"

#include <CLI/CLI.hpp>

#include <charconv>
#include <system_error>

namespace licet::tool {
namespace {

// One value each time it is given; by itself CLI11 takes all words that follow.
CLI::Option* OneEachTime(CLI::Option* option) {
  return option->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
      ->allow_extra_args(false);
}

}  // namespace

Command Command::Part(const std::string& name, const std::string& help) {
  return Command(*app_->add_subcommand(name, help));
}

void Command::NeedsPart() { app_->require_subcommand(1); }

void Command::Word(const std::string& name, const std::string& type, std::string& value,
                   const std::string& help) {
  app_->add_option(name, value, help)->required()->type_name(type);
}

void Command::Words(const std::string& name, const std::string& type,
                    std::vector<std::string>& values, const std::string& help, Presence presence) {
  app_->add_option(name, values, help)->required(presence == Presence::kRequired)->type_name(type);
}

void Command::Flag(const std::string& names, bool& value, const std::string& help) {
  app_->add_flag(names, value, help);
}

void Command::Option(const std::string& names, const std::string& type, std::string& value,
                     const std::string& help) {
  app_->add_option(names, value, help)->type_name(type);
}

void Command::Option(const std::string& name, const std::string& type,
                     std::vector<std::string>& values, const std::string& help) {
  OneEachTime(app_->add_option(name, values, help))->type_name(type);
}

void Command::Option(const std::string& name, const std::string& type, std::uint64_t& value,
                     std::uint64_t most, const std::string& help) {
  const auto read = [&value, name, most](const std::string& text) {
    std::uint64_t number = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc() || stop != end || number > most) {
      throw UsageError(name + ": `" + text + "` is no whole number from 0 to " +
                       std::to_string(most));
    }
    value = number;
  };
  Option(name, type, read, help);
}

void Command::Option(const std::string& name, const std::string& type, const Reader& read,
                     const std::string& help) {
  app_->add_option_function<std::string>(name, read, help)->type_name(type);
}

void Command::OptionEach(const std::string& name, const std::string& type, const Reader& read,
                         const std::string& help) {
  const auto read_all = [read](const std::vector<std::string>& texts) {
    for (const std::string& text : texts) read(text);
  };
  OneEachTime(app_->add_option_function<std::vector<std::string>>(name, read_all, help))
      ->type_name(type);
}

void Command::Needs(const std::string& name, const std::string& other) {
  app_->get_option(name)->needs(app_->get_option(other));
}

void Command::Describe(const std::string& name, const std::string& help) {
  app_->get_option(name)->description(help);
}

void Command::Footer(const std::string& text) { app_->footer(text); }

void Command::HideOptions() {
  for (CLI::Option* option : app_->get_options()) {
    if (option->get_name() != "--help") option->group("");
  }
}

bool Command::Given() const { return app_->parsed(); }

std::string Command::OptionNotOf(const Command& other) const {
  for (const CLI::Option* option : app_->get_options()) {
    if (option->count() == 0) continue;
    // A hidden option has no `get_name()`.
    const std::string name = "--" + option->get_lnames().front();
    if (other.app_->get_option_no_throw(name) == nullptr) return name;
  }
  return {};
}

}  // namespace licet::tool
