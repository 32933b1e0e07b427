#include "base/overloaded.hpp"
#include "model/checker.hpp"
#include "model/literals.hpp"
#include "model/types.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <variant>
#include <vector>

// Codes, records and their facts: what a scenario may state.
namespace licet::model {
namespace {

// Lists that are long by nature keep a longer limit; the proofs about sums rest on these.
std::uint32_t MaxItems(std::string_view fact) {
  return fact == "route" || fact == "modes" ? 64 : 256;
}

void DeclareCodes(Checker& checker) {
  for (const auto& it : checker.declared.codes) {
    data::CodeType type;
    type.name = it.name;
    type.span = it.name_span;
    std::map<std::string, Span> seen;
    for (const auto& member : it.node->members) {
      const auto [place, is_new] = seen.emplace(member.code.text, member.code.span);
      if (!is_new) {
        checker.sink.Report<Kind::kDuplicateName>(member.code.span, "code", member.code.text)
            .Label(place->second, "first declared here");
      }
      type.members[member.code.text] = member.title ? member.title->text : std::string();
    }
    checker.codes_names[it.name] = static_cast<std::uint32_t>(checker.schema().codes.size());
    checker.rules.schema.codes.push_back(std::move(type));
  }
}

class FactReader {
 public:
  FactReader(Checker& checker, const std::string& record) : checker_(checker), record_(record) {}

  std::optional<data::Fact> Read(const syntax::FactDeclaration& node) {
    data::Fact fact;
    fact.name = node.name.text;
    fact.span = node.span;
    if (!ReadType(node, fact)) return std::nullopt;
    if (node.ask) fact.question = node.ask->text;
    if (node.evidence) fact.evidence = node.evidence->text;
    ReadCost(node, fact);
    ReadOptional(node, fact);
    ReadEnding(node, fact);
    ReadRange(node, fact);
    return fact;
  }

 private:
  bool ReadType(const syntax::FactDeclaration& node, data::Fact& fact) {
    return std::visit(
        base::Overloaded{
            [&](const syntax::TypeName& it) {
              const auto type = ResolveTypeName(checker_, it.name);
              if (type) fact.type = *type;
              return type.has_value();
            },
            [&](const syntax::ListType& it) { return ReadList(it, fact); },
            [&](const syntax::EnumType& it) { return ReadEnum(it, fact); },
        },
        node.type);
  }

  bool ReadList(const syntax::ListType& node, data::Fact& fact) {
    const auto element = ResolveTypeName(checker_, node.element);
    if (!element) return false;
    if (element->kind != data::TypeKind::kRecord) {
      checker_.sink.Report<Kind::kListOfRecords>(node.element.span, node.element.text)
          .Help("declare `record` with that fact, and make a list of it");
      return false;
    }
    fact.type.kind = data::TypeKind::kList;
    fact.type.record = element->record;
    fact.max_items = MaxItems(fact.name);
    return true;
  }

  bool ReadEnum(const syntax::EnumType& node, data::Fact& fact) {
    fact.type.kind = data::TypeKind::kEnum;
    std::map<std::string, Span> seen;
    for (const syntax::Name& value : node.values) {
      const auto [place, is_new] = seen.emplace(value.text, value.span);
      if (is_new) {
        fact.type.values.push_back(value.text);
        continue;
      }
      checker_.sink.Report<Kind::kDuplicateName>(value.span, "value", value.text)
          .Label(place->second, "first declared here");
    }
    return true;
  }

  void ReadCost(const syntax::FactDeclaration& node, data::Fact& fact) {
    if (!node.cost) return;
    const auto cost = Rational::Parse(node.cost->digits);
    if (!cost || !cost->is_integer() || *cost < Rational(1) || *cost > Rational(1000000)) {
      checker_.sink.Report<Kind::kCost>(node.cost->span, node.cost->digits);
      return;
    }
    fact.cost = static_cast<int>(cost->numerator());
  }

  void ReadOptional(const syntax::FactDeclaration& node, data::Fact& fact) {
    if (!node.optional) return;
    if (fact.type.kind == data::TypeKind::kList) {
      Misplaced(node.name.span, "optional", fact, "a list has `closed` and no element instead");
    } else {
      fact.optional = true;
    }
  }

  void ReadEnding(const syntax::FactDeclaration& node, data::Fact& fact) {
    if (node.ending == syntax::ListEnding::kUnstated) return;
    if (fact.type.kind != data::TypeKind::kList) {
      Misplaced(node.name.span, node.ending == syntax::ListEnding::kOpen ? "open" : "closed", fact,
                "only lists are open or closed");
    }
    fact.complete_by_default = node.ending == syntax::ListEnding::kClosed;
  }

