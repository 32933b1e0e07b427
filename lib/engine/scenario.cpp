#include "licet/scenario.hpp"

#include "base/file.hpp"
#include "data/bind.hpp"
#include "diag/sink.hpp"
#include "engine/catalog_data.hpp"
#include "engine/contradictions.hpp"
#include "engine/diagnostics.hpp"
#include "engine/pack_data.hpp"
#include "engine/scenario_data.hpp"
#include "io/read_document.hpp"

#include <memory>
#include <utility>

namespace licet {
inline namespace v0 {
namespace {

// "h800-2023" for `stories/h800-2023.toml`.
std::string TitleOfFile(std::string_view name) {
  const std::size_t slash = name.rfind('/');
  if (slash != std::string_view::npos) name.remove_prefix(slash + 1);
  const std::size_t dot = name.rfind('.');
  return std::string(dot == 0 ? name : name.substr(0, dot));
}

}  // namespace

Scenario Scenario::Parse(std::string_view text, TextFormat format, const std::string& name,
                         const Pack& pack, const Catalog& catalog) {
  auto data = std::make_shared<detail::ScenarioData>();
  data->title = TitleOfFile(name);
  data->pack_digest = pack.identity().digest;
  const FileId file = data->sources.Add(name, std::string(text));
  diag::Sink sink;
  // Without a schema no key means anything; the pack has said what is wrong with it.
  if (pack.ok()) {
    const auto& rules = pack.data().rules;
    const auto document = io::ReadDocument(data->sources, file, format, sink);
    if (document) {
      data->scenario = data::BindScenario(*document, rules.schema, catalog.data().catalog, sink);
    }
    if (data->scenario) {
      if (!data->scenario->title.empty()) data->title = data->scenario->title;
      engine::ReportContradictions(*pack.data().program, *data->scenario, sink);
    }
    if (sink.has_errors()) data->scenario.reset();
  }
  data->diagnostics = sink.Take();
  engine::SortByPlace(data->diagnostics);
  return Scenario(std::move(data));
}

absl::StatusOr<Scenario> Scenario::Load(const std::string& path, const Pack& pack,
                                        const Catalog& catalog) {
  auto text = base::ReadFile(path, io::kMaxDocumentBytes);
  if (!text.ok()) return text.status();
  return Parse(*text, TextFormat::kByContent, path, pack, catalog);
}

bool Scenario::ok() const { return data_->scenario.has_value(); }

const std::vector<Diagnostic>& Scenario::diagnostics() const { return data_->diagnostics; }

const SourceSet& Scenario::sources() const { return data_->sources; }

const std::string& Scenario::title() const { return data_->title; }

}  // namespace v0
}  // namespace licet
