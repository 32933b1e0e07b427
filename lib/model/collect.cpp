#include "base/overloaded.hpp"
#include "model/checker.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <string>
#include <string_view>
#include <tuple>
#include <variant>
#include <vector>

// Sorts the declarations of all files by kind and name, so that neither the order of files nor that
// of declarations can carry meaning, and finds what is declared twice.
namespace licet::model {
namespace {

constexpr std::array<std::string_view, 6> kBuiltInTypes = {"boolean", "code",   "date",
                                                           "integer", "number", "text"};

// Far above any pack of law. What refers to one another in a chain is followed by recursion, and some
// questions are asked of every pair.
constexpr std::size_t kMaxDeclarations = 5000;

struct Place {
  std::uint32_t file;
  std::uint32_t declaration;
  Span span;
  bool in_module;
};

template <class Node>
void Keep(std::vector<Declared<Node>>& list, const Node& node, std::string name, Span name_span,
          const Place& place) {
  list.push_back({{std::move(name), name_span, place.span, place.file, place.declaration,
                   place.in_module},
                  &node});
}

std::string Joined(const syntax::Path& path) {
  std::string text;
  for (const syntax::Name& part : path.parts) text += (text.empty() ? "" : ".") + part.text;
  return text;
}

void KeepDeclaration(Declarations& all, const syntax::DeclarationNode& node, const Place& place) {
  const auto named = [&](auto& list, const auto& declaration) {
    Keep(list, declaration, declaration.name.text, declaration.name.span, place);
  };
  std::visit(
      base::Overloaded{
          [&](const syntax::SourceDeclaration& it) { named(all.sources, it); },
          [&](const syntax::UnitDeclaration& it) { named(all.units, it); },
          [&](const syntax::QuantityDeclaration& it) { named(all.quantities, it); },
          [&](const syntax::CodesDeclaration& it) { named(all.codes, it); },
          [&](const syntax::GroupDeclaration& it) {
            Keep(all.groups, it, it.code.text, it.code.span, place);
          },
          [&](const syntax::AliasDeclaration& it) {
            Keep(all.aliases, it, it.type.text + " " + it.code.text, it.code.span, place);
          },
          [&](const syntax::SetDeclaration& it) { named(all.sets, it); },
          [&](const syntax::ThresholdDeclaration& it) { named(all.thresholds, it); },
          [&](const syntax::RecordDeclaration& it) { named(all.records, it); },
          [&](const syntax::DefineDeclaration& it) {
            Keep(all.defines, it, Joined(it.target), it.target.span, place);
          },
          [&](const syntax::InterpretationDeclaration& it) { named(all.interpretations, it); },
          [&](const syntax::RuleDeclaration& it) { named(all.rules, it); },
          [&](const syntax::ToggleDeclaration& it) {
            const bool nameless = it.rules.empty();
            Keep(all.toggles, it, nameless ? "" : it.rules.front().text,
                 nameless ? place.span : it.rules.front().span, place);
          },
          [&](const syntax::SuppressDeclaration& it) {
            Keep(all.suppressions, it, it.suppress.code.text, it.suppress.code.span, place);
          },
          [&](const syntax::CheckDeclaration& it) {
            Keep(all.checks, it, it.title.text, it.title.span, place);
          },
          [&](const syntax::TestDeclaration& it) {
            Keep(all.tests, it, it.title.text, it.title.span, place);
          },
      },
      node);
}

// By name; of equal names first that of a module, which its users cannot change, then that of the
// file that sorts first, so that reading order is nothing.
std::vector<std::size_t> OrderOf(const Checker& checker,
                                 const std::vector<const DeclaredName*>& names) {
  const auto key = [&](std::size_t i) {
    const DeclaredName& it = *names[i];
    const FileId file = checker.rules.tree.files[it.file].id;
    const std::string_view file_name =
        file.index < checker.sources.size() ? checker.sources.name(file) : std::string_view{};
    return std::tuple(std::string_view(it.name), !it.in_module, file_name, it.declaration);
  };
  std::vector<std::size_t> order(names.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
  return order;
}

template <class Node>
void Sort(const Checker& checker, std::vector<Declared<Node>>& list) {
  std::vector<const DeclaredName*> names;
  for (const Declared<Node>& it : list) names.push_back(&it);
  std::vector<Declared<Node>> sorted;
  sorted.reserve(list.size());
  for (const std::size_t i : OrderOf(checker, names)) sorted.push_back(std::move(list[i]));
  list = std::move(sorted);
}

template <class Node>
bool CheckCount(Checker& checker, const std::vector<Declared<Node>>& list,
                const std::string& what) {
  if (list.size() <= kMaxDeclarations) return true;
  checker.sink
      .Report<Kind::kTooManyDeclarations>(list[kMaxDeclarations].name_span,
                                          std::to_string(list.size()), what,
                                          std::to_string(kMaxDeclarations))
      .Help("split it into packs, or bring lists of names as data");
  return false;
}

template <class Node>
void DropDuplicates(Checker& checker, std::vector<Declared<Node>>& list, const std::string& what) {
  std::vector<Declared<Node>> kept;
  for (auto& it : list) {
    if (kept.empty() || kept.back().name != it.name) {
      kept.push_back(std::move(it));
      continue;
    }
    checker.sink.Report<Kind::kDuplicateName>(it.name_span, what, it.name)
        .Label(kept.back().name_span, "first declared here");
  }
  list = std::move(kept);
}

// Units, quantities, codes and records are all names of types.
void FindTypeClashes(Checker& checker) {
  struct First {
    std::string what;
    Span span;
  };
  std::map<std::string, First> seen;
  const auto clashes = [&](const auto& it, const std::string& what) {
    if (std::find(kBuiltInTypes.begin(), kBuiltInTypes.end(), it.name) != kBuiltInTypes.end()) {
      checker.sink.Report<Kind::kTypeNameTaken>(it.name_span, what, it.name, "built-in type");
      return true;
    }
    const auto [place, is_new] = seen.emplace(it.name, First{what, it.name_span});
    if (!is_new) {
      checker.sink.Report<Kind::kTypeNameTaken>(it.name_span, what, it.name, place->second.what)
          .Label(place->second.span, "declared here");
    }
    return !is_new;
  };
  Declarations& all = checker.declared;
  for (const bool in_module : {true, false}) {
    const auto check = [&](auto& list, const std::string& what) {
      std::erase_if(list, [&](const auto& it) {
        return it.in_module == in_module && clashes(it, what);
      });
    };
    check(all.units, "unit");
    check(all.quantities, "dimension");
    check(all.codes, "codes");
    check(all.records, "record");
  }
}

}  // namespace

void CollectDeclarations(Checker& checker) {
  Declarations& all = checker.declared;
  const syntax::Tree& tree = checker.rules.tree;
  for (std::uint32_t file = 0; file < tree.files.size(); ++file) {
    const bool in_module = std::holds_alternative<syntax::ModuleHeader>(tree.files[file].header);
    const auto& declarations = tree.files[file].declarations;
    for (std::uint32_t i = 0; i < declarations.size(); ++i) {
      KeepDeclaration(all, declarations[i].node, {file, i, declarations[i].span, in_module});
    }
  }
  bool few = true;
  const auto unique = [&](auto& list, const std::string& what) {
    Sort(checker, list);
    DropDuplicates(checker, list, what);
    few = CheckCount(checker, list, what) && few;
  };
  const auto sorted = [&](auto& list, const std::string& what) {
    Sort(checker, list);
    few = CheckCount(checker, list, what) && few;
  };
  unique(all.sources, "source");
  unique(all.units, "unit");
  unique(all.quantities, "dimension");
  unique(all.codes, "codes");
  unique(all.groups, "group");
  unique(all.sets, "set");
  unique(all.thresholds, "threshold");
  unique(all.records, "record");
  unique(all.defines, "define");
  unique(all.interpretations, "interpretation");
  unique(all.rules, "rule");
  unique(all.tests, "test");
  sorted(all.aliases, "alias");
  sorted(all.toggles, "suspend");
  sorted(all.suppressions, "suppress");
  sorted(all.checks, "check");
  FindTypeClashes(checker);
  // One message is enough; the rest is not looked at.
  if (!few) all = Declarations{};
}

}  // namespace licet::model
