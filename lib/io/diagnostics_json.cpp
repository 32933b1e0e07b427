#include "licet/render.hpp"
#include "licet/version.hpp"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace licet {
inline namespace v0 {
namespace {

using Json = nlohmann::ordered_json;

// Where the page of a code stands in the source tree.
std::string PageOf(std::string_view code) {
  return "docs/diagnostics/" + std::string(code) + ".md";
}

std::string Dump(const Json& json) {
  // A text that is not UTF-8 is the subject of some messages; it must not stop them.
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string_view LevelOf(Severity severity) {
  return severity == Severity::kError ? "error" : "warning";
}

// An edit that can be made: it has a place and changes something.
bool CanBeMade(const DiagnosticFix& fix, const SourceSet& sources) {
  return fix.span.has_file() && sources.text(fix.span) != fix.text;
}

Json Point(const SourceSet& sources, FileId file, std::uint32_t offset) {
  const LineColumn place = sources.Locate(file, offset);
  return {{"line", place.line}, {"column", place.column}, {"byte", offset}};
}

void AddPlace(Json& json, const SourceSet& sources, Span span) {
  if (!span.has_file()) return;
  json["file"] = std::string(sources.name(span.file));
  json["begin"] = Point(sources, span.file, span.begin);
  json["end"] = Point(sources, span.file, span.end);
}

Json ToJson(const Diagnostic& diagnostic, const SourceSet& sources) {
  const std::string_view code = InfoOf(diagnostic.kind).code;
  Json json;
  json["code"] = code;
  json["severity"] = LevelOf(diagnostic.severity);
  json["message"] = diagnostic.message;
  AddPlace(json, sources, diagnostic.span);
  json["labels"] = Json::array();
  for (const DiagnosticLabel& label : diagnostic.labels) {
    Json& entry = json["labels"].emplace_back(Json::object());
    AddPlace(entry, sources, label.span);
    entry["message"] = label.text;
  }
  json["fixes"] = Json::array();
  for (const DiagnosticFix& fix : diagnostic.fixes) {
    if (!CanBeMade(fix, sources)) continue;
    Json& entry = json["fixes"].emplace_back(Json::object());
    AddPlace(entry, sources, fix.span);
    entry["replacement"] = fix.text;
  }
  if (!diagnostic.help.empty()) json["help"] = diagnostic.help;
  json["page"] = PageOf(code);
  return json;
}

// A path as a URI reference: bytes that a URI cannot hold are escaped.
std::string ToUri(std::string_view path) {
  constexpr std::string_view kPlain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    if (kPlain.find(c) != std::string_view::npos) {
      uri += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    uri += '%';
    uri += "0123456789ABCDEF"[byte / 16];
    uri += "0123456789ABCDEF"[byte % 16];
  }
  return uri;
}

Json Region(const SourceSet& sources, Span span) {
  const LineColumn begin = sources.Locate(span.file, span.begin);
  const LineColumn end = sources.Locate(span.file, span.end);
  return {{"startLine", begin.line},
          {"startColumn", begin.column},
          {"endLine", end.line},
          {"endColumn", end.column}};
}

Json Artifact(const SourceSet& sources, FileId file) {
  return {{"uri", ToUri(sources.name(file))}};
}

Json Location(const SourceSet& sources, Span span) {
  return {
      {"physicalLocation",
       {{"artifactLocation", Artifact(sources, span.file)}, {"region", Region(sources, span)}}}};
}

Json SarifFix(const DiagnosticFix& fix, const SourceSet& sources) {
  const Json replacement = {{"deletedRegion", Region(sources, fix.span)},
                            {"insertedContent", {{"text", fix.text}}}};
  const Json change = {{"artifactLocation", Artifact(sources, fix.span.file)},
                       {"replacements", Json::array({replacement})}};
  return {{"artifactChanges", Json::array({change})}};
}

// A message of SARIF: braces mark places for arguments, so those of the text are doubled (3.11.5).
Json SarifMessage(std::string_view text) {
  std::string escaped;
  for (const char c : text) escaped.append(c == '{' || c == '}' ? 2 : 1, c);
  return {{"text", escaped}};
}

// What a kind of mistake is called: "unknown name `…`".
std::string Wording(std::string_view text) {
  constexpr std::size_t kPlaceLength = 3;  // `{0}`
  std::string wording;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view place = text.substr(i, kPlaceLength);
    const bool argument = place.size() == kPlaceLength && place[0] == '{' && place[2] == '}';
    if (argument) i += kPlaceLength - 1;
    wording += argument ? "…" : std::string(1, text[i]);
  }
  return wording;
}

Json SarifRule(const DiagnosticInfo& info) {
  return {{"id", info.code},
          {"name", info.name},
          {"shortDescription", SarifMessage(Wording(info.text))},
          {"help", {{"text", "See " + PageOf(info.code) + " in the documentation of Licet."}}},
          {"defaultConfiguration", {{"level", LevelOf(info.severity)}}}};
}

Json SarifResult(const Diagnostic& diagnostic, const SourceSet& sources, std::size_t rule_index) {
  Json result;
  result["ruleId"] = InfoOf(diagnostic.kind).code;
  result["ruleIndex"] = rule_index;
  result["level"] = LevelOf(diagnostic.severity);
  const std::string help = diagnostic.help.empty() ? "" : "; help: " + diagnostic.help;
  result["message"] = SarifMessage(diagnostic.message + help);
  result["locations"] = Json::array();
  if (diagnostic.span.has_file()) {
    result["locations"].push_back(Location(sources, diagnostic.span));
  }
  for (const DiagnosticLabel& label : diagnostic.labels) {
    if (!label.span.has_file()) continue;
    Json related = {
        {"id", result.contains("relatedLocations") ? result["relatedLocations"].size() : 0}};
    related.update(Location(sources, label.span));
    if (!label.text.empty()) related["message"] = SarifMessage(label.text);
    result["relatedLocations"].push_back(related);
  }
  for (const DiagnosticFix& fix : diagnostic.fixes) {
    if (CanBeMade(fix, sources)) result["fixes"].push_back(SarifFix(fix, sources));
  }
  return result;
}

}  // namespace

std::string RenderJson(const std::vector<Diagnostic>& diagnostics, const SourceSet& sources) {
  Json json;
  json["diagnostics"] = Json::array();
  std::size_t errors = 0;
  for (const Diagnostic& diagnostic : diagnostics) {
    json["diagnostics"].push_back(ToJson(diagnostic, sources));
    if (diagnostic.severity == Severity::kError) ++errors;
  }
  json["errors"] = errors;
  json["warnings"] = diagnostics.size() - errors;
  return Dump(json);
}

std::string RenderSarif(const std::vector<Diagnostic>& diagnostics, const SourceSet& sources) {
  // Rules by code, so that the order of messages does not show in them.
  std::map<std::string_view, DiagnosticInfo> rules;
  for (const Diagnostic& diagnostic : diagnostics) {
    const DiagnosticInfo& info = InfoOf(diagnostic.kind);
    rules.emplace(info.code, info);
  }
  Json descriptors = Json::array();
  std::map<std::string_view, std::size_t> index_of;
  for (const auto& [code, info] : rules) {
    index_of.emplace(code, descriptors.size());
    descriptors.push_back(SarifRule(info));
  }
  Json results = Json::array();
  for (const Diagnostic& diagnostic : diagnostics) {
    const std::size_t index = index_of.at(InfoOf(diagnostic.kind).code);
    results.push_back(SarifResult(diagnostic, sources, index));
  }
  Json run;
  run["tool"]["driver"] = {{"name", "licet"}, {"version", kVersion}, {"rules", descriptors}};
  run["columnKind"] = "unicodeCodePoints";
  run["results"] = results;
  Json log;
  log["version"] = "2.1.0";
  log["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json";
  log["runs"] = Json::array({run});
  return Dump(log);
}

}  // namespace v0
}  // namespace licet
