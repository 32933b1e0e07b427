#include "verify/law/pack.hpp"

#include "verify/law/refused.hpp"

namespace licet::verify {
namespace {

// Kinds of which a pack has one leaf; the others have a name, definitions one of two parts.
const std::set<std::string, std::less<>> kOnly = {"licet-pack",   "aliases",  "days",  "rules",
                                                  "requirements", "subjects", "scale", "classes",
                                                  "scenario",     "diligence"};

std::string NameOf(const Node& leaf) {
  if (kOnly.contains(leaf.head())) return {};
  if (leaf.head() == "define") return leaf.at(1).atom() + "." + leaf.at(2).atom();
  return leaf.at(1).atom();
}

}  // namespace

std::size_t ReadIndex(const Node& node) {
  const std::string& text = node.atom();
  if (text.empty() || text.size() > 7 || (text.size() > 1 && text[0] == '0') ||
      text.find_first_not_of("0123456789") != std::string::npos) {
    throw Refused{"`" + text + "` is not a count or a place"};
  }
  return std::stoul(text);
}

Pack::Pack(const std::map<std::size_t, std::string>& leaves) {
  for (const auto& [index, text] : leaves) {
    Leaf leaf{index, Read(text)};
    const auto key = std::pair(std::string(leaf.node.head()), NameOf(leaf.node));
    if (!leaves_.emplace(key, std::move(leaf)).second)
      throw Refused{"the pack has two of `" + key.first + " " + key.second + "`"};
  }
}

bool Pack::Has(std::string_view kind, std::string_view name) const {
  return leaves_.contains({std::string(kind), std::string(name)});
}

const Node& Pack::Find(std::string_view kind, std::string_view name) const {
  const auto found = leaves_.find({std::string(kind), std::string(name)});
  if (found == leaves_.end()) {
    throw Refused{"`" + std::string(kind) + (name.empty() ? "" : " ") + std::string(name) +
                  "` is not among the leaves of the pack at hand"};
  }
  read_.insert(found->second.index);
  return found->second.node;
}

std::vector<std::string> Pack::NamesOf(std::string_view kind) const {
  std::vector<std::string> names;
  for (const auto& [key, leaf] : leaves_)
    if (key.first == kind) names.push_back(key.second);
  return names;
}

const Node& RecordOf(const Pack& pack, const std::string& type) {
  return pack.Find("record", type);
}

Fact FactOf(const Pack& pack, const std::string& record_type, const std::string& fact) {
  for (const Node& one : RecordOf(pack, record_type).items) {
    if (one.head() != "fact" || one.at(1).atom() != fact) continue;
    return {&one.at(2), one.at(3).atom() == "optional", one.at(4).atom() == "computed"};
  }
  throw Refused{"`" + record_type + "` has no fact `" + fact + "`"};
}

const std::string& InnerTypeOf(const Fact& fact) { return fact.type->at(1).atom(); }

namespace {

// A key that the scenario gave, or a number that stands for where it was written.
std::string KeyOf(const Node& key) {
  if (!key.list) return key.text.empty() ? "" : "key " + key.text;
  if (key.head() != "same") throw Refused{"a key is neither a text nor a number"};
  return "same " + key.at(1).atom();
}

}  // namespace

std::vector<Line> ReadScenario(const std::vector<std::string>& leaves) {
  if (leaves.empty()) throw Refused{"the scenario has no leaves"};
  const Node header = Read(leaves.front());
  if (header.head() != "licet-scenario" || header.at(1).atom() != "2")
    throw Refused{"the scenario is not of format 2"};
  std::vector<Line> lines;
  for (std::size_t i = 1; i < leaves.size(); ++i) {
    const Node leaf = Read(leaves[i]);
    const std::size_t line = ReadIndex(leaf.at(1));
    if (leaf.head() == "line") {
      if (line != lines.size()) throw Refused{"the lines of the scenario are not in order"};
      lines.push_back({leaf.at(2).atom(), leaf.at(3).atom(), {}});
      lines.back().parts.resize(leaf.items.size() - 5);
      continue;
    }
    if (leaf.head() != "at") throw Refused{"a leaf of the scenario is neither a line nor facts"};
    const std::size_t part = ReadIndex(leaf.at(2));
    if (line + 1 != lines.size() || part >= lines[line].parts.size())
      throw Refused{"facts of the scenario belong to no line"};
    Record record{leaf.at(3).atom(), leaf.at(4).atom(), KeyOf(leaf.at(5)), {}};
    for (std::size_t k = 7; k < leaf.items.size(); ++k) {
      if (!record.facts.emplace(leaf.items[k].at(0).atom(), leaf.items[k].at(1)).second)
        throw Refused{"`" + record.path + "` states a fact twice"};
    }
    const std::string path = record.path;
    if (!lines[line].parts[part].emplace(path, std::move(record)).second)
      throw Refused{"the scenario has two records at `" + path + "`"};
  }
  if (header.at(2).atom() != std::to_string(lines.size()))
    throw Refused{"the scenario has another number of lines than it says"};
  return lines;
}

}  // namespace licet::verify
