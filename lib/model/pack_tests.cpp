#include "base/overloaded.hpp"
#include "model/checker.hpp"
#include "model/expressions.hpp"
#include "model/outcomes.hpp"
#include "model/types.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <variant>
#include <vector>

// Tests in rule files: that the names in them mean something. Their values are read by the same code
// that reads scenarios.
namespace licet::model {
namespace {

constexpr std::array<std::string_view, 7> kOutcomes = {
    "no_license",       "no_licence",       "exception_available", "license_required",
    "licence_required", "prohibited",       "undetermined"};

class TestReader {
 public:
  TestReader(Checker& checker, const syntax::TestDeclaration& test)
      : checker_(checker), test_(test) {}

  void Read() {
    for (const auto& assignment : test_.given) {
      const data::Fact* fact = FindFact(assignment.path, checker_.schema().scenario);
      if (fact == nullptr) continue;
      if (fact->computed_only) {
        checker_.sink.Report<Kind::kGivenComputed>(assignment.path.span, fact->name)
            .Label(fact->span, "defined here")
            .Help("state the facts that it is computed from");
        continue;
      }
      CheckValue(assignment.value, fact->type);
    }
    for (const auto& test_case : test_.cases) ReadCase(test_case);
  }

 private:
  void ReadCase(const syntax::TestDeclaration::Case& test_case) {
    if (test_case.view && test_case.view->text != "enforced" &&
        test_case.view->text != "de_jure") {
      Suggest(checker_.sink.Report<Kind::kUnknownView>(test_case.view->span, test_case.view->text),
              test_case.view->span, test_case.view->text,
              std::vector<std::string>{"enforced", "de_jure"});
    }
    for (const syntax::Path& path : test_case.without) {
      if (FindFact(path, checker_.schema().scenario) != nullptr) CheckGiven(path);
    }
    for (const auto& expectation : test_case.expectations) {
      std::visit(base::Overloaded{
                     [&](const syntax::ExpectOutcome& it) { CheckOutcome(checker_, it.outcome); },
                     [&](const syntax::ExpectReview& it) {
                       for (const syntax::Name& policy : it.policies) CheckReview(policy);
                     },
                     [&](const syntax::ExpectClass& it) { CheckClass(it.code); },
                     [&](const syntax::ExpectBecause& it) { CheckRules(it.rules); },
                     [&](const syntax::ExpectAsks& it) {
                       for (const syntax::Path& path : it.paths) CheckAsked(path);
                     },
                 },
                 expectation);
    }
  }

  // A fact by its path from `record`; paths go through lists to their elements.
  const data::Fact* FindFact(const syntax::Path& path, data::RecordId record,
                             std::size_t first = 0) {
    const data::Fact* fact = nullptr;
    for (std::size_t i = first; i < path.parts.size(); ++i) {
      const syntax::Name& part = path.parts[i];
      if (fact != nullptr) {
        if (fact->type.kind != data::TypeKind::kRecord &&
            fact->type.kind != data::TypeKind::kList) {
          checker_.sink.Report<Kind::kNoFacts>(
              part.span, part.text,
              Describe(checker_, TypeOf(checker_, *fact), UnitText(checker_, fact->type)));
          return nullptr;
        }
        record = fact->type.record;
      }
      const auto index = checker_.FindFact(record, part.text);
      if (!index) {
        ReportUnknown(part, record);
        return nullptr;
      }
      fact = &checker_.schema()[record].facts[*index];
    }
    return fact;
  }

  void ReportUnknown(const syntax::Name& name, data::RecordId record) {
    if (checker_.broken_facts.count({record.index, name.text}) != 0) return;
    std::vector<std::string> candidates;
    for (const data::Fact& fact : checker_.schema()[record].facts) candidates.push_back(fact.name);
    Suggest(checker_.sink.Report<Kind::kUnknownFact>(name.span, name.text,
                                                     checker_.schema()[record].name),
            name.span, name.text, candidates);
  }

  // `without` takes something away, so it must have been there.
  void CheckGiven(const syntax::Path& path) {
    for (const auto& assignment : test_.given) {
      const auto& given = assignment.path.parts;
      const std::size_t common = std::min(given.size(), path.parts.size());
      bool same = true;
      for (std::size_t i = 0; i < common; ++i) same = same && given[i].text == path.parts[i].text;
      if (same) return;
    }
    checker_.sink.Report<Kind::kWithoutNothing>(path.span);
  }

