#include "licet/pack.hpp"
#include "licet/version.hpp"
#include "verb.hpp"

#include <string>
#include <vector>

namespace licet::tool {
namespace {

std::string Join(const std::vector<std::string>& names, const std::string& quote) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + quote + name + quote;
  return text;
}

// Names of packs have letters, digits and points only, so JSON needs no escapes here.
std::string VersionText(const std::string& format) {
  const std::string version(kVersion);
  if (format == "json") {
    return "{\n  \"licet\": \"" + version + "\",\n  \"language\": 1,\n  \"packs\": [" +
           Join(EmbeddedPacks(), "\"") + "]\n}\n";
  }
  return "licet " + version + "\nlanguage 1\npacks " + Join(EmbeddedPacks(), "") + "\n";
}

}  // namespace

Verb DeclareVersion(Command program, Options& options) {
  Command verb = program.Part("version", "Say which version this is");
  AddFormat(verb, options, {"text", "json"});
  AddOutputOptions(verb, options);
  verb.Footer(
      "Examples:\n"
      "  licet version\n"
      "  licet version --format json");
  return {verb, [](const Options& given, Output& output) {
            output.Print(VersionText(given.format));
            return ExitCode::kDone;
          }};
}

}  // namespace licet::tool
