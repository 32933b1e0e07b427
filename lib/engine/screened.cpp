#include "engine/diagnostics.hpp"
#include "engine/pack_data.hpp"
#include "engine/party_list_data.hpp"
#include "engine/scenario_data.hpp"
#include "licet/party_list.hpp"
#include "licet/scenario.hpp"
#include "screen/screen.hpp"

#include <memory>
#include <utility>

namespace licet {
inline namespace v0 {

Scenario Scenario::ScreenedBy(const PartyLists& lists, const Pack& pack) const {
  if (lists.empty() || !ok() || !pack.ok()) return *this;
  // Sources cannot be copied, and places of messages are numbers of files: the texts stay in order.
  auto data = std::make_shared<detail::ScenarioData>();
  for (std::uint32_t file = 0; file < data_->sources.size(); ++file) {
    data->sources.Add(std::string(data_->sources.name({file})),
                      std::string(data_->sources.text(FileId{file})));
  }
  data->diagnostics = data_->diagnostics;
  data->scenario = data_->scenario;
  data->title = data_->title;
  data->pack_digest = data_->pack_digest;
  diag::Sink sink;
  data->screening =
      screen::ScreenScenario(lists.data().set, pack.data().rules.schema, *data->scenario, sink);
  data->lists = lists.lists();
  if (sink.has_errors()) data->scenario.reset();
  for (Diagnostic& diagnostic : sink.Take()) data->diagnostics.push_back(std::move(diagnostic));
  engine::SortByPlace(data->diagnostics);
  return Scenario(std::move(data));
}

}  // namespace v0
}  // namespace licet
