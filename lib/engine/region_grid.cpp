#include "engine/region_grid.hpp"

#include "engine/citations.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <variant>

namespace licet::engine {
namespace {

constexpr int kLinesPerDecade = 10;

const data::Fact* ItemFact(const data::Schema& schema, std::string_view name) {
  const auto item = schema[schema.scenario].Find("item");
  if (!item) return nullptr;
  const data::RecordId record = schema[schema.scenario].facts[*item].type.record;
  const auto fact = schema[record].Find(name);
  return fact ? &schema[record].facts[*fact] : nullptr;
}

const data::Unit* UnitOf(const data::Schema& schema, std::string_view fact) {
  const data::Fact* found = ItemFact(schema, fact);
  if (found == nullptr || found->type.kind != data::TypeKind::kNumber) return nullptr;
  return &schema[found->type.unit];
}

// Lines at powers of ten cut in equal parts, within and around [low, high], and at `limits`.
std::vector<double> LinesAround(double low, double high, const std::vector<double>& limits) {
  const auto first = static_cast<int>(std::floor(std::log10(low) * kLinesPerDecade));
  const auto last = static_cast<int>(std::ceil(std::log10(high) * kLinesPerDecade));
  std::vector<double> lines = limits;
  for (int i = first; i <= last; ++i) {
    const double line = std::pow(10.0, static_cast<double>(i) / kLinesPerDecade);
    // Cells that are too narrow to draw are left to the limit beside them.
    const bool is_near = std::any_of(limits.begin(), limits.end(), [&](double limit) {
      return std::abs(std::log10(limit / line)) < 0.01;
    });
    if (!is_near) lines.push_back(line);
  }
  std::sort(lines.begin(), lines.end());
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  return lines;
}

bool Within(const Span& inner, const Span& outer) {
  return inner.file == outer.file && outer.begin <= inner.begin && inner.end <= outer.end;
}

// Whether something that holds on the day reads the threshold: a rule in force, or a definition.
bool IsRead(const detail::PackData& pack, eval::Law& law, std::uint32_t threshold) {
  const model::CheckedRules& rules = pack.rules;
  for (std::size_t i = 0; i < rules.expressions.size(); ++i) {
    const auto* root = std::get_if<model::ThresholdRoot>(&rules.expressions[i].path.root);
    if (root == nullptr || root->threshold.index != threshold) continue;
    const Span& span = rules.tree.expressions[i].span;
    const auto rule = std::find_if(rules.rules.begin(), rules.rules.end(),
                                   [&](const model::Rule& one) { return Within(span, one.span); });
    if (rule == rules.rules.end()) return true;
    if (law.ForceOf(program::RuleId{rule->id.index}).truth != Truth::kFalse) return true;
  }
  return false;
}

}  // namespace

double ToDouble(const base::Rational& number) {
  return static_cast<double>(number.numerator()) / static_cast<double>(number.denominator());
}

std::string Hundredths(double number) {
  const auto hundredths = static_cast<long long>(std::llround(number * 100));
  const std::string cents = std::to_string(hundredths % 100);
  return std::to_string(hundredths / 100) + (cents.size() < 2 ? ".0" : ".") + cents;
}

bool HasPlane(const data::Schema& schema) {
  return UnitOf(schema, "tpp") != nullptr && UnitOf(schema, "pd") != nullptr &&
         UnitOf(schema, "logic_die_area") != nullptr;
}

double MostArea(const data::Schema& schema) {
  const data::Fact* area = ItemFact(schema, "logic_die_area");
  return area != nullptr && area->high ? ToDouble(*area->high) : 0;
}

std::vector<RegionsChart::Limit> LimitsOn(const detail::PackData& pack, eval::Law& law) {
  const program::Program& program = *pack.program;
  const data::Schema& schema = program.schema;
  const data::Unit& performance = *UnitOf(schema, "tpp");
  const data::Unit& density = *UnitOf(schema, "pd");
  std::vector<RegionsChart::Limit> limits;
  for (std::uint32_t i = 0; i < program.thresholds.size(); ++i) {
    const program::Threshold& threshold = program.thresholds[i];
    const auto unit = schema.unit_names.find(threshold.unit);
    if (unit == schema.unit_names.end()) continue;
    const data::Unit& own = schema[unit->second];
    const bool of_performance = own.dimension == performance.dimension;
    if (!of_performance && own.dimension != density.dimension) continue;
    const base::Rational& scale = of_performance ? performance.factor : density.factor;
    const program::ThresholdValue* value = law.EntryOf({i});
    if (value == nullptr || !value->number || value->number->sign() <= 0) continue;
    if (!IsRead(pack, law, i)) continue;
    limits.push_back({of_performance, ToDouble(*value->number * own.factor / scale),
                      ValueText(threshold, *value), threshold.name,
                      TextsOf(program, value->citations)});
  }
  std::sort(limits.begin(), limits.end(), [](const auto& a, const auto& b) {
    return std::tuple(!a.of_performance, a.value, a.name) <
           std::tuple(!b.of_performance, b.value, b.name);
  });
  return limits;
}

Grid GridFor(const RegionsChart& chart) {
  double left = 500, right = 20000, bottom = 0.5, top = 20;
  for (const RegionsChart::Chip& chip : chart.chips) {
    left = std::min(left, chip.performance_low);
    right = std::max(right, chip.performance_high);
    if (!chip.density_low) continue;
    bottom = std::min(bottom, *chip.density_low);
    top = std::max(top, *chip.density_high);
  }
  std::vector<double> across, up;
  for (const RegionsChart::Limit& limit : chart.limits) {
    (limit.of_performance ? across : up).push_back(limit.value);
    (limit.of_performance ? left : bottom) =
        std::min(limit.of_performance ? left : bottom, limit.value);
    (limit.of_performance ? right : top) =
        std::max(limit.of_performance ? right : top, limit.value);
  }
  return {LinesAround(left / 1.15, right * 1.15, across),
          LinesAround(bottom / 1.15, top * 1.15, up)};
}

}  // namespace licet::engine
