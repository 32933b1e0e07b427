#include "tests/support/syntax_dump.hpp"

#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include "base/overloaded.hpp"

namespace licet::testing {
namespace {

using namespace syntax;

/// Writes S-expressions: `(tag part …)`, a missing part as `~`.
class Dumper {
 public:
  explicit Dumper(const Tree& tree) : tree_(tree) {}

  template <typename... Parts>
  std::string List(std::string_view tag, const Parts&... parts) const {
    std::string out = "(" + std::string(tag);
    ((out += " " + Of(parts)), ...);
    return out + ")";
  }

  std::string Of(const std::string& text) const { return "<" + text + ">"; }
  std::string Of(bool value) const { return value ? "yes" : "no"; }
  template <typename Enum>
    requires std::is_enum_v<Enum>
  std::string Of(Enum value) const {
    return "#" + std::to_string(static_cast<int>(value));
  }
  template <typename Part>
  std::string Of(const std::optional<Part>& part) const {
    return part ? Of(*part) : "~";
  }
  template <typename Part>
  std::string Of(const std::vector<Part>& parts) const {
    std::string out = "[";
    for (const Part& part : parts) out += " " + Of(part);
    return out + " ]";
  }
  template <typename... Nodes>
  std::string Of(const std::variant<Nodes...>& node) const {
    return "%" + std::to_string(node.index()) +
           std::visit([&](const auto& alternative) { return Of(alternative); }, node);
  }

  std::string Of(const Name& node) const { return Of(node.text); }
  std::string Of(const Code& node) const { return List("code", node.text); }
  std::string Of(const Text& node) const { return List("text", node.text); }
  std::string Of(const DateToken& node) const { return List("date", node.date.ToString()); }
  std::string Of(const Path& node) const { return List("path", node.parts); }
  std::string Of(const UnitExpression::Factor& node) const {
    return List("factor", node.divide, node.name);
  }
  std::string Of(const UnitExpression& node) const { return List("unit", node.factors); }
  std::string Of(const Number& node) const { return List("number", node.digits); }
  std::string Of(const Quantity& node) const {
    return List("quantity", node.negative, node.number, node.unit);
  }
  std::string Of(const BooleanLiteral& node) const { return Of(node.value); }
  std::string Of(const NoneLiteral&) const { return "none"; }

  std::string Of(ExpressionId id) const {
    return List("expression", tree_[id].parenthesized, tree_[id].node);
  }
  std::string Of(const PathExpression& node) const { return Of(node.path); }
  std::string Of(const MemberExpression& node) const {
    return List("member", node.base, node.member);
  }
  std::string Of(const EndOfList& node) const { return List("end", node.last, node.list); }
  std::string Of(const LiteralExpression& node) const { return Of(node.literal); }
  std::string Of(const UnaryExpression& node) const { return List("unary", node.op, node.operand); }
  std::string Of(const LogicalExpression& node) const {
    return List("logical", node.op, node.operands);
  }
  std::string Of(const ArithmeticExpression& node) const {
    return List("arithmetic", node.op, node.left, node.right);
  }
  std::string Of(const DurationExpression& node) const {
    return List("duration", node.base, node.subtract, node.count, node.unit, node.rounding_up);
  }
  std::string Of(const ComparisonExpression& node) const {
    return List("compare", node.op, node.left, node.right);
  }
  std::string Of(const IsExpression& node) const {
    return List("is", node.operand, node.negated, node.value);
  }
  std::string Of(const InExpression& node) const {
    return List("in", node.operand, node.negated, node.set);
  }
  std::string Of(const ConditionalExpression& node) const {
    return List("if", node.condition, node.then_value, node.else_value);
  }
  std::string Of(const AggregateExpression& node) const {
    return List("aggregate", node.kind, node.binder, node.list, node.where, node.of,
                node.otherwise);
  }
  std::string Of(const QuantifierExpression& node) const {
    return List("quantifier", node.kind, node.binder, node.list, node.body);
  }
  std::string Of(const StateTestExpression& node) const {
    return List("state", node.kind, node.path);
  }
  std::string Of(const ClassExpression& node) const { return List("class", node.codes); }
  std::string Of(const ReadingExpression& node) const {
    return List("reading", node.interpretation, node.reading);
  }

