#include "model/expressions.hpp"
#include "model/literals.hpp"
#include "model/sources.hpp"
#include "model/types.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

// `define`: facts that the pack computes.
namespace licet::model {
namespace {

constexpr ClauseMask kDefineClauses =
    Clauses<syntax::CiteClause, syntax::AsClause, syntax::NoteClause, syntax::SuppressClause,
            syntax::InterpretationClause>();

std::optional<data::RecordId> TargetRecord(Checker& checker, const syntax::Path& target) {
  if (target.parts.size() == 1) return checker.schema().scenario;
  const syntax::Name& record = target.parts.front();
  if (target.parts.size() > 2) {
    checker.sink.Report<Kind::kDefineTarget>(target.span)
        .Help("write the record and the fact: `define item.tpp : TPP { … }`");
    return std::nullopt;
  }
  const auto found = checker.record_names.find(record.text);
  if (found != checker.record_names.end()) return data::RecordId{found->second};
  Suggest(checker.sink.Report<Kind::kUnknownRecord>(record.span, record.text), record.span,
          record.text, KeysOf(checker.record_names));
  return std::nullopt;
}

bool SameType(const data::Schema& schema, const data::FactType& a, const data::FactType& b) {
  if (a.kind != b.kind || a.integer != b.integer) return false;
  if (a.kind == data::TypeKind::kNumber) {
    return a.unit == b.unit || (schema[a.unit].dimension == schema[b.unit].dimension &&
                                schema[a.unit].factor == schema[b.unit].factor);
  }
  return a.codes == b.codes && a.record == b.record;
}

// The fact that the define computes: declared in a record, or new and computed only.
std::optional<FactReference> TargetFact(Checker& checker, const syntax::DefineDeclaration& node,
                                        data::RecordId record, const data::FactType& type) {
  auto& facts = checker.rules.schema.records[record.index].facts;
  const syntax::Name& name = node.target.parts.back();
  if (const auto index = checker.FindFact(record, name.text)) {
    data::Fact& fact = facts[*index];
    if (!SameType(checker.schema(), fact.type, type)) {
      checker.sink
          .Report<Kind::kDefineType>(node.type.span, name.text, node.type.text,
                                     Describe(checker, TypeOf(checker, fact),
                                              UnitText(checker, fact.type)))
          .Label(fact.span, "declared here");
      return std::nullopt;
    }
    fact.computed = true;
    return FactReference{record, *index};
  }
  if (checker.broken_facts.count({record.index, name.text}) != 0) return std::nullopt;
  data::Fact fact;
  fact.name = name.text;
  fact.type = type;
  fact.span = node.target.span;
  fact.computed = true;
  fact.computed_only = true;
  fact.resolution = type.integer ? Rational(1) : Rational(1, 100);
  facts.push_back(std::move(fact));
  return FactReference{record, static_cast<std::uint32_t>(facts.size() - 1)};
}

void DeclareOne(Checker& checker, const Declared<syntax::DefineDeclaration>& it) {
  const syntax::DefineDeclaration& node = *it.node;
  const auto record = TargetRecord(checker, node.target);
  const auto broken = [&] {
    if (record) checker.broken_facts.emplace(record->index, node.target.parts.back().text);
  };
  const std::string owner = "define `" + it.name + "`";
  const ClauseSet clauses = ReadClauses(checker, node.body, kDefineClauses, owner);
  const auto type = ResolveTypeName(checker, node.type);
  if (!record || !type) return broken();
  if (type->kind == data::TypeKind::kRecord || type->kind == data::TypeKind::kText) {
    checker.sink.Report<Kind::kDefineNotValue>(node.type.span, it.name, node.type.text);
    return broken();
  }
  const auto* cite = clauses.Get<syntax::CiteClause>();
  if (cite == nullptr) {
    checker.sink.Report<Kind::kNoCite>(it.name_span, owner)
        .Help("write `cite SOURCE`: whoever reads the answer wants to check it");
  }
  const auto* as = clauses.Get<syntax::AsClause>();
  if (as == nullptr) {
    checker.sink.Report<Kind::kDefineWithoutAs>(it.name_span, it.name)
        .Help("add `as` and the expression that computes it");
    return broken();
  }
  const auto fact = TargetFact(checker, node, *record, *type);
  if (!fact) return;
  Definition definition;
  definition.fact = *fact;
  definition.value = as->value;
  definition.otherwise = as->otherwise;
  definition.span = it.name_span;
  if (cite != nullptr) definition.citations = ResolveCitations(checker, cite->citations);
  if (const auto* note = clauses.Get<syntax::NoteClause>()) definition.note = note->text.text;
  definition.self = checker.NewBinder(Descent::kSelf);
  checker.rules.definitions.push_back(std::move(definition));
  checker.definition_work.push_back({&node, *record, {}});
}

void CheckOtherwise(Checker& checker, const Definition& definition, const ExpressionType& type) {
  if (!definition.otherwise) return;
  const syntax::Literal& literal = *definition.otherwise;
  const data::Fact& fact = checker.FactAt(definition.fact);
  const std::string what = "`otherwise` of `" + fact.name + "`";
  switch (type.kind) {
    case ExpressionKind::kNumber:
      ReadNumberIn(checker, literal, checker.schema()[fact.type.unit], what);
      return;
    case ExpressionKind::kDate:
      if (!std::holds_alternative<syntax::DateToken>(literal)) {
        checker.sink.Report<Kind::kExpectedDate>(SpanOf(literal), what, KindOf(literal));
      }
      return;
    case ExpressionKind::kCode:
      if (const auto* code = std::get_if<syntax::Code>(&literal)) {
        CheckCodeValue(checker, *code, type);
        return;
      }
      break;
    case ExpressionKind::kBoolean:
      if (std::holds_alternative<syntax::BooleanLiteral>(literal)) return;
      break;
    case ExpressionKind::kEnum:
    case ExpressionKind::kText:
    case ExpressionKind::kRecord:
    case ExpressionKind::kList:
      break;
  }
  checker.sink.Report<Kind::kOtherwiseType>(SpanOf(literal), Describe(checker, type, ""),
                                            KindOf(literal));
}

void CheckValue(Checker& checker, std::size_t index) {
  const Definition& definition = checker.rules.definitions[index];
  DefinitionWork& work = checker.definition_work[index];
  Context context;
  context.place = "a define";
  context.reads = &work.reads;
  if (work.record != checker.schema().scenario) {
    const syntax::Name& self = work.node->target.parts.front();
    context.binders.push_back({self.text, definition.self, work.record, self.span});
  }
  const data::Fact fact = checker.FactAt(definition.fact);
  const ExpressionType wanted = TypeOf(checker, fact);
  const std::string unit = UnitText(checker, fact.type);
  const auto type = CheckExpression(checker, context, definition.value, &wanted);
  CheckOtherwise(checker, definition, wanted);
  if (!type) return;
  const Span span = checker.rules.tree[definition.value].span;
  const std::string& actual_unit = checker.unit_texts[definition.value.index];
  const bool same = type->kind == wanted.kind && type->codes == wanted.codes &&
                    type->enum_values == wanted.enum_values &&
                    type->dimension == wanted.dimension;
  if (same) return;
  checker.sink
      .Report<Kind::kDefineValue>(span, fact.name, Describe(checker, wanted, unit),
                                  Describe(checker, *type, actual_unit))
      .Label(work.node->type.span, "the declared type");
}

// Puts every definition after those that it reads, and finds circles. A definition may read itself
// through the elements of a list of its own record: each step goes one level down.
class DefinitionOrder {
 public:
  explicit DefinitionOrder(Checker& checker) : checker_(checker) {
    const auto& definitions = checker.rules.definitions;
    states_.resize(definitions.size(), State::kNew);
    for (std::uint32_t i = 0; i < definitions.size(); ++i) {
      by_fact_[Key(definitions[i].fact)] = i;
    }
  }

