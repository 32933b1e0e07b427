#include "engine/options.hpp"

#include "base/nearest_name.hpp"
#include "engine/status.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace licet::engine {
namespace {

// "; did you mean `x`?", or what there is.
std::string Known(const std::string& name, const std::vector<std::string>& names) {
  if (const auto meant = base::NearestName(name, names)) return "; did you mean `" + *meant + "`?";
  std::string known;
  for (const std::string& other : names) known += (known.empty() ? "`" : ", `") + other + "`";
  return known.empty() ? "; the pack has none" : "; there is " + known;
}

template <class Named>
std::vector<std::string> NamesOf(const std::vector<Named>& all) {
  std::vector<std::string> names;
  for (const Named& one : all) names.push_back(one.name);
  return names;
}

absl::Status AddReading(const program::Program& program, const std::string& choice,
                        std::map<std::string, std::string>& readings) {
  const std::size_t equals = choice.find('=');
  if (equals == std::string::npos) {
    return InvalidArgument("reading `" + choice + "`: expected `interpretation=reading`");
  }
  const std::string name = choice.substr(0, equals);
  const std::string value = choice.substr(equals + 1);
  const auto found =
      std::find_if(program.interpretations.begin(), program.interpretations.end(),
                   [&](const program::Interpretation& one) { return one.name == name; });
  if (found == program.interpretations.end()) {
    return InvalidArgument("reading `" + choice + "`: the pack has no interpretation `" + name +
                           "`" + Known(name, NamesOf(program.interpretations)));
  }
  const std::vector<std::string> values = NamesOf(found->readings);
  if (std::find(values.begin(), values.end(), value) == values.end()) {
    return InvalidArgument("reading `" + choice + "`: `" + name + "` has no reading `" + value +
                           "`" + Known(value, values));
  }
  const auto [place, is_new] = readings.emplace(name, value);
  if (!is_new && place->second != value) {
    return InvalidArgument("reading `" + choice + "`: `" + name + "` is given the reading `" +
                           place->second + "` too");
  }
  return absl::OkStatus();
}

bool HasInterpretation(const Pack& pack, const std::string& choice) {
  const auto& all = pack.data().program->interpretations;
  return std::any_of(all.begin(), all.end(), [&](const auto& interpretation) {
    return choice.starts_with(interpretation.name + "=");
  });
}

}  // namespace

std::vector<std::string> ReadingsFor(const Pack& pack, const std::vector<Pack>& packs,
                                     const std::vector<std::string>& readings) {
  std::vector<std::string> own;
  for (const std::string& choice : readings) {
    const bool known = std::any_of(packs.begin(), packs.end(), [&](const Pack& other) {
      return other.ok() && HasInterpretation(other, choice);
    });
    if (!known || HasInterpretation(pack, choice)) own.push_back(choice);
  }
  return own;
}

absl::StatusOr<eval::Options> OptionsFor(const detail::PackData& pack,
                                         const EvaluateOptions& options) {
  eval::Options result;
  switch (options.view) {
    case View::kEnforced:
      result.view = eval::View::kEnforced;
      break;
    case View::kDeJure:
      result.view = eval::View::kDeJure;
      break;
  }
  result.known_at = options.known_at.value_or(pack.identity.law_as_of);
  result.law_of = options.law_of;
  result.chain = options.chain;
  for (const std::string& choice : options.readings) {
    const absl::Status status = AddReading(*pack.program, choice, result.readings);
    if (!status.ok()) return status;
  }
  return result;
}

}  // namespace licet::engine
