#include "chart_inputs.hpp"

#include "files.hpp"
#include "inputs.hpp"

#include <utility>

namespace licet::tool {
namespace {

std::vector<std::string> Parts(const std::string& text) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  while (begin <= text.size()) {
    std::size_t end = text.find(',', begin);
    if (end == std::string::npos) end = text.size();
    if (end > begin) parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

}  // namespace

std::optional<Pack> LoadOnePack(const Options& options, Output& output, ExitCode& code) {
  const std::vector<std::string> names = options.packs.empty() ? DefaultPacks() : options.packs;
  absl::StatusOr<Pack> pack = Pack::Load(names);
  if (!pack.ok()) {
    output.Complain(pack.status());
    code = ExitCode::kFailed;
    return std::nullopt;
  }
  if (!pack->ok()) {
    Complain(pack->diagnostics(), pack->sources(), output);
    code = ExitCode::kWrong;
    return std::nullopt;
  }
  return *std::move(pack);
}

std::optional<Catalog> LoadChips(const Pack& pack, const Options& options, Output& output,
                                 ExitCode& code) {
  absl::StatusOr<Catalog> catalog = options.catalogs.empty()
                                        ? absl::StatusOr<Catalog>(Catalog::Shipped(pack))
                                        : Catalog::Load(pack, options.catalogs);
  if (!catalog.ok()) {
    output.Complain(catalog.status());
    code = ExitCode::kFailed;
    return std::nullopt;
  }
  if (!catalog->ok()) {
    Complain(catalog->diagnostics(), catalog->sources(), output);
    code = ExitCode::kWrong;
    return std::nullopt;
  }
  return *std::move(catalog);
}

void AddDays(Command command, const std::string& help, std::vector<Date>& days) {
  const auto read = [&days](const std::string& text) {
    for (const std::string& part : Parts(text)) days.push_back(ReadDay(part));
  };
  command.OptionEach("--on", "DATES", read, help);
}

void AddNames(Command command, const std::string& name, const std::string& type,
              const std::string& help, std::vector<std::string>& names) {
  const auto read = [&names](const std::string& text) {
    for (std::string& part : Parts(text)) names.push_back(std::move(part));
  };
  command.OptionEach(name, type, read, help);
}

void AddDay(Command command, const std::string& name, const std::string& help,
            std::optional<Date>& day) {
  const auto read = [&day](const std::string& text) { day = ReadDay(text); };
  command.Option(name, "DATE", read, help);
}

void AddOutputFile(Command command, std::string& path) {
  command.Option("-o,--output", "FILE", path, "Write to this file instead of standard output");
}

ExitCode Deliver(std::string_view result, const std::string& path, Output& output) {
  if (path.empty() || path == "-") {
    output.Print(result);
    return ExitCode::kDone;
  }
  const absl::Status status = WriteAtomically(path, result);
  if (status.ok()) return ExitCode::kDone;
  output.Complain(status);
  return ExitCode::kFailed;
}

}  // namespace licet::tool