  void Apply() {
    for (std::uint32_t i = 0; i < states_.size(); ++i) {
      if (states_[i] == State::kNew) Visit(i);
    }
    // Without steps downwards the order that was found proves that there is no circle.
    if (!cyclic_ && goes_down_) {
      for (std::uint32_t i = 0; i < states_.size(); ++i) CheckDescent(i);
    }
    std::vector<Definition> definitions;
    std::vector<DefinitionWork> work;
    for (const std::uint32_t i : order_) {
      definitions.push_back(std::move(checker_.rules.definitions[i]));
      work.push_back(std::move(checker_.definition_work[i]));
    }
    checker_.rules.definitions = std::move(definitions);
    checker_.definition_work = std::move(work);
  }

 private:
  enum class State { kNew, kOpen, kDone };
  using FactKey = std::pair<std::uint32_t, std::uint32_t>;

  static FactKey Key(FactReference fact) { return {fact.record.index, fact.fact}; }

  [[nodiscard]] bool GoesDown(const FactRead& read, std::uint32_t reader) const {
    return read.root == Descent::kBelowSelf &&
           read.fact.record == checker_.definition_work[reader].record;
  }

  void Visit(std::uint32_t index) {
    states_[index] = State::kOpen;
    path_.push_back(index);
    for (const FactRead& read : checker_.definition_work[index].reads.facts) {
      const auto found = by_fact_.find(Key(read.fact));
      if (found == by_fact_.end()) continue;
      if (GoesDown(read, index)) {
        goes_down_ = true;
        continue;
      }
      if (states_[found->second] == State::kOpen) {
        ReportCycle(found->second, read.span);
      } else if (states_[found->second] == State::kNew) {
        Visit(found->second);
      }
    }
    path_.pop_back();
    states_[index] = State::kDone;
    order_.push_back(index);
  }