  std::string Of(SetId id) const { return List("set", tree_[id].parenthesized, tree_[id].node); }
  std::string Of(const SetLiteral& node) const { return List("literal", node.members); }
  std::string Of(const GroupReference& node) const { return List("group", node.group); }
  std::string Of(const SetReference& node) const { return List("name", node.name); }
  std::string Of(const SetOperation& node) const {
    return List("operation", node.op, node.left, node.right);
  }

  std::string Of(ValueId id) const { return List("value", tree_[id].node); }
  std::string Of(const ListValue& node) const { return List("list", node.items, node.ending); }
  std::string Of(const RecordValue::Field& node) const {
    return List("field", node.name, node.value);
  }
  std::string Of(const RecordValue& node) const { return List("record", node.fields); }
  std::string Of(const RangeValue& node) const { return List("range", node.low, node.high); }

  std::string Of(const Citation& node) const { return List("cite", node.source, node.pinpoint); }
  std::string Of(const Unconfirmed& node) const {
    return List("unconfirmed", node.noted, node.reason);
  }
  std::string Of(const LawSpan& node) const {
    return List("span", node.from, node.until, node.comply, node.printed);
  }
  std::string Of(const CiteClause& node) const { return Of(node.citations); }
  std::string Of(const EffectiveClause& node) const { return Of(node.span); }
  std::string Of(const SupersedesClause& node) const { return Of(node.rules); }
  std::string Of(const WhenClause& node) const { return Of(node.condition); }
  std::string Of(const ProvidedClause& node) const { return Of(node.condition); }
  std::string Of(const RebuttedClause& node) const { return Of(node.condition); }
  std::string Of(const ExplainClause& node) const { return Of(node.text); }
  std::string Of(const NoteClause& node) const { return Of(node.text); }
  std::string Of(const AskClause& node) const { return Of(node.text); }
  std::string Of(const Binder& node) const { return List("binder", node.name, node.list); }
  std::string Of(const EachClause& node) const { return Of(node.binders); }
  std::string Of(const DatedByClause& node) const { return Of(node.date); }
  std::string Of(const ForClause& node) const { return Of(node.activities); }
  std::string Of(const InterpretationClause& node) const {
    return List("interpretation", node.text, node.by, node.on);
  }
  std::string Of(const DefeatsClause& node) const { return Of(node.rules); }
  std::string Of(const ShieldsClause& node) const { return Of(node.activities); }
  std::string Of(const FromClause& node) const { return Of(node.rules); }
  std::string Of(const OfClause& node) const { return Of(node.rules); }
  std::string Of(const OverClause& node) const { return Of(node.rules); }
  std::string Of(const RequiresClause&) const { return "license"; }
  std::string Of(const ReviewClause& node) const { return Of(node.values); }
  std::string Of(const ConfidentialClause&) const { return "confidential"; }
  std::string Of(const AsClause& node) const { return List("as", node.value, node.otherwise); }
  std::string Of(const ReviewByClause& node) const { return Of(node.date); }
  std::string Of(const UnconfirmedClause& node) const { return Of(node.unconfirmed); }
  std::string Of(const SuppressClause& node) const {
    return List("suppress", node.code, node.until, node.reason);
  }
  std::string Of(const AddresseeClause& node) const { return List("to", node.party, node.received); }
  std::string Of(const Clause& node) const { return List("clause", node.node); }