  void ReadRange(const syntax::FactDeclaration& node, data::Fact& fact) {
    if (fact.type.kind != data::TypeKind::kNumber) {
      if (node.range_low) {
        Misplaced(SpanOf(*node.range_low), "range", fact, "only numbers have a range");
      }
      if (node.resolution) {
        Misplaced(SpanOf(*node.resolution), "resolution", fact, "only numbers have a resolution");
      }
      return;
    }
    const data::Unit unit = checker_.schema()[fact.type.unit];
    const std::string what = "`" + record_ + "." + fact.name + "`";
    fact.resolution = fact.type.integer ? Rational(1) : Rational(1, 100);
    if (node.resolution) ReadResolution(*node.resolution, unit, what, fact);
    if (!node.range_low || !node.range_high) {
      const std::string word = unit.name.empty() ? "" : " " + unit.name;
      checker_.sink.Report<Kind::kNoRange>(node.name.span, record_ + "." + fact.name)
          .Help("write `range 0" + word + " .. 1000" + word +
                "` with the least and the greatest value that can be true");
      fact.low = fact.high = Rational(0);
      return;
    }
    fact.low = ReadNumberIn(checker_, *node.range_low, unit, what);
    fact.high = ReadNumberIn(checker_, *node.range_high, unit, what);
    if (!fact.low || !fact.high) {
      fact.low = fact.high = Rational(0);
    } else if (*fact.low > *fact.high) {
      checker_.sink.Report<Kind::kEmptyRange>(SpanOf(*node.range_high), record_ + "." + fact.name,
                                              fact.low->ToDecimal(), fact.high->ToDecimal());
    } else if (!ExtentOf(*fact.low, *fact.high, fact.resolution)) {
      checker_.sink.Report<Kind::kArithmeticTooLarge>(SpanOf(*node.range_high), what);
    }
  }

  void ReadResolution(const syntax::Literal& literal, const data::Unit& unit,
                      const std::string& what, data::Fact& fact) {
    const auto resolution = ReadNumberIn(checker_, literal, unit, what);
    if (!resolution) return;
    if (resolution->sign() <= 0 || (fact.type.integer && !resolution->is_integer())) {
      checker_.sink.Report<Kind::kResolution>(SpanOf(literal), resolution->ToDecimal(), what);
      return;
    }
    fact.resolution = *resolution;
  }

  void Misplaced(Span span, const std::string& word, const data::Fact& fact,
                 const std::string& help) {
    checker_.sink.Report<Kind::kMisplacedAttribute>(span, word, record_ + "." + fact.name)
        .Help(help);
  }

  Checker& checker_;
  const std::string& record_;
};

// A record that holds itself other than through a list would never end.
void FindEndlessRecords(Checker& checker) {
  enum class State { kNew, kOpen, kDone };
  const auto& records = checker.schema().records;
  std::vector<State> states(records.size(), State::kNew);
  const auto visit = [&](auto&& self, std::uint32_t index) -> void {
    states[index] = State::kOpen;
    for (const data::Fact& fact : records[index].facts) {
      if (fact.type.kind != data::TypeKind::kRecord) continue;
      const std::uint32_t next = fact.type.record.index;
      if (states[next] == State::kOpen) {
        checker.sink.Report<Kind::kEndlessRecord>(fact.span, records[index].name + "." + fact.name,
                                                  records[next].name)
            .Help("make it `list of " + records[next].name + "`");
      } else if (states[next] == State::kNew) {
        self(self, next);
      }
    }
    states[index] = State::kDone;
  };
  for (std::uint32_t i = 0; i < records.size(); ++i) {
    if (states[i] == State::kNew) visit(visit, i);
  }
}

void ReadRecord(Checker& checker, const Declared<syntax::RecordDeclaration>& it) {
  data::RecordType& record = checker.rules.schema.records[checker.record_names[it.name]];
  std::map<std::string, Span> seen;
  for (const syntax::FactDeclaration& node : it.node->facts) {
    const auto [place, is_new] = seen.emplace(node.name.text, node.name.span);
    if (!is_new) {
      checker.sink.Report<Kind::kDuplicateName>(node.name.span, "fact", node.name.text)
          .Label(place->second, "first declared here");
      continue;
    }
    if (auto fact = FactReader(checker, it.name).Read(node)) {
      record.facts.push_back(std::move(*fact));
    } else {
      checker.broken_facts.emplace(checker.record_names[it.name], node.name.text);
    }
  }
}

void FindRoute(Checker& checker) {
  const data::RecordId scenario = checker.schema().scenario;
  const auto route = checker.FindFact(scenario, "route");
  if (!route) return;
  const data::FactType& type = checker.schema()[scenario].facts[*route].type;
  if (type.kind != data::TypeKind::kList) return;
  checker.route = FactReference{scenario, *route};
  checker.hop = type.record;
}

}  // namespace

void ResolveSchema(Checker& checker) {
  DeclareCodes(checker);
  auto& schema = checker.rules.schema;
  for (const auto& it : checker.declared.records) {
    checker.record_names[it.name] = static_cast<std::uint32_t>(schema.records.size());
    schema.records.push_back({it.name, {}, it.name_span});
  }
  if (checker.record_names.count("scenario") == 0) {
    checker.record_names["scenario"] = static_cast<std::uint32_t>(schema.records.size());
    schema.records.push_back({"scenario", {}, {}});
  }
  schema.scenario = {checker.record_names["scenario"]};
  for (const auto& it : checker.declared.records) ReadRecord(checker, it);
  FindEndlessRecords(checker);
  FindRoute(checker);
}

}  // namespace licet::model