  void ReportCycle(std::uint32_t start, Span span) {
    cyclic_ = true;
    const auto from = std::find(path_.begin(), path_.end(), start);
    std::string cycle;
    for (auto it = from; it != path_.end(); ++it) cycle += NameOf(*it) + " → ";
    auto builder = checker_.sink.Report<Kind::kDefineCycle>(span, cycle + NameOf(start));
    for (auto it = from; it != path_.end(); ++it) {
      builder.Label(checker_.rules.definitions[*it].span, "`" + NameOf(*it) + "` is defined here");
    }
    builder.Help("a define may read itself only through a list of its own record, such as the "
                 "owners of an owner");
  }

  // Where a circle closes through a list, nothing on the way may leave the element and its parts.
  void CheckDescent(std::uint32_t index) {
    for (const FactRead& read : checker_.definition_work[index].reads.facts) {
      const auto found = by_fact_.find(Key(read.fact));
      if (found == by_fact_.end() || !Reaches(found->second, index)) continue;
      checker_.rules.definitions[index].recursive = true;
      if (read.root != Descent::kElsewhere) continue;
      checker_.sink
          .Report<Kind::kDefineCycle>(read.span,
                                      NameOf(index) + " → " + NameOf(found->second) + " → … → " +
                                          NameOf(index))
          .Help("a define may read itself only through a list of its own record");
    }
  }

  [[nodiscard]] bool Reaches(std::uint32_t from, std::uint32_t to) const {
    std::vector<bool> seen(states_.size(), false);
    std::vector<std::uint32_t> open = {from};
    while (!open.empty()) {
      const std::uint32_t here = open.back();
      open.pop_back();
      if (here == to) return true;
      if (seen[here]) continue;
      seen[here] = true;
      for (const FactRead& read : checker_.definition_work[here].reads.facts) {
        const auto found = by_fact_.find(Key(read.fact));
        if (found != by_fact_.end()) open.push_back(found->second);
      }
    }
    return false;
  }

  [[nodiscard]] std::string NameOf(std::uint32_t index) const {
    const FactReference fact = checker_.rules.definitions[index].fact;
    std::string name = checker_.FactAt(fact).name;
    if (fact.record == checker_.schema().scenario) return name;
    return checker_.schema()[fact.record].name + "." + name;
  }

  Checker& checker_;
  std::map<FactKey, std::uint32_t> by_fact_;
  std::vector<State> states_;
  std::vector<std::uint32_t> path_, order_;
  bool cyclic_ = false;
  bool goes_down_ = false;
};

}  // namespace

void DeclareDefinitions(Checker& checker) {
  for (const auto& it : checker.declared.defines) DeclareOne(checker, it);
}

void CheckDefinitions(Checker& checker) {
  for (std::size_t i = 0; i < checker.rules.definitions.size(); ++i) CheckValue(checker, i);
  DefinitionOrder(checker).Apply();
}

}  // namespace licet::model
