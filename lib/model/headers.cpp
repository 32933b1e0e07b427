#include "base/overloaded.hpp"
#include "model/checker.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <variant>
#include <vector>

// Which pack this is: one header, its parts, its modules, an overlay on another pack; the scale of
// reviews.
namespace licet::model {
namespace {

struct Headers {
  std::vector<const syntax::PackHeader*> packs;  // in order of name
  std::set<std::string> modules;
  std::vector<const syntax::Name*> parts;
};

Headers Gather(const syntax::Tree& tree) {
  Headers headers;
  for (const syntax::File& file : tree.files) {
    std::visit(base::Overloaded{
                   [&](const syntax::PackHeader& pack) { headers.packs.push_back(&pack); },
                   [&](const syntax::ModuleHeader& module) {
                     headers.modules.insert(module.name.text);
                   },
                   [&](const syntax::PartHeader& part) { headers.parts.push_back(&part.of); },
               },
               file.header);
  }
  std::stable_sort(headers.packs.begin(), headers.packs.end(),
                   [](const auto* a, const auto* b) { return a->name.text < b->name.text; });
  return headers;
}

PackInfo InfoOfPack(const syntax::PackHeader& header) {
  PackInfo info;
  info.name = header.name.text;
  if (header.title) info.title = header.title->text;
  if (header.authority) info.authority = header.authority->text;
  if (header.jurisdiction) info.jurisdiction = header.jurisdiction->text;
  if (header.extends) info.extends = header.extends->text;
  if (header.law_as_of) info.law_as_of = header.law_as_of->date;
  for (const syntax::Name& module : header.uses) info.uses.push_back(module.text);
  return info;
}

const syntax::PackHeader* FindPack(const Headers& headers, std::string_view name) {
  for (const auto* pack : headers.packs) {
    if (pack->name.text == name) return pack;
  }
  return nullptr;
}

std::vector<std::string> PackNames(const Headers& headers) {
  std::vector<std::string> names;
  for (const auto* pack : headers.packs) names.push_back(pack->name.text);
  return names;
}

void CheckParts(Checker& checker, const Headers& headers) {
  for (const syntax::Name* part : headers.parts) {
    if (FindPack(headers, part->text) != nullptr) continue;
    if (headers.packs.empty()) {
      checker.sink.Report<Kind::kNoPackHeader>(part->span, part->text)
          .Help("one file of the pack starts with `licet 1` and `pack " + part->text + " { … }`");
      return;  // the other parts lack the same file
    }
    auto builder = checker.sink.Report<Kind::kPartOfAnotherPack>(part->span, part->text,
                                                                 headers.packs.front()->name.text);
    builder.Label(headers.packs.front()->name.span, "the pack is declared here");
    Suggest(builder, part->span, part->text, PackNames(headers));
  }
}

// One pack and its overlays: every pack but the first extends another one that is read too.
void CheckPacks(Checker& checker, const Headers& headers) {
  const syntax::PackHeader* base = nullptr;
  for (std::size_t i = 0; i < headers.packs.size(); ++i) {
    const syntax::PackHeader& pack = *headers.packs[i];
    if (i != 0 && headers.packs[i - 1]->name.text == pack.name.text) {
      checker.sink.Report<Kind::kSecondPackHeader>(pack.name.span, pack.name.text)
          .Label(headers.packs[i - 1]->name.span, "the first header")
          .Help("the other files of a pack start with `part of " + pack.name.text + "`");
      continue;
    }
    if (pack.extends) {
      if (FindPack(headers, pack.extends->text) == nullptr) {
        Suggest(checker.sink.Report<Kind::kUnknownPack>(pack.extends->span, pack.extends->text),
                pack.extends->span, pack.extends->text, PackNames(headers));
      }
      continue;
    }
    if (base != nullptr) {
      checker.sink.Report<Kind::kSecondPackHeader>(pack.name.span, pack.name.text)
          .Label(base->name.span, "the first header")
          .Help("write `extends " + base->name.text + "` if this pack adds to that one");
      continue;
    }
    base = &pack;
    if (!pack.law_as_of) {
      checker.sink.Report<Kind::kNoLawAsOf>(pack.name.span, pack.name.text)
          .Help("add `law_as_of YYYY-MM-DD`: the day up to which the pack follows the law");
    }
  }
  if (base == nullptr && !headers.packs.empty() && !checker.sink.has_errors()) {
    checker.sink.Report<Kind::kExtendsCycle>(headers.packs.front()->extends->span,
                                             headers.packs.front()->name.text);
  }
}

void CheckUses(Checker& checker, const Headers& headers) {
  for (const auto* pack : headers.packs) {
    for (const syntax::Name& module : pack->uses) {
      if (headers.modules.count(module.text) != 0) continue;
      Suggest(checker.sink.Report<Kind::kUnknownModule>(module.span, module.text), module.span,
              module.text, headers.modules);
    }
  }
}

void ReadScales(Checker& checker, const Headers& headers) {
  const syntax::Name* first = nullptr;
  for (const auto* pack : headers.packs) {
    for (const auto& scale : pack->scales) {
      if (scale.name.text != "review") {
        checker.sink.Report<Kind::kUnknownScale>(scale.name.span, scale.name.text)
            .Help("a pack has one scale, `scale review { … }`");
        continue;
      }
      if (first != nullptr) {
        checker.sink.Report<Kind::kDuplicateName>(scale.name.span, "scale", scale.name.text)
            .Label(first->span, "first declared here");
        continue;
      }
      first = &scale.name;
      std::map<std::string, Span> seen;
      for (const syntax::Name& value : scale.values) {
        const auto [place, is_new] = seen.emplace(value.text, value.span);
        if (!is_new) {
          checker.sink.Report<Kind::kDuplicateName>(value.span, "review value", value.text)
              .Label(place->second, "first declared here");
          continue;
        }
        checker.rules.review_scale.push_back(value.text);
      }
    }
  }
}

}  // namespace

void CheckHeaders(Checker& checker) {
  const Headers headers = Gather(checker.rules.tree);
  CheckParts(checker, headers);
  CheckPacks(checker, headers);
  CheckUses(checker, headers);
  ReadScales(checker, headers);

  auto& packs = checker.rules.packs;
  for (const auto* pack : headers.packs) packs.push_back(InfoOfPack(*pack));
  std::stable_partition(packs.begin(), packs.end(),
                        [](const PackInfo& pack) { return pack.extends.empty(); });
  if (!packs.empty()) checker.law_as_of = packs.front().law_as_of;
}

}  // namespace licet::model
