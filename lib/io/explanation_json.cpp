#include "io/explanation_json.hpp"

#include "io/decision_fields.hpp"

#include <array>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace licet::io {
namespace {

using Json = nlohmann::json;

template <class Type>
concept IsPlain = std::same_as<Type, std::string> || std::is_arithmetic_v<Type>;

template <class Type>
concept IsStruct = std::is_class_v<Type> && !IsPlain<Type>;

template <IsPlain Type>
Json Write(const Type& value) {
  return value;
}
template <class Enum>
requires std::is_enum_v<Enum> Json Write(Enum value) { return ToString(value); }
Json Write(const Date& date) { return date.ToString(); }
template <class Type>
Json Write(const std::optional<Type>& value) {
  return value ? Write(*value) : Json();
}
template <IsStruct Struct>
Json Write(const Struct& value);
template <class Item>
Json Write(const std::vector<Item>& items) {
  Json json = Json::array();
  for (const Item& item : items) json.push_back(Write(item));
  return json;
}
template <IsStruct Struct>
Json Write(const Struct& value) {
  Json json = Json::object();
  const auto put = [&](const char* name, const auto& field) { json[name] = Write(field); };
  Fields(put, value);
  return json;
}

// The names of an enum's values stand where they are declared.
template <class Enum, Enum... kValues>
struct ValuesAre {
  static constexpr std::array kAll = {kValues...};
};
template <class Enum>
struct Values;
template <>
struct Values<Level> : ValuesAre<Level, Level::kNoLicense, Level::kExceptionAvailable,
                                 Level::kLicenseRequired, Level::kProhibited> {};
template <>
struct Values<Truth> : ValuesAre<Truth, Truth::kFalse, Truth::kUndetermined, Truth::kTrue> {};
template <>
struct Values<Basis>
    : ValuesAre<Basis, Basis::kNone, Basis::kNotSubject, Basis::kNotControlled,
                Basis::kNoRequirement, Basis::kExempt, Basis::kSaving, Basis::kLawfullyHeld> {};
template <>
struct Values<Tier> : ValuesAre<Tier, Tier::kFast, Tier::kExact, Tier::kIncomplete> {};
template <>
struct Values<ExceptionStatus>
    : ValuesAre<ExceptionStatus, ExceptionStatus::kAvailable, ExceptionStatus::kActionNeeded,
                ExceptionStatus::kUndetermined, ExceptionStatus::kNotAvailable> {};

class Reader {
 public:
  explicit Reader(const Json& json) : folded_(json) {}

  Decision All() {
    Decision decision;
    Read(folded_.root(), decision);
    return decision;
  }

 private:
  template <IsPlain Type>
  void Read(std::size_t place, Type& value) {
    value = folded_.Open(place).get<Type>();
  }

  template <class Enum>
  requires std::is_enum_v<Enum>
  void Read(std::size_t place, Enum& value) {
    const auto& name = folded_.Open(place).get_ref<const std::string&>();
    for (const Enum one : Values<Enum>::kAll) {
      if (ToString(one) != name) continue;
      value = one;
      return;
    }
    throw BadExplanation{"its explanation has a word that is none of those that may stand there"};
  }

  void Read(std::size_t place, Date& date) {
    const auto read = Date::Parse(folded_.Open(place).get_ref<const std::string&>());
    if (!read) throw BadExplanation{"its explanation has a date that is none"};
    date = *read;
  }

  template <class Type>
  void Read(std::size_t place, std::optional<Type>& value) {
    if (!folded_.Open(place).is_null()) Read(place, value.emplace());
  }

  template <class Item>
  void Read(std::size_t place, std::vector<Item>& items) {
    const std::size_t size = folded_.SizeOfList(place);
    for (std::size_t i = 0; i < size; ++i) Read(folded_.Inner(place, i), items.emplace_back());
  }

  template <IsStruct Struct>
  void Read(std::size_t place, Struct& value) {
    folded_.Open(place);
    const auto take = [&](const char* name, auto& field) {
      Read(folded_.Field(place, name), field);
    };
    Fields(take, value);
  }

  Folded folded_;
};

}  // namespace

Json ExplanationJson(const Decision& decision) { return Fold(Write(decision)); }

Decision ReadExplanation(const Json& json) { return Reader(json).All(); }

}  // namespace licet::io