  void CheckValue(syntax::ValueId id, const data::FactType& type) {
    const syntax::Value& value = checker_.rules.tree[id];
    std::visit(base::Overloaded{
                   [&](const syntax::Literal& it) { CheckLiteral(it, type); },
                   [&](const syntax::Name& it) { CheckWord(it, type); },
                   [&](const syntax::ListValue& it) {
                     if (!Expect(value.span, type.kind == data::TypeKind::kList, type, "a list")) {
                       return;
                     }
                     data::FactType element = type;
                     element.kind = data::TypeKind::kRecord;
                     for (const syntax::ValueId item : it.items) CheckValue(item, element);
                   },
                   [&](const syntax::RecordValue& it) {
                     if (!Expect(value.span, type.kind == data::TypeKind::kRecord, type,
                                 "a record")) {
                       return;
                     }
                     CheckFields(it, type.record);
                   },
                   [&](const syntax::RangeValue&) {
                     Expect(value.span,
                            type.kind == data::TypeKind::kNumber ||
                                type.kind == data::TypeKind::kDate,
                            type, "a range");
                   },
               },
               value.node);
  }

  void CheckFields(const syntax::RecordValue& value, data::RecordId record) {
    for (const auto& field : value.fields) {
      const auto index = checker_.FindFact(record, field.name.text);
      if (!index) {
        ReportUnknown(field.name, record);
        continue;
      }
      CheckValue(field.value, checker_.schema()[record].facts[*index].type);
    }
  }

  void CheckLiteral(const syntax::Literal& literal, const data::FactType& type) {
    const auto* code = std::get_if<syntax::Code>(&literal);
    if (code != nullptr && type.kind == data::TypeKind::kCode) {
      CheckCodeValue(checker_, *code, TypeOf(checker_, type));
    }
  }

  void CheckWord(const syntax::Name& word, const data::FactType& type) {
    if (type.kind == data::TypeKind::kEnum) {
      CheckEnumValue(checker_, word, TypeOf(checker_, type));
      return;
    }
    const bool event = type.kind == data::TypeKind::kDate && word.text == "event";
    Expect(word.span, event, type, "a word");
  }

  bool Expect(Span span, bool fits, const data::FactType& type, const char* what) {
    if (fits) return true;
    checker_.sink.Report<Kind::kGivenMismatch>(
        span, Describe(checker_, TypeOf(checker_, type), UnitText(checker_, type)), what);
    return false;
  }

  void CheckReview(const syntax::Name& name) {
    const auto& scale = checker_.rules.review_scale;
    if (std::find(scale.begin(), scale.end(), name.text) != scale.end()) return;
    Suggest(checker_.sink.Report<Kind::kUnknownReview>(name.span, name.text), name.span, name.text,
            scale);
  }

  void CheckClass(const syntax::Code& code) {
    for (const std::string& given : checker_.given_classes) {
      if (given == code.text || given.rfind(code.text + ".", 0) == 0) return;
    }
    SuggestCode(checker_.sink.Report<Kind::kUnknownClass>(code.span, code.text), code,
                checker_.given_classes);
  }

  void CheckRules(const std::vector<syntax::Name>& names) {
    for (const syntax::Name& name : names) {
      if (checker_.rule_names.count(name.text) != 0) continue;
      Suggest(checker_.sink.Report<Kind::kUnknownRule>(name.span, name.text), name.span, name.text,
              KeysOf(checker_.rule_names));
    }
  }

  // `asks party.parent_hq` names a fact of a record; `asks parties` one of the scenario.
  void CheckAsked(const syntax::Path& path) {
    const syntax::Name& head = path.parts.front();
    const data::RecordId scenario = checker_.schema().scenario;
    if (checker_.FindFact(scenario, head.text)) {
      FindFact(path, scenario);
      return;
    }
    const auto record = checker_.record_names.find(head.text);
    if (record != checker_.record_names.end()) {
      FindFact(path, {record->second}, 1);
      return;
    }
    ReportUnknown(head, scenario);
  }

  Checker& checker_;
  const syntax::TestDeclaration& test_;
};

}  // namespace

bool CheckOutcome(Checker& checker, const syntax::Name& name) {
  if (std::find(kOutcomes.begin(), kOutcomes.end(), name.text) != kOutcomes.end()) return true;
  Suggest(checker.sink.Report<Kind::kUnknownOutcome>(name.span, name.text), name.span, name.text,
          std::vector<std::string>{"no_license", "exception_available", "license_required",
                                   "prohibited", "undetermined"});
  return false;
}

void CheckPackTests(Checker& checker) {
  for (const auto& it : checker.declared.tests) {
    TestReader(checker, *it.node).Read();
    checker.rules.tests.push_back({it.file, it.declaration});
  }
}

}  // namespace licet::model
