#include "licet/pack.hpp"

#include "diag/sink.hpp"
#include "engine/diagnostics.hpp"
#include "engine/embedded_packs.hpp"
#include "engine/pack_data.hpp"
#include "engine/pack_set.hpp"
#include "engine/test_facts.hpp"
#include "engine/test_files.hpp"
#include "model/check.hpp"
#include "program/compile.hpp"
#include "syntax/parse.hpp"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <span>
#include <utility>

namespace licet {

bool engine::UsesSharedSchema(const detail::PackData& pack) {
  return std::any_of(pack.rules.packs.begin(), pack.rules.packs.end(), [](const auto& info) {
    return std::find(info.uses.begin(), info.uses.end(), "std.trade") != info.uses.end();
  });
}

inline namespace v0 {
namespace {

syntax::Tree ParseAll(const engine::PackSet& set, SourceSet& sources, diag::Sink& sink) {
  syntax::Tree tree;
  const auto parse = [&](const engine::RuleFile& file) {
    const FileId id = sources.Add(file.name, file.text);
    syntax::Parse(sources, id, tree, sink);
  };
  for (const engine::PackFiles& pack : set.packs) {
    for (const engine::RuleFile& file : pack.files) parse(file);
    for (const engine::RuleFile& file : pack.tests) {
      const std::size_t first = tree.files.size();
      parse(file);
      engine::RefuseAllButTests(std::span(tree.files).subspan(first), sink);
    }
  }
  for (const engine::RuleFile& file : set.modules) parse(file);
  return tree;
}

// One base pack, or a base and its overlays: named together, as one question is asked of them.
PackIdentity IdentityOf(const model::CheckedRules& rules, std::string digest) {
  PackIdentity identity;
  identity.digest = std::move(digest);
  for (const model::PackInfo& pack : rules.packs) {
    if (identity.name.empty()) {
      identity.title = pack.title;
      identity.jurisdiction = pack.jurisdiction;
      identity.authority = pack.authority;
    } else {
      identity.name += " + ";
    }
    identity.name += pack.name;
    if (pack.law_as_of) identity.law_as_of = std::max(identity.law_as_of, *pack.law_as_of);
  }
  return identity;
}

std::shared_ptr<const detail::PackData> Read(const engine::PackSet& set) {
  auto data = std::make_shared<detail::PackData>();
  diag::Sink sink;
  syntax::Tree tree = ParseAll(set, data->sources, sink);
  // What could not be read would be missed everywhere else: one message for one mistake.
  if (!sink.has_errors()) data->rules = model::Check(data->sources, std::move(tree), sink);
  if (!sink.has_errors()) engine::CheckTestFacts(data->rules, sink);
  if (!sink.has_errors()) data->program = program::Compile(data->rules, &data->sources);
  data->diagnostics = sink.Take();
  engine::SortByPlace(data->diagnostics);
  data->identity = IdentityOf(data->rules, engine::DigestOf(set));
  if (data->identity.name.empty()) data->identity.name = set.packs.front().pack_name;
  for (const engine::PackFiles& pack : set.packs) {
    data->homes.push_back({pack.folder, pack.embedded_folder});
    data->tests_left_out = data->tests_left_out || pack.tests_left_out;
  }
  return data;
}

}  // namespace

absl::StatusOr<Pack> Pack::Load(const std::vector<std::string>& names, PackTests tests) {
  const auto set = engine::GatherPacks(names, tests);
  if (!set.ok()) return set.status();
  return Pack(Read(*set));
}

absl::StatusOr<std::vector<Pack>> LoadPacks(const std::vector<std::string>& names,
                                            PackTests tests) {
  const auto sets = engine::GroupPacks(names, tests);
  if (!sets.ok()) return sets.status();
  std::vector<Pack> packs;
  for (const engine::PackSet& set : *sets) packs.push_back(Pack(Read(set)));
  return packs;
}

std::vector<std::string> DefaultPacks() {
  const std::vector<engine::EmbeddedPack> all = engine::EmbeddedPackFolders();
  std::vector<std::string> names{"us.ear"};
  // The list grows while it is walked: an overlay may extend another one.
  for (std::size_t i = 0; i < names.size(); ++i) {
    for (const engine::EmbeddedPack& pack : all) {
      if (pack.extends == names[i]) names.push_back(pack.name);
    }
  }
  return names;
}

bool Pack::ok() const { return data_->program.has_value(); }

const std::vector<Diagnostic>& Pack::diagnostics() const { return data_->diagnostics; }

const SourceSet& Pack::sources() const { return data_->sources; }

const PackIdentity& Pack::identity() const { return data_->identity; }

std::size_t Pack::rule_count() const { return data_->rules.rules.size(); }

}  // namespace v0
}  // namespace licet
