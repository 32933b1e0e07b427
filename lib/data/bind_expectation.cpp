#include "base/nearest_name.hpp"
#include "data/bind.hpp"
#include "data/describe.hpp"
#include "data/document.hpp"
#include "data/scenario.hpp"
#include "diag/sink.hpp"

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace licet::data {
namespace {

using diag::Sink;

// One text, or a list of texts.
std::vector<std::string> TextsOf(const Entry& entry, Sink& sink) {
  std::vector<std::string> texts;
  const auto* array = std::get_if<Array>(&entry.node.value);
  if (array == nullptr) {
    if (auto text = TextOf(entry, sink)) texts.push_back(std::move(*text));
    return texts;
  }
  for (const Node& item : array->items) {
    if (auto text = TextOf(Entry{entry.key, entry.key_span, item}, sink)) {
      texts.push_back(std::move(*text));
    }
  }
  return texts;
}

std::optional<std::string> Choice(const Entry& entry, const std::vector<std::string>& values,
                                  Sink& sink) {
  auto text = TextOf(entry, sink);
  if (!text) return std::nullopt;
  // Rules and cases may be written with either spelling.
  if (*text == "no_licence") *text = "no_license";
  if (*text == "licence_required") *text = "license_required";
  for (const std::string& value : values) {
    if (*text == value) return text;
  }
  auto builder = sink.Report<DiagnosticKind::kUnknownChoice>(entry.node.span, *text, entry.key);
  if (const auto meant = base::NearestName(*text, values)) {
    builder.Replace(entry.node.span, "\"" + *meant + "\"").Help("did you mean `" + *meant + "`?");
  } else {
    builder.Help("it may be " + Choices(values));
  }
  return std::nullopt;
}

}  // namespace

Expectation BindExpectation(const Entry& entry, Sink& sink) {
  static const std::vector<std::string> kOutcomes = {
      "no_license", "exception_available", "license_required", "prohibited", "undetermined"};
  static const std::vector<std::string> kBases = {"not_subject", "not_controlled", "no_requirement",
                                                  "exempt",      "saving",         "lawfully_held"};
  static const std::vector<std::string> kKeys = {"outcome", "review", "class", "classes",
                                                 "because", "asks",   "basis"};
  Expectation expectation;
  expectation.span = entry.node.span;
  const auto* table = std::get_if<Table>(&entry.node.value);
  if (table == nullptr || table->entries.empty()) {
    sink.Report<DiagnosticKind::kWrongKindOfValue>(
        entry.node.span, entry.key, "a table of keys such as `outcome`", KindOf(entry.node));
    return expectation;
  }
  for (const Entry& item : table->entries) {
    if (item.key == "outcome") {
      expectation.outcome = Choice(item, kOutcomes, sink);
    } else if (item.key == "basis") {
      expectation.basis = Choice(item, kBases, sink);
    } else if (item.key == "review") {
      expectation.review = TextsOf(item, sink);
    } else if (item.key == "class" || item.key == "classes") {
      for (std::string& code : TextsOf(item, sink)) expectation.classes.push_back(std::move(code));
    } else if (item.key == "because") {
      expectation.because = TextsOf(item, sink);
    } else if (item.key == "asks") {
      expectation.asks = TextsOf(item, sink);
    } else {
      ReportUnknownKey(item, "`expect`", kKeys, sink);
    }
  }
  return expectation;
}

}  // namespace licet::data
