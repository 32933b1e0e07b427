#include "engine/pack_header.hpp"

#include "diag/sink.hpp"
#include "syntax/parse.hpp"
#include "syntax/tree.hpp"

#include <string_view>
#include <variant>

namespace licet::engine {
namespace {

// Only files that have the word can hold a header; the others need not be parsed twice.
bool MayHoldHeader(std::string_view text) { return text.find("pack") != std::string_view::npos; }

// Takes over what the header in `file` says; false if there is none that can be read.
bool ReadHeaderOf(const RuleFile& file, PackFiles& pack) {
  if (!MayHoldHeader(file.text)) return false;
  SourceSet sources;
  diag::Sink sink;
  syntax::Tree tree;
  const FileId id = sources.Add(file.name, file.text);
  if (!syntax::Parse(sources, id, tree, sink) || tree.files.empty()) return false;
  const auto* header = std::get_if<syntax::PackHeader>(&tree.files.front().header);
  if (header == nullptr) return false;
  pack.pack_name = header->name.text;
  if (header->extends) pack.extends = header->extends->text;
  for (const syntax::Name& module : header->uses) pack.uses.push_back(module.text);
  return true;
}

}  // namespace

void ReadPackHeader(PackFiles& pack) {
  // By convention it stands in `pack.licet`: the others are looked at only if it does not.
  constexpr std::string_view kHeaderFile = "pack.licet";
  for (const bool by_name : {true, false}) {
    for (const RuleFile& file : pack.files) {
      if ((file.inner_path == kHeaderFile) == by_name && ReadHeaderOf(file, pack)) return;
    }
  }
}

}  // namespace licet::engine
