#include "scratch.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <unistd.h>

namespace licet::engine {

namespace fs = std::filesystem;

Scratch::Scratch() {
  std::string name = (fs::temp_directory_path() / "licet-engine-XXXXXX").string();
  folder_ = mkdtemp(name.data()) == nullptr ? std::string() : name;
}

Scratch::~Scratch() {
  std::error_code error;
  if (!folder_.empty()) fs::remove_all(folder_, error);
}

std::string Scratch::Write(const std::string& name, const std::string& text) const {
  const std::string path = Path(name);
  fs::create_directories(fs::path(path).parent_path());
  std::ofstream(path, std::ios::binary) << text;
  return path;
}

std::string Scratch::Path(const std::string& name) const {
  return name.empty() ? folder_ : folder_ + "/" + name;
}

std::string TinyPack() {
  return R"(licet 1
pack tiny {
  title "tiny" jurisdiction 'US' authority "nobody" law_as_of 2025-01-01
  uses std.units, std.countries, std.trade
  scale review { approval < denial }
}
source law { title "The law" cite "1 Law 1" published 2020-01-01 }
interpretation who "for whom?" { reading anybody "any party" reading receiver "who receives" cite law by "tests" on 2024-01-01 }
require r_china license "exports to China" {
  cite law
  effective from 2020-01-01
  each h in route dated by h.on for { export }
  when h.destination is 'CN'
  explain "It goes to {h.destination}."
}
require r_russia license "exports to Russia" {
  cite law
  effective from 2020-01-01
  each h in route dated by h.on for { export }
  when h.destination is 'RU' and reading who is anybody
}
review v_deny is denial { cite law of r_china, r_russia effective from 2020-01-01 }
exception e_notice by 'NTC' "notified" {
  cite law
  defeats r_china
  effective from 2020-01-01
  provided h.notice_cleared
  ask "Notify."
}
test "exports to China" {
  given route = [ { origin = 'US', destination = 'CN', activity = export, on = event, notice_cleared = false } ]
  on 2024-06-01 expect outcome license_required review denial because r_china
  on 2019-12-31 expect outcome no_license
}
)";
}

std::string TinyScenario(const std::string& destination) {
  return "title = \"an export\"\n[[hop]]\nactivity = \"export\"\norigin = \"US\"\ndestination = "
         "\"" +
         destination + "\"\non = 2024-06-01\nnotice_cleared = false\n";
}

}  // namespace licet::engine
