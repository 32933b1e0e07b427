#include "engine/questions.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <string_view>
#include <system_error>
#include <variant>

namespace licet::engine {
namespace {

// The fact at a path such as `route[0].to_party.listed`; null if nothing is known there.
const data::Value* Find(const data::Schema& schema, const data::RecordValue& scenario,
                        std::string_view path) {
  const data::RecordValue* record = &scenario;
  while (true) {
    const std::size_t end = std::min(path.find('.'), path.size());
    std::string_view step = path.substr(0, end);
    const std::size_t bracket = std::min(step.find('['), step.size());
    const auto fact = schema[record->type].Find(step.substr(0, bracket));
    if (!fact) return nullptr;
    const data::Value& value = record->facts[*fact];
    if (end == path.size()) return bracket == step.size() ? &value : nullptr;
    path.remove_prefix(end + 1);
    if (bracket == step.size()) {
      record = std::get_if<data::RecordValue>(&value.payload);
    } else {
      const auto* list = std::get_if<data::ListValue>(&value.payload);
      std::size_t index = 0;
      const char* last = step.data() + step.size();
      const auto read = std::from_chars(step.data() + bracket + 1, last, index);
      if (list == nullptr || read.ec != std::errc() || index >= list->items.size()) return nullptr;
      record = &list->items[index];
    }
    if (record == nullptr) return nullptr;
  }
}

}  // namespace

void AskAsStated(const data::Schema& schema, const data::Scenario& scenario, Decision& decision) {
  for (std::size_t i = 0; i < std::min(decision.lines.size(), scenario.lines.size()); ++i) {
    for (MissingFact& missing : decision.lines[i].missing) {
      for (const data::Line::Alternative& alternative : scenario.lines[i].alternatives) {
        const data::Value* value = Find(schema, alternative.facts, missing.path);
        if (value == nullptr || value->question.empty()) continue;
        missing.question = value->question;
        break;
      }
    }
  }
}

}  // namespace licet::engine
