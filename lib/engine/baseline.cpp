#include "engine/baseline.hpp"

#include "base/nearest_name.hpp"
#include "data/catalog.hpp"
#include "diag/sink.hpp"
#include "engine/catalog_data.hpp"
#include "engine/embedded.hpp"
#include "engine/options.hpp"
#include "engine/scenario_data.hpp"
#include "engine/status.hpp"
#include "eval/answers.hpp"
#include "io/read_document.hpp"
#include "licet/scenario.hpp"

#include <algorithm>
#include <map>
#include <string_view>

namespace licet {
namespace {

// A scenario may have 256 lines.
constexpr std::size_t kLinesAtOnce = 200;

std::string EmbeddedText(std::string_view path) {
  for (const engine::EmbeddedFile& file : engine::EmbeddedFiles()) {
    if (file.path == path) return std::string(file.text);
  }
  return {};
}

std::vector<std::string> TextsIn(const data::Table& table, std::string_view key) {
  std::vector<std::string> texts;
  const data::Entry* entry = table.Find(key);
  const auto* array = entry == nullptr ? nullptr : std::get_if<data::Array>(&entry->node.value);
  if (array == nullptr) return texts;
  for (const data::Node& item : array->items) {
    if (const auto* text = std::get_if<std::string>(&item.value)) texts.push_back(*text);
  }
  return texts;
}

}  // namespace

inline namespace v0 {

ChartBaseline ShippedBaseline() {
  return {"charts/baseline.toml", EmbeddedText("charts/baseline.toml"),
          EmbeddedText("charts/item.toml"), EmbeddedText("charts/point.toml")};
}

ChartDefaults ShippedChartDefaults() {
  ChartDefaults defaults;
  SourceSet sources;
  diag::Sink sink;
  const FileId file = sources.Add("charts/defaults.toml", EmbeddedText("charts/defaults.toml"));
  const auto document = io::ReadDocument(sources, file, TextFormat::kToml, sink);
  const auto* table = document ? std::get_if<data::Table>(&document->value) : nullptr;
  if (table == nullptr) return defaults;
  defaults.destinations = TextsIn(*table, "destinations");
  for (const std::string& text : TextsIn(*table, "dates")) {
    if (const auto date = Date::Parse(text)) defaults.dates.push_back(*date);
  }
  return defaults;
}

}  // namespace v0

namespace engine {

std::string Filled(std::string text,
                   const std::vector<std::pair<std::string, std::string>>& values) {
  for (const auto& [name, value] : values) {
    for (std::size_t at = text.find(name); at != std::string::npos;
         at = text.find(name, at + value.size())) {
      text.replace(at, name.size(), value);
    }
  }
  return text;
}

std::vector<std::string> StatementsOf(const std::string& text) {
  std::vector<std::string> lines;
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t end = text.find('\n', begin);
    if (end == std::string::npos) end = text.size();
    std::string line = text.substr(begin, end - begin);
    begin = end + 1;
    if (!line.empty() && line.back() == '\r') line.pop_back();
    const std::size_t start = line.find_first_not_of(" \t");
    if (start == std::string::npos || line[start] == '#') continue;
    if (line.compare(start, 5, "title") == 0) continue;
    lines.push_back(std::move(line));
  }
  return lines;
}

std::string LineOf(const std::string& chip, const ChartBaseline& baseline) {
  return "\n[[line]]\nchip = \"" + chip + "\"\n[line.item]\n" + baseline.item;
}

absl::StatusOr<std::string> TitleOfPlace(const detail::PackData& pack, const std::string& code) {
  const data::Schema& schema = pack.rules.schema;
  const program::WellKnown& facts = pack.program->facts;
  if (!facts.destination) return FailedPrecondition("the pack has no fact `destination` of events");
  const data::FactType& type = schema[facts.hop].facts[*facts.destination].type;
  if (type.kind != data::TypeKind::kCode || type.codes == data::CodesId{}) return code;
  const auto& members = schema[type.codes].members;
  const auto found = members.find(code);
  if (found != members.end()) return found->second;
  std::string message = "there is no place `" + code + "`";
  std::vector<std::string> names;
  for (const auto& [name, title] : members) names.push_back(name);
  if (const auto meant = base::NearestName(code, names)) {
    message += "; did you mean `" + *meant + "`?";
  } else {
    message += "; places are named by their codes, such as `" + names.front() + "`";
  }
  return NotFound(message);
}

absl::StatusOr<BaselineAsker> BaselineAsker::Make(const Pack& pack, const Catalog& catalog,
                                                  const ChartBaseline& baseline,
                                                  const EvaluateOptions& options) {
  const std::string doing = "drawing `" + pack.identity().name + "`: ";
  if (!pack.ok()) return FailedPrecondition(doing + "the pack has errors");
  if (!catalog.ok()) return FailedPrecondition(doing + "the catalog has errors");
  auto filled = OptionsFor(pack.data(), options);
  if (!filled.ok()) return filled.status();
  return BaselineAsker(pack, catalog, baseline, *std::move(filled));
}

bool BaselineAsker::AskPart(const std::string& scenario, const std::vector<std::string>& lines,
                            std::size_t begin, std::size_t end,
                            std::vector<LineDecision>& answers) {
  std::string text = scenario;
  for (std::size_t i = begin; i < end; ++i) text += lines[i];
  Scenario read = Scenario::Parse(text, TextFormat::kToml, baseline_.name, pack_, catalog_);
  if (!read.ok()) {
    diagnostics_ = read.diagnostics();
    sources_ = SourceSet();
    for (std::uint32_t i = 0; i < read.sources().size(); ++i) {
      sources_.Add(std::string(read.sources().name({i})),
                   std::string(read.sources().text(FileId{i})));
    }
    return false;
  }
  title_ = read.title();
  for (LineDecision& line :
       eval::AnswerLines(*pack_.data().program, *read.data().scenario, options_)) {
    answers.push_back(std::move(line));
  }
  return true;
}

std::optional<std::vector<LineDecision>> BaselineAsker::Ask(const std::string& destination,
                                                            Date date,
                                                            const std::vector<std::string>& lines) {
  const bool at_home = destination == pack_.identity().jurisdiction;
  const std::string scenario =
      Filled(baseline_.text, {{"{destination}", destination},
                              {"{date}", date.ToString()},
                              {"{activity}", at_home ? "domestic" : "export"}});
  std::vector<LineDecision> answers;
  for (std::size_t begin = 0; begin < lines.size(); begin += kLinesAtOnce) {
    const std::size_t end = std::min(lines.size(), begin + kLinesAtOnce);
    if (!AskPart(scenario, lines, begin, end, answers)) return std::nullopt;
  }
  return answers;
}

ChartHead BaselineAsker::Head() const {
  ChartHead head;
  head.pack = pack_.identity();
  head.known_at = options_.known_at;
  head.view = options_.view == eval::View::kEnforced ? "enforced" : "de_jure";
  for (const auto& [name, reading] : options_.readings)
    head.readings.push_back(name + "=" + reading);
  head.baseline_name = baseline_.name;
  head.baseline = title_;
  head.baseline_facts = StatementsOf(baseline_.text);
  head.item_facts = StatementsOf(baseline_.item);
  head.review_scale = pack_.data().rules.review_scale;
  return head;
}

absl::StatusOr<std::vector<OutcomeMatrix::Chip>> ChipsNamed(const Catalog& catalog,
                                                            const std::vector<std::string>& names) {
  const data::Catalog& all = catalog.data().catalog;
  std::map<std::string, const data::CatalogEntry*> found;
  for (const std::string& name : names) {
    const auto parts = all.Lookup(name);
    if (parts.empty()) {
      std::string message = "the catalog has no chip `" + name + "`";
      const auto nearest = all.NearestNames(name, 1);
      if (!nearest.empty()) message += "; did you mean `" + nearest.front() + "`?";
      return NotFound(message);
    }
    for (const data::CatalogEntry* part : parts) found.emplace(part->id, part);
  }
  if (names.empty()) {
    for (const data::CatalogEntry& entry : all.entries()) found.emplace(entry.id, &entry);
  }
  std::vector<OutcomeMatrix::Chip> chips;
  for (const auto& [id, entry] : found) chips.push_back({id, entry->vendor + " " + entry->model});
  return chips;
}

MatrixCell CellOf(const LineDecision& line) { return {line.outcome, line.basis, line.review}; }

}  // namespace engine
}  // namespace licet
