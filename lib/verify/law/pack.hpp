#pragma once

#include "verify/law/sexpr.hpp"
#include "verify/law/value.hpp"

#include <cstddef>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace licet::verify {

/// The leaves of a pack that a checker has: all of them, or those that a record cites. Asking for
/// one that is not there throws `Refused`.
class Pack {
 public:
  /// Leaves by their index in the pack.
  explicit Pack(const std::map<std::size_t, std::string>& leaves);
  Pack(const Pack&) = delete;
  Pack& operator=(const Pack&) = delete;

  /// The leaf of a rule, group, threshold, source, record … of that name.
  const Node& Find(std::string_view kind, std::string_view name) const;
  /// The only leaf of a kind: `requirements`, `days` …
  const Node& Only(std::string_view kind) const { return Find(kind, ""); }
  [[nodiscard]] bool Has(std::string_view kind, std::string_view name) const;
  /// Every name of a kind that is there.
  [[nodiscard]] std::vector<std::string> NamesOf(std::string_view kind) const;
  /// The leaves that were asked for so far.
  [[nodiscard]] const std::set<std::size_t>& read() const { return read_; }

 private:
  struct Leaf {
    std::size_t index = 0;
    Node node;
  };
  // By kind and name.
  std::map<std::pair<std::string, std::string>, Leaf> leaves_;
  mutable std::set<std::size_t> read_;
};

/// A type of records, and one fact of it, as the pack declares them.
struct Fact {
  const Node* type = nullptr;
  bool optional = false, computed = false;
};
const Node& RecordOf(const Pack& pack, const std::string& type);
Fact FactOf(const Pack& pack, const std::string& record_type, const std::string& fact);
/// The type of record that a record or a list holds.
const std::string& InnerTypeOf(const Fact& fact);

/// A number of things or of a place: up to seven digits. Throws `Refused`.
std::size_t ReadIndex(const Node& node);

/// One record of a scenario.
struct Record {
  std::string path, type;
  /// Records of one type and one key are one thing; empty: it is like no other.
  std::string key;
  std::map<std::string, Node> facts;
};
/// The facts of one part of one line, by path.
using Facts = std::map<std::string, Record>;
struct Line {
  std::string name, item;
  std::vector<Facts> parts;
};
/// Reads the leaves of a scenario. Throws `Refused`.
std::vector<Line> ReadScenario(const std::vector<std::string>& leaves);

}  // namespace licet::verify
