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

}  // namespace

void ReadPackHeader(PackFiles& pack) {
  for (const RuleFile& file : pack.files) {
    if (!MayHoldHeader(file.text)) continue;
    SourceSet sources;
    diag::Sink sink;
    syntax::Tree tree;
    const FileId id = sources.Add(file.name, file.text);
    if (!syntax::Parse(sources, id, tree, sink) || tree.files.empty()) continue;
    const auto* header = std::get_if<syntax::PackHeader>(&tree.files.front().header);
    if (header == nullptr) continue;
    pack.pack_name = header->name.text;
    if (header->extends) pack.extends = header->extends->text;
    for (const syntax::Name& module : header->uses) pack.uses.push_back(module.text);
    return;
  }
}

}  // namespace licet::engine