  std::string Of(const SourceDeclaration& node) const {
    return List("source", node.name, node.title, node.cite, node.sha256, node.url, node.published,
                node.effective, node.as_of, node.unconfirmed);
  }
  std::string Of(const UnitDeclaration& node) const {
    return List("unit", node.name, node.factor, node.of, node.title);
  }
  std::string Of(const QuantityDeclaration& node) const {
    return List("quantity", node.name, node.unit, node.title);
  }
  std::string Of(const CodesDeclaration::Member& node) const {
    return List("member", node.code, node.title);
  }
  std::string Of(const CodesDeclaration& node) const {
    return List("codes", node.name, node.members);
  }
  std::string Of(const GroupDeclaration::Entry& node) const {
    return List("entry", node.span, node.change, node.members, node.citations, node.unconfirmed);
  }
  std::string Of(const GroupDeclaration& node) const {
    return List("group", node.code, node.of, node.entries);
  }
  std::string Of(const AliasDeclaration& node) const {
    return List("alias", node.type, node.code, node.as, node.span, node.citations, node.note);
  }
  std::string Of(const SetDeclaration& node) const {
    return List("set", node.name, node.of, node.set);
  }
  std::string Of(const ThresholdDeclaration::Entry& node) const {
    return List("entry", node.span, node.value, node.citations, node.unconfirmed);
  }
  std::string Of(const ThresholdDeclaration& node) const {
    return List("threshold", node.name, node.type, node.entries);
  }
  std::string Of(const TypeName& node) const { return Of(node.name); }
  std::string Of(const ListType& node) const { return List("list", node.element); }
  std::string Of(const EnumType& node) const { return List("one", node.values); }
  std::string Of(const FactDeclaration& node) const {
    return List("fact", node.name, node.type, node.ask, node.evidence, node.range_low,
                node.range_high, node.resolution, node.cost, node.optional, node.ending);
  }
  std::string Of(const RecordDeclaration& node) const {
    return List("record", node.name, node.facts);
  }
  std::string Of(const DefineDeclaration& node) const {
    return List("define", node.target, node.type, node.body);
  }
  std::string Of(const InterpretationDeclaration::Reading& node) const {
    return List("reading", node.name, node.text);
  }
  std::string Of(const InterpretationDeclaration& node) const {
    return List("interpretation", node.name, node.title, node.readings, node.citations, node.by,
                node.on, node.notes);
  }
  std::string Of(const RuleDeclaration& node) const {
    return List("rule", node.kind, node.name, node.code, node.level, node.targets,
                node.review_values, node.addressee, node.title, node.body);
  }
  std::string Of(const ToggleDeclaration& node) const {
    return List("toggle", node.kind, node.rules, node.span, node.body);
  }
  std::string Of(const SuppressDeclaration& node) const { return Of(node.suppress); }
  std::string Of(const CheckDeclaration& node) const {
    return List("check", node.title, node.over, node.on, node.where, node.outcome_operator,
                node.outcome, node.expression);
  }
  std::string Of(const ExpectOutcome& node) const { return Of(node.outcome); }
  std::string Of(const ExpectReview& node) const { return Of(node.policies); }
  std::string Of(const ExpectClass& node) const { return Of(node.code); }
  std::string Of(const ExpectBecause& node) const { return Of(node.rules); }
  std::string Of(const ExpectAsks& node) const { return Of(node.paths); }
  std::string Of(const TestDeclaration::Assignment& node) const {
    return List("given", node.path, node.value);
  }
  std::string Of(const TestDeclaration::Case& node) const {
    return List("case", node.on, node.known_at, node.view, node.without, node.expectations);
  }
  std::string Of(const TestDeclaration& node) const {
    return List("test", node.title, node.given, node.cases);
  }
  std::string Of(const Declaration& node) const { return Of(node.node); }

  std::string Of(const PackHeader::Scale& node) const {
    return List("scale", node.name, node.values);
  }
  std::string Of(const PackHeader& node) const {
    return List("pack", node.name, node.title, node.authority, node.jurisdiction, node.uses,
                node.extends, node.law_as_of, node.scales);
  }
  std::string Of(const ModuleHeader& node) const { return List("module", node.name); }
  std::string Of(const PartHeader& node) const { return List("part", node.of); }

 private:
  const Tree& tree_;
};

}  // namespace

std::string Dump(const Tree& tree, const File& file) {
  const Dumper dumper(tree);
  std::string out = dumper.Of(file.header) + "\n";
  for (const Declaration& declaration : file.declarations) out += dumper.Of(declaration) + "\n";
  return out;
}

std::string Dump(const Tree& tree, ExpressionId expression) { return Dumper(tree).Of(expression); }

}  // namespace licet::testing
