#include "record/cases.hpp"

#include "record/scenario_leaves.hpp"
#include "record/sexpr.hpp"

namespace licet::record {
namespace {

using analysis::CaseTree;
using analysis::Space;
using analysis::Taken;

std::string PlacesText(const Taken& taken, std::uint32_t first) {
  if (taken.places.empty()) return List("parts", {std::to_string(taken.line + first)});
  std::vector<std::string> places;
  for (const auto& [line, path] : taken.places)
    places.push_back("(" + std::to_string(line + first) + " " + Atom(path) + ")");
  return List("at", places);
}

std::string ValueOf(const Taken& taken) {
  if (taken.places.empty()) return std::to_string(taken.part);
  if (!taken.others.empty()) return Atoms("other", taken.others);
  return ValueText(taken.value);
}

void Visit(const CaseTree& tree, Space& space, std::uint32_t& leaf,
           const std::function<void(std::uint32_t)>& visit) {
  if (tree.branches.empty()) return visit(leaf++);
  for (const CaseTree::Branch& branch : tree.branches) {
    const std::size_t before = space.depth();
    space.Apply(branch.taken);
    Visit(branch.tree, space, leaf, visit);
    space.UndoTo(before);
  }
}

}  // namespace

std::vector<data::Line> LinesOf(const analysis::CaseProof& proof, const data::Scenario& scenario) {
  if (!proof.line) return scenario.lines;
  return {scenario.lines[*proof.line]};
}

std::string TakeText(const Taken& taken, std::uint32_t first) {
  return List("take", {PlacesText(taken, first), ValueOf(taken)});
}

std::string TreeText(const CaseTree& tree, std::uint32_t first) {
  if (tree.branches.empty()) return "-";
  std::vector<std::string> parts{PlacesText(tree.branches.front().taken, first)};
  for (const CaseTree::Branch& branch : tree.branches)
    parts.push_back("(" + ValueOf(branch.taken) + " " + TreeText(branch.tree, first) + ")");
  return List("split", parts);
}

void ForEachLeaf(const CaseTree& tree, Space& space,
                 const std::function<void(std::uint32_t)>& visit) {
  std::uint32_t leaf = 0;
  Visit(tree, space, leaf, visit);
}

}  // namespace licet::record
