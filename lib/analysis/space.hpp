#pragma once

#include "analysis/proof.hpp"
#include "data/scenario.hpp"
#include "program/program.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace licet::analysis {

/// By what two records of one type are known to be one thing: the key, else where it was written;
/// empty if by nothing.
[[nodiscard]] std::string IdentityOf(const data::RecordValue& record);

/// A fact of one line: `route[0].to_party.hq`.
struct Spot {
  std::uint32_t line = 0;
  std::string path;
  program::FactStep step;
};

/// One fact (or the choice of the part, if the path is empty) taken as something narrower.
struct Assignment {
  Spot spot;
  data::Value value;
  std::uint32_t part = 0;
};

/// Lines whose facts are filled in and taken back. A party that stands at several places is one
/// party: its facts change everywhere at once.
class Space {
 public:
  /// `program` must outlive it.
  Space(const program::Program& program, std::vector<data::Line> lines)
      : program_(program), lines_(std::move(lines)) {}

  [[nodiscard]] const std::vector<data::Line>& lines() const { return lines_; }

  /// The fact at the path, or the first record on the way of which nothing is known; nothing if the
  /// path leads through something that is not there. The first part of the line is looked at.
  [[nodiscard]] std::optional<Spot> Resolve(std::uint32_t line, const std::string& path) const;
  [[nodiscard]] const data::Value* Find(const Spot& spot) const;

  /// Everywhere that the fact stands, this place included: line and path.
  [[nodiscard]] std::vector<std::pair<std::uint32_t, std::string>> CopiesOf(const Spot& spot) const;

  void Apply(const Assignment& assignment);
  /// The same where the places are known already.
  void Apply(const Taken& taken);
  /// Takes back all that was applied since there were `depth` changes.
  void UndoTo(std::size_t depth);
  [[nodiscard]] std::size_t depth() const { return changes_.size(); }

 private:
  struct Change {
    std::uint32_t line = 0;
    std::string path;
    data::Value before;
    std::vector<data::Line::Alternative> parts;
  };
  [[nodiscard]] const data::Value* At(std::uint32_t line, const std::string& path) const;
  [[nodiscard]] data::Value* Place(std::uint32_t line, const std::string& path);
  void Set(std::uint32_t line, const std::string& path, const data::Value& value);

  const program::Program& program_;
  std::vector<data::Line> lines_;
  std::vector<Change> changes_;
};

}  // namespace licet::analysis
