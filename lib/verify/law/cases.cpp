#include "verify/law/cases.hpp"

#include "verify/law/domain.hpp"
#include "verify/law/refused.hpp"

#include <optional>

namespace licet::verify {
namespace {

constexpr std::uint32_t kMostLeaves = 20'000;
constexpr int kMostDivisions = 300;
constexpr std::size_t kMostElements = 1000;

// A fact at one place.
struct Spot {
  Record* record = nullptr;
  std::string fact, path;
};

Facts& FactsOf(std::vector<Line>& lines, const Node& number) {
  const std::size_t line = ReadIndex(number);
  if (line >= lines.size() || lines[line].parts.size() != 1)
    throw Refused{"a fact of no line, or of one of several parts, is taken as something narrower"};
  return lines[line].parts.front();
}

Spot SpotAt(std::vector<Line>& lines, const Node& place) {
  Facts& facts = FactsOf(lines, place.at(0));
  const std::string& path = place.at(1).atom();
  const std::size_t dot = path.rfind('.');
  const std::string owner = dot == std::string::npos ? "" : path.substr(0, dot);
  const auto found = facts.find(owner);
  if (found == facts.end()) throw Refused{"nothing is known of what `" + path + "` belongs to"};
  return {&found->second, dot == std::string::npos ? path : path.substr(dot + 1), path};
}

const Node* StatedAt(const Spot& spot) {
  const auto stated = spot.record->facts.find(spot.fact);
  return stated == spot.record->facts.end() ? nullptr : &stated->second;
}

// Records that are known to be one thing are so by their key.
void CheckSame(const Spot& spot, const Spot& first) {
  const bool same = spot.fact == first.fact && spot.record->type == first.record->type &&
                    spot.record->key == first.record->key && !spot.record->key.empty();
  if (!same) throw Refused{"`" + first.path + "` and `" + spot.path + "` are not of one thing"};
}

// A record or an element of a list of which nothing is known yet.
void MakeRecords(const Fact& fact, const Node& value, const std::string& path, Facts& facts) {
  if (value.head() == "record") facts[path] = Record{path, InnerTypeOf(fact), "", {}};
  if (value.head() != "list") return;
  const std::size_t count = ReadIndex(value.at(2));
  if (count > kMostElements) throw Refused{"a list is taken to hold more than 1,000"};
  for (std::size_t i = 0; i < count; ++i) {
    const std::string item = path + "[" + std::to_string(i) + "]";
    facts.try_emplace(item, Record{item, InnerTypeOf(fact), "", {}});
  }
}

std::size_t PartOfLine(const std::vector<Line>& lines, const Node& places) {
  const std::size_t line = ReadIndex(places.at(1));
  if (line >= lines.size()) throw Refused{"a part of no line is chosen"};
  return line;
}

void Choose(const Node& places, const Node& value, std::vector<Line>& lines) {
  Line& line = lines[PartOfLine(lines, places)];
  const std::size_t part = ReadIndex(value);
  if (part >= line.parts.size()) throw Refused{"a part is chosen that the line does not have"};
  line.parts = {line.parts[part]};
}

class Tree {
 public:
  Tree(const Pack& pack, const Visit& visit) : pack_(pack), visit_(visit) {}

  void Walk(const Node& tree, const std::vector<Line>& lines, int depth) {
    if (depth > kMostDivisions) throw Refused{"cases are divided too deep"};
    if (tree.nothing()) {
      if (leaf_ >= kMostLeaves) throw Refused{"there are more than 20,000 cases"};
      return visit_(leaf_++, lines);
    }
    if (tree.head() != "split") throw Refused{"a case is neither divided nor `-`"};
    CheckCovered(tree, lines);
    for (std::size_t i = 2; i < tree.items.size(); ++i) {
      std::vector<Line> inner = lines;
      Take(pack_, tree.at(1), tree.at(i).at(0), inner);
      Walk(tree.at(i).at(1), inner, depth + 1);
    }
  }

 private:
  void CheckCovered(const Node& tree, std::vector<Line> lines) const {
    const Node& places = tree.at(1);
    if (places.head() == "parts") {
      std::set<std::size_t> parts;
      for (std::size_t i = 2; i < tree.items.size(); ++i) parts.insert(ReadIndex(tree.at(i).at(0)));
      if (parts.size() != lines[PartOfLine(lines, places)].parts.size())
        throw Refused{"cases leave out a part of a line"};
      return;
    }
    const Spot spot = SpotAt(lines, places.at(1));
    const Fact fact = FactOf(pack_, spot.record->type, spot.fact);
    const Domain whole = DomainOf(pack_, fact, spot.fact, StatedAt(spot));
    std::vector<Domain> parts;
    for (std::size_t i = 2; i < tree.items.size(); ++i)
      parts.push_back(PartOf(fact, tree.at(i).at(0)));
    if (!Covered(fact, whole, parts))
      throw Refused{"cases leave out something that `" + spot.path + "` may be"};
  }

  const Pack& pack_;
  const Visit& visit_;
  std::uint32_t leaf_ = 0;
};

}  // namespace

void Take(const Pack& pack, const Node& places, const Node& value, std::vector<Line>& lines) {
  if (places.head() == "parts") return Choose(places, value, lines);
  if (places.head() != "at") throw Refused{"a fact is taken at no place"};
  const Spot first = SpotAt(lines, places.at(1));
  for (std::size_t i = 1; i < places.items.size(); ++i) {
    const Spot spot = SpotAt(lines, places.at(i));
    if (i > 1) CheckSame(spot, first);
    const Fact fact = FactOf(pack, spot.record->type, spot.fact);
    const Domain whole = DomainOf(pack, fact, spot.fact, StatedAt(spot));
    if (!Within(fact, PartOf(fact, value), whole))
      throw Refused{"`" + spot.path + "` is taken as what it cannot be"};
    spot.record->facts[spot.fact] = value;
    MakeRecords(fact, value, spot.path, FactsOf(lines, places.at(i).at(0)));
  }
}

void TakeAll(const Pack& pack, const std::vector<std::string>& facts, std::vector<Line>& lines) {
  for (const std::string& one : facts) {
    const Node take = Read(one);
    if (take.head() != "take") throw Refused{"a fact of a completion is not taken"};
    Take(pack, take.at(1), take.at(2), lines);
  }
}

void ForEachLeaf(const Pack& pack, const std::string& tree, const std::vector<Line>& lines,
                 const Visit& visit) {
  Tree(pack, visit).Walk(Read(tree), lines, 0);
}

}  // namespace licet::verify
