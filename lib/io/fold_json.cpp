#include "io/explanation_json.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace licet::io {
namespace {

using Json = nlohmann::json;

class Folder {
 public:
  Json Take(const Json& whole) {
    Place(whole);
    return {{"parts", std::move(parts_)}, {"shapes", std::move(shapes_)}};
  }

 private:
  // Where it stands among the parts, all of its own parts before it.
  std::size_t Place(const Json& json) {
    if (!json.is_structured()) return Put(json);
    Json part = Json::array({json.is_array() ? Json(-1) : Json(ShapeOf(json))});
    for (const Json& inner : json) part.push_back(Place(inner));
    return Put(std::move(part));
  }

  std::size_t Put(Json part) {
    const auto [entry, is_new] = places_.emplace(part.dump(), parts_.size());
    if (is_new) parts_.push_back(std::move(part));
    return entry->second;
  }

  std::size_t ShapeOf(const Json& object) {
    Json keys = Json::array();
    for (const auto& item : object.items()) keys.push_back(item.key());
    const auto [entry, is_new] = shape_places_.emplace(keys.dump(), shapes_.size());
    if (is_new) shapes_.push_back(std::move(keys));
    return entry->second;
  }

  Json parts_ = Json::array(), shapes_ = Json::array();
  std::map<std::string, std::size_t> places_, shape_places_;
};

}  // namespace

Json Fold(const Json& whole) { return Folder().Take(whole); }

Folded::Folded(const Json& json) : parts_(json.at("parts")), shapes_(json.at("shapes")) {
  if (!parts_.is_array() || parts_.empty()) throw BadExplanation{"its explanation has no parts"};
}

const Json& Folded::Open(std::size_t place) {
  if (--left_ == 0) throw BadExplanation{"its explanation has more than 10,000,000 parts"};
  return parts_.at(place);
}

std::size_t Folded::Inner(std::size_t place, std::size_t i) const {
  const auto inner = parts_.at(place).at(i + 1).get<std::size_t>();
  // So nothing is in itself.
  if (inner >= place)
    throw BadExplanation{"a part of its explanation names one that is not before it"};
  return inner;
}

std::size_t Folded::SizeOfList(std::size_t place) {
  const Json& part = Open(place);
  if (!part.is_array() || part.empty() || part.front() != -1)
    throw BadExplanation{"a part of its explanation is no list"};
  return part.size() - 1;
}

std::size_t Folded::Field(std::size_t place, const char* name) const {
  const Json& keys = shapes_.at(parts_.at(place).at(0).get<std::size_t>());
  for (std::size_t i = 0; i < keys.size(); ++i)
    if (keys[i] == name) return Inner(place, i);
  throw BadExplanation{"a part of its explanation lacks a key"};
}

}  // namespace licet::io
