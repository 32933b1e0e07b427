#include "base/overloaded.hpp"
#include "model/check.hpp"
#include "model/literals.hpp"
#include "model/units.hpp"

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace licet::model {
namespace {

data::Node StateNode(const char* state, Span span) {
  data::Table table;
  table.entries.push_back({"state", span, {std::string(state), span}});
  return {std::move(table), span};
}

std::string NumberText(const syntax::Quantity& quantity) {
  return (quantity.negative ? "-" : "") + quantity.number.digits;
}

data::Node LiteralNode(const syntax::Literal& literal) {
  return std::visit(
      base::Overloaded{
          [](const syntax::DateToken& it) -> data::Node { return {it.date, it.span}; },
          [](const syntax::Quantity& it) -> data::Node {
            if (!it.unit) return {data::NumberText{NumberText(it)}, it.span};
            return {NumberText(it) + " " + TextOf(*it.unit), it.span};
          },
          [](const syntax::Text& it) -> data::Node { return {it.text, it.span}; },
          [](const syntax::Code& it) -> data::Node { return {it.text, it.span}; },
          [](const syntax::BooleanLiteral& it) -> data::Node { return {it.value, it.span}; },
          [](const syntax::NoneLiteral& it) -> data::Node { return StateNode("none", it.span); },
      },
      literal);
}

class DocumentBuilder {
 public:
  DocumentBuilder(const CheckedRules& rules, Date event) : rules_(rules), event_(event) {}

  data::Node ValueNode(syntax::ValueId id) const {
    const syntax::Value& value = rules_.tree[id];
    return std::visit(
        base::Overloaded{
            [&](const syntax::Literal& it) -> data::Node { return LiteralNode(it); },
            [&](const syntax::Name& it) -> data::Node {
              if (it.text == "event") return {event_, it.span};
              return {data::Word{it.text}, it.span};
            },
            [&](const syntax::ListValue& it) { return ListNode(it, value.span); },
            [&](const syntax::RecordValue& it) -> data::Node {
              data::Table table;
              for (const auto& field : it.fields) {
                table.entries.push_back(
                    {field.name.text, field.name.span, ValueNode(field.value)});
              }
              return {std::move(table), value.span};
            },
            [&](const syntax::RangeValue& it) -> data::Node {
              data::Table table;
              table.entries.push_back({"min", SpanOf(it.low), LiteralNode(it.low)});
              table.entries.push_back({"max", SpanOf(it.high), LiteralNode(it.high)});
              return {std::move(table), value.span};
            },
        },
        value.node);
  }

 private:
  data::Node ListNode(const syntax::ListValue& list, Span span) const {
    data::Array array;
    for (const syntax::ValueId item : list.items) array.items.push_back(ValueNode(item));
    data::Node items{std::move(array), span};
    if (list.ending == syntax::ListEnding::kUnstated) return items;
    data::Table table;
    table.entries.push_back({"complete", span, {list.ending == syntax::ListEnding::kClosed, span}});
    table.entries.push_back({"items", span, std::move(items)});
    return {std::move(table), span};
  }

  const CheckedRules& rules_;
  Date event_;
};

data::Entry* Find(data::Table& table, std::string_view key) {
  for (data::Entry& entry : table.entries) {
    if (entry.key == key) return &entry;
  }
  return nullptr;
}

// Puts `value` at the end of the path, making the tables on the way.
void Assign(data::Table& table, const syntax::Path& path, std::size_t part, data::Node value) {
  const syntax::Name& name = path.parts[part];
  data::Entry* entry = Find(table, name.text);
  if (entry == nullptr) {
    table.entries.push_back({name.text, name.span, {data::Table{}, name.span}});
    entry = &table.entries.back();
  }
  if (part + 1 == path.parts.size()) {
    entry->node = std::move(value);
    return;
  }
  if (!std::holds_alternative<data::Table>(entry->node.value)) entry->node.value = data::Table{};
  Assign(std::get<data::Table>(entry->node.value), path, part + 1, std::move(value));
}

// Takes the fact away wherever the path leads: a path through a list leads to all its elements.
void Remove(data::Node& node, const syntax::Path& path, std::size_t part) {
  if (auto* array = std::get_if<data::Array>(&node.value)) {
    for (data::Node& item : array->items) Remove(item, path, part);
    return;
  }
  auto* table = std::get_if<data::Table>(&node.value);
  if (table == nullptr) return;
  if (data::Entry* items = Find(*table, "items");
      items != nullptr && Find(*table, "complete") != nullptr) {
    Remove(items->node, path, part);
    return;
  }
  const std::string& name = path.parts[part].text;
  data::Entry* entry = Find(*table, name);
  if (entry == nullptr) return;
  if (part + 1 < path.parts.size()) {
    Remove(entry->node, path, part + 1);
    return;
  }
  std::erase_if(table->entries, [&](const data::Entry& it) { return it.key == name; });
}

}  // namespace

data::Node TestDocument(const CheckedRules& rules, const syntax::TestDeclaration& test,
                        const syntax::TestDeclaration::Case& test_case) {
  const DocumentBuilder builder(rules, test_case.on.date);
  data::Node document{data::Table{}, test.title.span};
  for (const auto& assignment : test.given) {
    Assign(std::get<data::Table>(document.value), assignment.path, 0,
           builder.ValueNode(assignment.value));
  }
  for (const syntax::Path& path : test_case.without) Remove(document, path, 0);
  return document;
}

}  // namespace licet::model
