#include "data/schema.hpp"
#include "engine/pack_data.hpp"
#include "licet/scenario.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace licet {
inline namespace v0 {
namespace {

// A scenario that can be evaluated as it stands: what is not in a comment is an example, what is in
// one are the other facts that a person may state.
class TemplateWriter {
 public:
  TemplateWriter(const data::Schema& schema, const PackIdentity& pack, bool has_chips)
      : schema_(schema), pack_(pack), has_chips_(has_chips) {}

  std::string Write() {
    WriteHead();
    WriteTop();
    WriteItem();
    WriteParties();
    WriteHop();
    return std::move(out_);
  }

 private:
  static constexpr int kMostDepth = 2;

  void Line(const std::string& text) { out_ += text + "\n"; }

  void WriteHead() {
    Line("# A scenario for " + pack_.name + ": the facts of one transaction. Evaluate it with");
    Line("#   licet eval FILE");
    Line("# What is left out is unknown, never zero and never false. A value may also be");
    Line("#   a range              { min = 600, max = 826 }");
    Line("#   in another unit      \"0.6 TB/s\"");
    Line(
        "#   not to be had        { state = \"undeterminable\" }   asked with diligence, no "
        "answer");
    Line("#   not applicable       \"none\", where a comment says so");
    Line("# Take away the # in front of what you know.");
    Line("");
    Line("title = \"what this is about\"");
  }

  void WriteTop() {
    const data::RecordType& scenario = schema_[schema_.scenario];
    if (has_chips_) {
      Line("");
      Line("# A chip by its name in the catalog, or described under [item], or both.");
      Line("chip = \"h100-sxm5\"");
    }
    for (const data::Fact& fact : scenario.facts) {
      if (fact.computed_only || IsPart(fact)) continue;
      WriteFact(fact, fact.name == "quantity");
    }
    if (PartiesFact() != nullptr) {
      Line(
          "# Set it once everybody who takes part is stated: who is missing could change the "
          "answer.");
      Line("# parties_complete = true");
    }
  }

  void WriteItem() {
    const data::Fact* item = FindFact(schema_.scenario, "item");
    if (item == nullptr) return;
    Line("");
    Line((has_chips_ ? "# " : "") + std::string("[item]"));
    bool stated = has_chips_;
    for (const data::Fact& fact : schema_[item->type.record].facts) {
      if (fact.computed_only) continue;
      const bool example = !stated && fact.type.kind == data::TypeKind::kEnum;
      stated = stated || example;
      WriteFact(fact, example);
    }
  }

  void WriteParties() {
    const data::Fact* parties = PartiesFact();
    if (parties == nullptr) return;
    Line("");
    Line(
        "# Everybody who takes part. Events name them by their keys; a party that no event names "
        "takes");
    Line("# part in every event.");
    for (const char* key : {"seller", "buyer"}) {
      Line("[[party]]");
      Line("key = \"" + std::string(key) + "\"");
      const bool first = std::string(key) == "seller";
      for (const data::Fact& fact : schema_[parties->type.record].facts) {
        if (fact.computed_only) continue;
        if (!first) WriteFact(fact, fact.name == "located", "CN");
        if (first && fact.name == "located") WriteFact(fact, true, "US");
      }
      Line("");
    }
  }

  void WriteHop() {
    const data::Fact* route = FindFact(schema_.scenario, "route");
    if (route == nullptr) return;
    Line("# One table for each event, in order: each is judged by the law of its own day.");
    Line("[[hop]]");
    for (const data::Fact& fact : schema_[route->type.record].facts) {
      if (fact.computed_only) continue;
      if (fact.name == "from_party") {
        WriteNamed("from", fact, "seller");
      } else if (fact.name == "to_party") {
        WriteNamed("to", fact, "buyer");
      } else if (fact.name == "parties") {
        Comment(fact);
        Line("# also = [\"forwarder\"]");
      } else {
        const bool shown = fact.name == "activity" || fact.name == "origin" ||
                           fact.name == "destination" || fact.name == "on";
        WriteFact(fact, shown, fact.name == "origin" ? "US" : "CN");
      }
    }
  }

  void WriteNamed(const std::string& key, const data::Fact& fact, const std::string& party) {
    Comment(fact);
    Line(key + " = \"" + party + "\"");
  }

  void Comment(const data::Fact& fact) {
    std::string text = fact.question.empty() ? "" : fact.question;
    const auto add = [&](const std::string& more) {
      if (!more.empty()) text += (text.empty() ? "" : " — ") + more;
    };
    add(UnitWords(fact));
    if (fact.type.kind == data::TypeKind::kEnum) add("one of " + Joined(fact.type.values));
    if (fact.type.kind == data::TypeKind::kList && !fact.complete_by_default) {
      add("open unless you write { complete = true, items = [ … ] }");
    }
    if (fact.optional) add("\"none\" if it does not apply");
    if (!fact.evidence.empty()) add("evidence: " + fact.evidence);
    if (!text.empty()) Line("# " + text);
  }

  void WriteFact(const data::Fact& fact, bool stated, const std::string& code = "US") {
    if (fact.type.kind == data::TypeKind::kRecord) return;
    Comment(fact);
    Line((stated ? "" : "# ") + fact.name + " = " + Example(fact, code, 0));
  }

  std::string UnitWords(const data::Fact& fact) const {
    if (fact.type.kind != data::TypeKind::kNumber) return {};
    const std::string& unit = schema_[fact.type.unit].name;
    return unit.empty() || unit == "1" ? "" : "in " + unit;
  }

  static std::string Joined(const std::vector<std::string>& values) {
    std::string text;
    for (const std::string& value : values) text += (text.empty() ? "" : ", ") + value;
    return text;
  }

  std::string Example(const data::Fact& fact, const std::string& code, int depth) const {
    switch (fact.type.kind) {
      case data::TypeKind::kBoolean:
        return "true";
      case data::TypeKind::kNumber:
        return fact.low && *fact.low > base::Rational(0) ? fact.low->ToDecimal() : "1";
      case data::TypeKind::kDate:
        return pack_.law_as_of.ToString();
      case data::TypeKind::kText:
        return "\"…\"";
      case data::TypeKind::kCode:
        return fact.type.codes == data::CodesId{} ? "\"…\"" : "\"" + CodeOf(fact, code) + "\"";
      case data::TypeKind::kEnum:
        return fact.type.values.empty() ? "\"\"" : "\"" + fact.type.values.front() + "\"";
      case data::TypeKind::kRecord:
        return RecordExample(fact.type.record, code, depth);
      case data::TypeKind::kList:
        return "[" + RecordExample(fact.type.record, code, depth) + "]";
    }
    return {};
  }

  // The example if the type has that code, else its first one.
  std::string CodeOf(const data::Fact& fact, const std::string& code) const {
    const auto& members = schema_[fact.type.codes].members;
    return members.empty() || members.count(code) != 0 ? code : members.begin()->first;
  }

  std::string RecordExample(data::RecordId record, const std::string& code, int depth) const {
    std::string text;
    for (const data::Fact& fact : schema_[record].facts) {
      const bool nested =
          fact.type.kind == data::TypeKind::kList || fact.type.kind == data::TypeKind::kRecord;
      if (fact.computed_only || (nested && depth + 1 >= kMostDepth)) continue;
      text += (text.empty() ? " " : ", ") + fact.name + " = " + Example(fact, code, depth + 1);
    }
    return "{" + text + " }";
  }

  const data::Fact* FindFact(data::RecordId record, std::string_view name) const {
    const auto index = schema_[record].Find(name);
    return index ? &schema_[record].facts[*index] : nullptr;
  }

  const data::Fact* PartiesFact() const {
    if (const data::Fact* parties = FindFact(schema_.scenario, "parties")) return parties;
    const data::Fact* route = FindFact(schema_.scenario, "route");
    return route == nullptr ? nullptr : FindFact(route->type.record, "parties");
  }

  static bool IsPart(const data::Fact& fact) {
    return fact.name == "item" || fact.name == "route" || fact.name == "parties";
  }

  const data::Schema& schema_;
  const PackIdentity& pack_;
  bool has_chips_;
  std::string out_;
};

}  // namespace

std::string ScenarioTemplate(const Pack& pack) {
  if (!pack.ok()) return {};
  return TemplateWriter(pack.data().rules.schema, pack.identity(),
                        engine::UsesSharedSchema(pack.data()))
      .Write();
}

}  // namespace v0
}  // namespace licet
