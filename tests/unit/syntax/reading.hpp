#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/sink.hpp"
#include "licet/source.hpp"
#include "syntax/parse.hpp"
#include "syntax/print.hpp"
#include "syntax/tree.hpp"

namespace licet::syntax {

/// One text that was read, for the tests of this layer.
struct Reading {
  explicit Reading(std::string text) {
    const FileId file = sources.Add("test.licet", std::move(text));
    appended = Parse(sources, file, tree, sink);
  }

  /// `line:column code message` of each message.
  [[nodiscard]] std::vector<std::string> Messages() const {
    std::vector<std::string> messages;
    for (const Diagnostic& diagnostic : sink.diagnostics()) {
      const LineColumn place = sources.Locate(diagnostic.span.file, diagnostic.span.begin);
      messages.push_back(std::to_string(place.line) + ":" + std::to_string(place.column) + " " +
                         std::string(InfoOf(diagnostic.kind).code) + " " + diagnostic.message);
    }
    return messages;
  }
  [[nodiscard]] const std::vector<Declaration>& declarations() const {
    return tree.files.front().declarations;
  }
  [[nodiscard]] std::string Printed() const { return PrintFile(tree, tree.files.front()); }

  SourceSet sources;
  Tree tree;
  diag::Sink sink;
  bool appended = false;
};

/// Reads declarations as a part of a pack; the first stands on line 3.
inline Reading ReadDeclarations(std::string_view declarations) {
  return Reading("licet 1\npart of test\n" + std::string(declarations) + "\n");
}

/// Reads `text` as the condition of a rule on line 3, from column 43 on.
inline Reading ReadCondition(std::string_view text) {
  return ReadDeclarations("require r license { cite law  each h in route when " +
                          std::string(text) + " }");
}

/// The condition that `ReadCondition` read, printed.
inline std::string PrintedCondition(const Reading& reading) {
  const auto& rule = std::get<RuleDeclaration>(reading.declarations().front().node);
  return PrintExpression(reading.tree, std::get<WhenClause>(rule.body.back().node).condition);
}

}  // namespace licet::syntax
