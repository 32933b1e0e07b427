#include "model/units.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string>
#include <utility>

namespace licet::model {
namespace {

// Resolves `unit` declarations in whatever order they refer to one another.
class UnitTable {
 public:
  explicit UnitTable(Checker& checker) : checker_(checker) {
    for (const auto& it : checker.declared.units) entries_[it.name].declared = &it;
  }

  void ResolveAll() {
    for (const auto& it : checker_.declared.units) {
      if (!it.node->factor && !it.node->of) checker_.base_units.push_back(it.name);
    }
    for (const auto& it : checker_.declared.units) Resolve(it.name);
    for (const auto& it : checker_.declared.units) {
      const Entry& entry = entries_[it.name];
      auto& units = checker_.rules.schema.units;
      checker_.rules.schema.unit_names[it.name] = {static_cast<std::uint32_t>(units.size())};
      units.push_back({it.name, entry.meaning.dimension, entry.meaning.factor});
    }
  }

 private:
  enum class State { kNew, kOpen, kDone };
  struct Entry {
    const Declared<syntax::UnitDeclaration>* declared = nullptr;
    State state = State::kNew;
    UnitMeaning meaning;
  };

  const UnitMeaning* Resolve(const std::string& name) {
    const auto found = entries_.find(name);
    if (found == entries_.end()) return nullptr;
    Entry& entry = found->second;
    if (entry.state == State::kDone) return &entry.meaning;
    if (entry.state == State::kOpen) {
      checker_.sink.Report<Kind::kUnitCycle>(entry.declared->name_span, name)
          .Help("a unit is made of units that do not need it");
      return &entry.meaning;
    }
    entry.state = State::kOpen;
    entry.meaning = Compute(*entry.declared);
    entry.state = State::kDone;
    return &entry.meaning;
  }

  UnitMeaning Compute(const Declared<syntax::UnitDeclaration>& declared) {
    const syntax::UnitDeclaration& node = *declared.node;
    UnitMeaning meaning;
    if (!node.factor && !node.of) {
      const auto place = std::find(checker_.base_units.begin(), checker_.base_units.end(),
                                   declared.name);
      meaning.dimension.resize(static_cast<std::size_t>(place - checker_.base_units.begin()));
      meaning.dimension.push_back(1);
      return meaning;
    }
    std::optional<Rational> factor = Rational(1);
    if (node.factor) {
      factor = Rational::Parse(node.factor->digits);
      if (!factor || factor->sign() == 0) {
        checker_.sink.Report<Kind::kUnitFactor>(node.factor->span, declared.name,
                                                node.factor->digits);
        return meaning;
      }
    }
    if (node.of) {
      for (const auto& part : node.of->factors) {
        const UnitMeaning* other = Resolve(part.name.text);
        if (other == nullptr) {
          ReportUnknown(part.name);
          return meaning;
        }
        meaning.dimension = Times(meaning.dimension, other->dimension, part.divide ? -1 : 1);
        factor = part.divide ? Rational::CheckedDivide(*factor, other->factor)
                             : Rational::CheckedMultiply(*factor, other->factor);
        if (!factor) {
          checker_.sink.Report<Kind::kUnitFactor>(node.of->span, declared.name, TextOf(*node.of));
          return meaning;
        }
      }
    }
    meaning.factor = *factor;
    return meaning;
  }

  void ReportUnknown(const syntax::Name& name) {
    Suggest(checker_.sink.Report<Kind::kUndeclaredUnit>(name.span, name.text), name.span, name.text,
            KeysOf(entries_));
  }

  Checker& checker_;
  std::map<std::string, Entry> entries_;
};

}  // namespace

data::Dimension Times(const data::Dimension& a, const data::Dimension& b, int power) {
  data::Dimension product = a;
  product.resize(std::max(a.size(), b.size()), 0);
  for (std::size_t i = 0; i < b.size(); ++i) product[i] += power * b[i];
  while (!product.empty() && product.back() == 0) product.pop_back();
  return product;
}

std::string DimensionText(const Checker& checker, const data::Dimension& dimension) {
  std::string above, below;
  for (std::size_t i = 0; i < dimension.size(); ++i) {
    for (int n = 0; n < std::abs(dimension[i]); ++n) {
      if (dimension[i] > 0) {
        above += (above.empty() ? "" : "*") + checker.base_units[i];
      } else {
        below += "/" + checker.base_units[i];
      }
    }
  }
  if (above.empty() && below.empty()) return "a pure number";
  return (above.empty() ? "1" : above) + below;
}

std::string TextOf(const syntax::UnitExpression& unit) {
  std::string text;
  for (std::size_t i = 0; i < unit.factors.size(); ++i) {
    if (i != 0) text += unit.factors[i].divide ? "/" : "*";
    text += unit.factors[i].name.text;
  }
  return text;
}

std::optional<UnitMeaning> ResolveUnit(Checker& checker, const syntax::UnitExpression& unit) {
  UnitMeaning meaning;
  for (const auto& part : unit.factors) {
    const auto& names = checker.rules.schema.unit_names;
    const auto found = names.find(part.name.text);
    if (checker.quantity_names.count(part.name.text) != 0) {
      const std::string& name = checker.schema()[found->second].name;
      checker.sink.Report<Kind::kUndeclaredUnit>(part.name.span, part.name.text)
          .Help("`" + part.name.text + "` is a kind of quantity; write a unit of it such as `" +
                name + "`");
      return std::nullopt;
    }
    if (found == names.end()) {
      Suggest(checker.sink.Report<Kind::kUndeclaredUnit>(part.name.span, part.name.text),
              part.name.span, part.name.text, KeysOf(names));
      return std::nullopt;
    }
    const data::Unit& other = checker.schema()[found->second];
    meaning.dimension = Times(meaning.dimension, other.dimension, part.divide ? -1 : 1);
    const auto factor = part.divide ? Rational::CheckedDivide(meaning.factor, other.factor)
                                    : Rational::CheckedMultiply(meaning.factor, other.factor);
    if (!factor) {
      checker.sink.Report<Kind::kUnitFactor>(unit.span, TextOf(unit), TextOf(unit));
      return std::nullopt;
    }
    meaning.factor = *factor;
  }
  return meaning;
}

data::UnitId InternUnit(Checker& checker, const syntax::UnitExpression& unit) {
  const auto meaning = ResolveUnit(checker, unit);
  if (!meaning) return {0};
  auto& units = checker.rules.schema.units;
  const std::string text = TextOf(unit);
  for (std::uint32_t i = 0; i < units.size(); ++i) {
    if (units[i].name == text) return {i};
  }
  units.push_back({text, meaning->dimension, meaning->factor});
  return {static_cast<std::uint32_t>(units.size() - 1)};
}

void ResolveUnits(Checker& checker) {
  checker.rules.schema.units.push_back({"", {}, 1});  // plain numbers
  UnitTable(checker).ResolveAll();
  for (const auto& it : checker.declared.quantities) {
    const data::UnitId unit = InternUnit(checker, it.node->unit);
    checker.rules.schema.unit_names[it.name] = unit;
    checker.quantity_names[it.name] = unit.index;
  }
}

}  // namespace licet::model
