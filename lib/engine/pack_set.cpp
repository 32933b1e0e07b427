#include "engine/pack_set.hpp"

#include "base/sha256.hpp"
#include "engine/status.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace licet::engine {
namespace {

const PackFiles* Find(const std::vector<PackFiles>& packs, const std::string& pack_name) {
  const auto found = std::find_if(packs.begin(), packs.end(), [&](const PackFiles& pack) {
    return pack.pack_name == pack_name;
  });
  return found == packs.end() ? nullptr : &*found;
}

// The packs that are named, then the bases that are not among them.
absl::StatusOr<std::vector<PackFiles>> FindAll(const std::vector<std::string>& names,
                                               PackTests tests) {
  if (names.empty()) return InvalidArgument("reading packs: no pack is named");
  std::vector<PackFiles> packs;
  for (const std::string& name : names) {
    auto pack = FindPackFiles(name, tests);
    if (!pack.ok()) return pack.status();
    if (!pack->pack_name.empty() && Find(packs, pack->pack_name) != nullptr) {
      return InvalidArgument("reading pack `" + name + "`: the pack `" + pack->pack_name +
                             "` is named twice");
    }
    packs.push_back(*std::move(pack));
  }
  // The list grows while it is walked: a base may extend another pack.
  for (std::size_t i = 0; i < packs.size(); ++i) {
    const std::string extends = packs[i].extends;
    if (extends.empty() || Find(packs, extends) != nullptr) continue;
    auto found = FindBaseOf(packs[i], extends, tests);
    if (!found.ok()) return found.status();
    // The checker reports a base that does not exist, at the place that names it.
    if (!found->files.empty()) packs.push_back(*std::move(found));
  }
  return packs;
}

// The base that `pack` stands on in the end, or the name of the one that there is not. Packs that
// extend each other in a circle, which the checker reports, are held together by the least name.
std::string BaseOf(const std::vector<PackFiles>& packs, const PackFiles& pack) {
  const PackFiles* at = &pack;
  std::string least = pack.pack_name;
  for (std::size_t steps = 0; steps < packs.size(); ++steps) {
    if (at->extends.empty()) return at->pack_name;
    const PackFiles* next = Find(packs, at->extends);
    if (next == nullptr) return at->extends;
    at = next;
    least = std::min(least, at->pack_name);
  }
  return at->extends.empty() ? at->pack_name : least;
}

// Order of names carries no meaning, so it must not show in what is said either.
PackSet SetOf(std::vector<PackFiles> packs) {
  PackSet set;
  set.packs = std::move(packs);
  std::stable_sort(set.packs.begin(), set.packs.end(), [](const PackFiles& a, const PackFiles& b) {
    return std::make_tuple(!a.extends.empty(), a.pack_name) <
           std::make_tuple(!b.extends.empty(), b.pack_name);
  });
  std::set<std::string> uses;
  for (const PackFiles& pack : set.packs) uses.insert(pack.uses.begin(), pack.uses.end());
  set.modules = EmbeddedModules({uses.begin(), uses.end()});
  return set;
}

}  // namespace

absl::StatusOr<PackSet> GatherPacks(const std::vector<std::string>& names, PackTests tests) {
  auto packs = FindAll(names, tests);
  if (!packs.ok()) return packs.status();
  return SetOf(*std::move(packs));
}

absl::StatusOr<std::vector<PackSet>> GroupPacks(const std::vector<std::string>& names,
                                                PackTests tests) {
  auto packs = FindAll(names, tests);
  if (!packs.ok()) return packs.status();
  // A pack whose header cannot be read stands for itself: its place tells it from the others.
  std::map<std::pair<std::string, std::size_t>, std::vector<PackFiles>> by_base;
  for (std::size_t i = 0; i < packs->size(); ++i) {
    const std::string base = BaseOf(*packs, (*packs)[i]);
    by_base[{base, base.empty() ? i : 0}].push_back((*packs)[i]);
  }
  std::vector<PackSet> sets;
  for (auto& [base, group] : by_base) sets.push_back(SetOf(std::move(group)));
  return sets;
}

std::string DigestOf(const PackSet& set) {
  std::vector<std::pair<std::string, const std::string*>> files;
  for (const PackFiles& pack : set.packs) {
    for (const RuleFile& file : pack.files) {
      files.emplace_back(pack.pack_name + "/" + file.inner_path, &file.text);
    }
  }
  for (const RuleFile& file : set.modules) files.emplace_back(file.inner_path, &file.text);
  std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) {
    return std::tie(a.first, *a.second) < std::tie(b.first, *b.second);
  });
  base::Sha256 hash;
  for (const auto& [name, text] : files) {
    hash.Update(name);
    hash.Update("\n" + std::to_string(text->size()) + "\n");
    hash.Update(*text);
    hash.Update("\n");
  }
  return "sha256:" + std::move(hash).Finish();
}

}  // namespace licet::engine
