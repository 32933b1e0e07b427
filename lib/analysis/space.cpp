#include "analysis/space.hpp"

#include "data/compare.hpp"

#include <charconv>
#include <string_view>
#include <system_error>
#include <variant>

namespace licet::analysis {

using data::RecordValue;

std::string IdentityOf(const RecordValue& record) {
  if (!record.key.empty()) return "key " + record.key;
  for (const data::Value& value : record.facts) {
    if (!value.span.has_file()) continue;
    return "span " + std::to_string(value.span.file.index) + ":" + std::to_string(value.span.begin);
  }
  return {};
}

namespace {

using data::State;

struct Walk {
  const data::Value* value = nullptr;
  program::FactStep step;
  const RecordValue* owner = nullptr;
  std::string path;  // as far as it went
  bool whole = false;
};

// `parties[2]` as name and index.
bool ReadStep(std::string_view step, std::string_view& name, std::optional<std::size_t>& index) {
  const std::size_t bracket = std::min(step.find('['), step.size());
  name = step.substr(0, bracket);
  if (bracket == step.size()) return true;
  std::size_t number = 0;
  const char* last = step.data() + step.size();
  const auto read = std::from_chars(step.data() + bracket + 1, last, number);
  if (read.ec != std::errc() || read.ptr == last || *read.ptr != ']') return false;
  index = number;
  return true;
}

// Follows a path until it ends or something is not known; nothing if it cannot be followed.
std::optional<Walk> Follow(const data::Schema& schema, const RecordValue& start,
                           std::string_view path) {
  Walk walk;
  const RecordValue* record = &start;
  while (true) {
    const std::size_t end = std::min(path.find('.'), path.size());
    std::string_view name;
    std::optional<std::size_t> index;
    if (!ReadStep(path.substr(0, end), name, index)) return std::nullopt;
    const auto fact = schema[record->type].Find(name);
    if (!fact) return std::nullopt;
    walk.owner = record;
    walk.step = {record->type, *fact};
    walk.value = &record->facts[*fact];
    walk.path += (walk.path.empty() ? "" : ".") + std::string(name);
    walk.whole = end == path.size() && !index;
    if (walk.whole) return walk;
    if (walk.value->state != State::kKnown) return index ? std::nullopt : std::optional(walk);
    if (index) {
      const auto* list = std::get_if<data::ListValue>(&walk.value->payload);
      if (list == nullptr || *index >= list->items.size()) return std::nullopt;
      record = &list->items[*index];
      walk.path += "[" + std::to_string(*index) + "]";
      if (end == path.size()) return std::nullopt;
    } else {
      record = std::get_if<RecordValue>(&walk.value->payload);
      if (record == nullptr) return std::nullopt;
    }
    path.remove_prefix(end + 1);
  }
}

struct CopyFinder {
  const data::Schema& schema;
  data::RecordId type;
  std::string identity;
  std::vector<std::string> paths{};

  void Visit(const RecordValue& record, const std::string& path) {
    if (record.type == type && IdentityOf(record) == identity) paths.push_back(path);
    for (std::size_t i = 0; i < record.facts.size(); ++i) {
      const std::string place =
          (path.empty() ? "" : path + ".") + schema[record.type].facts[i].name;
      const data::Payload& payload = record.facts[i].payload;
      if (const auto* inner = std::get_if<RecordValue>(&payload)) Visit(*inner, place);
      if (const auto* list = std::get_if<data::ListValue>(&payload)) {
        for (std::size_t k = 0; k < list->items.size(); ++k)
          Visit(list->items[k], place + "[" + std::to_string(k) + "]");
      }
    }
  }
};

}  // namespace

std::optional<Spot> Space::Resolve(std::uint32_t line, const std::string& path) const {
  if (lines_[line].alternatives.empty()) return std::nullopt;
  const auto walk = Follow(program_.schema, lines_[line].alternatives.front().facts, path);
  if (!walk) return std::nullopt;
  return Spot{line, walk->path, walk->step};
}

const data::Value* Space::At(std::uint32_t line, const std::string& path) const {
  const auto walk = Follow(program_.schema, lines_[line].alternatives.front().facts, path);
  return walk && walk->whole ? walk->value : nullptr;
}

const data::Value* Space::Find(const Spot& spot) const { return At(spot.line, spot.path); }

// The lines are ours to change.
data::Value* Space::Place(std::uint32_t line, const std::string& path) {
  return const_cast<data::Value*>(At(line, path));
}

std::vector<std::pair<std::uint32_t, std::string>> Space::CopiesOf(const Spot& spot) const {
  const auto walk =
      Follow(program_.schema, lines_[spot.line].alternatives.front().facts, spot.path);
  if (!walk || !walk->whole) return {};
  const std::string identity = IdentityOf(*walk->owner);
  if (identity.empty() || spot.step.record == program_.schema.scenario)
    return {{spot.line, spot.path}};
  std::vector<std::pair<std::uint32_t, std::string>> copies;
  for (std::uint32_t line = 0; line < lines_.size(); ++line) {
    CopyFinder finder{program_.schema, spot.step.record, identity};
    finder.Visit(lines_[line].alternatives.front().facts, "");
    for (const std::string& owner : finder.paths) {
      const std::string path = owner + "." + program_[spot.step].name;
      const data::Value* copy = At(line, path);
      if (copy != nullptr && data::SameValue(*copy, *walk->value)) copies.emplace_back(line, path);
    }
  }
  return copies;
}

void Space::Set(std::uint32_t line, const std::string& path, const data::Value& value) {
  data::Value* place = Place(line, path);
  if (place == nullptr) return;
  Change change;
  change.line = line;
  change.path = path;
  change.before = std::move(*place);
  *place = value;
  // It stays written where it was, so that copies still know each other.
  place->span = change.before.span;
  changes_.push_back(std::move(change));
}

void Space::Apply(const Assignment& assignment) {
  Taken taken;
  taken.line = assignment.spot.line;
  taken.value = assignment.value;
  taken.part = assignment.part;
  if (!assignment.spot.path.empty()) taken.places = CopiesOf(assignment.spot);
  // A fact that is nowhere changes nothing.
  if (assignment.spot.path.empty() || !taken.places.empty()) Apply(taken);
}

void Space::Apply(const Taken& taken) {
  if (!taken.places.empty()) {
    for (const auto& [line, path] : taken.places) Set(line, path, taken.value);
    return;
  }
  Change change;
  change.line = taken.line;
  change.parts = std::move(lines_[taken.line].alternatives);
  lines_[taken.line].alternatives = {change.parts[taken.part]};
  changes_.push_back(std::move(change));
}

void Space::UndoTo(std::size_t depth) {
  while (changes_.size() > depth) {
    Change change = std::move(changes_.back());
    changes_.pop_back();
    if (change.path.empty()) {
      lines_[change.line].alternatives = std::move(change.parts);
    } else {
      *Place(change.line, change.path) = std::move(change.before);
    }
  }
}

}  // namespace licet::analysis
