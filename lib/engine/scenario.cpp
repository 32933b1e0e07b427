#include "licet/scenario.hpp"

#include "base/check.hpp"
#include "base/file.hpp"
#include "data/bind.hpp"
#include "diag/sink.hpp"
#include "engine/catalog_data.hpp"
#include "engine/contradictions.hpp"
#include "engine/diagnostics.hpp"
#include "engine/pack_data.hpp"
#include "engine/scenario_data.hpp"
#include "engine/shared_text.hpp"
#include "io/read_document.hpp"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

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

// Facts of the document as `pack` has them; nothing in `data` if there is a mistake.
void Bind(const data::Node& document, const Pack& pack, const Catalog& catalog,
          detail::ScenarioData& data, diag::Sink& sink) {
  const detail::PackData& rules = pack.data();
  data.scenario = data::BindScenario(document, rules.rules.schema, catalog.data().catalog, sink);
  if (data.scenario) {
    if (!data.scenario->title.empty()) data.title = data.scenario->title;
    engine::ReportContradictions(*rules.program, *data.scenario, sink);
  }
  if (sink.has_errors()) data.scenario.reset();
}

}  // namespace

Scenario Scenario::Parse(std::string_view text, TextFormat format, const std::string& name,
                         const Pack& pack, const Catalog& catalog) {
  return ParseEach(text, format, name, {pack}, {catalog}).front();
}

std::vector<Scenario> Scenario::ParseEach(std::string_view text, TextFormat format,
                                          const std::string& name, const std::vector<Pack>& packs,
                                          const std::vector<Catalog>& catalogs) {
  LICET_CHECK(packs.size() == catalogs.size());
  SourceSet sources;
  const FileId file = sources.Add(name, std::string(text));
  diag::Sink unreadable;
  const auto document = io::ReadDocument(sources, file, format, unreadable);
  std::vector<engine::Reader> readers;
  for (std::size_t i = 0; i < packs.size(); ++i) {
    const data::Schema& schema = packs[i].data().rules.schema;
    const data::Catalog& catalog = catalogs[i].data().catalog;
    readers.push_back({&schema, [&schema, &catalog](const data::Node& node, diag::Sink& sink) {
                         static_cast<void>(data::BindScenario(node, schema, catalog, sink));
                       }});
  }
  std::vector<data::Node> documents;
  const bool askable =
      std::all_of(packs.begin(), packs.end(), [](const Pack& pack) { return pack.ok(); });
  if (document && askable) {
    documents = engine::DocumentsFor(std::vector<data::Node>(packs.size(), *document), readers);
  }
  std::vector<Scenario> scenarios;
  for (std::size_t i = 0; i < packs.size(); ++i) {
    auto data = std::make_shared<detail::ScenarioData>();
    data->title = TitleOfFile(name);
    data->pack_digest = packs[i].identity().digest;
    // The only file, so places in the text that was read once are places here too.
    data->sources.Add(name, std::string(text));
    diag::Sink sink;
    // Without a schema no key means anything; the pack has said what is wrong with it.
    if (askable && !document) sink = unreadable;
    if (!documents.empty()) Bind(documents[i], packs[i], catalogs[i], *data, sink);
    data->diagnostics = sink.Take();
    engine::SortByPlace(data->diagnostics);
    scenarios.push_back(Scenario(std::move(data)));
  }
  return scenarios;
}

absl::StatusOr<Scenario> Scenario::Load(const std::string& path, const Pack& pack,
                                        const Catalog& catalog) {
  const auto scenarios = LoadEach(path, {pack}, {catalog});
  if (!scenarios.ok()) return scenarios.status();
  return scenarios->front();
}

absl::StatusOr<std::vector<Scenario>> Scenario::LoadEach(const std::string& path,
                                                         const std::vector<Pack>& packs,
                                                         const std::vector<Catalog>& catalogs) {
  auto text = base::ReadFile(path, io::kMaxDocumentBytes);
  if (!text.ok()) return text.status();
  return ParseEach(*text, TextFormat::kByContent, path, packs, catalogs);
}

bool Scenario::ok() const { return data_->scenario.has_value(); }

const std::vector<Diagnostic>& Scenario::diagnostics() const { return data_->diagnostics; }

const SourceSet& Scenario::sources() const { return data_->sources; }

const std::string& Scenario::title() const { return data_->title; }

}  // namespace v0
}  // namespace licet
