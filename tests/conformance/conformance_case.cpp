#include "conformance_case.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>

namespace licet::conformance {
namespace {

using nlohmann::json;

std::set<std::string> Names(const json& value) {
  std::set<std::string> names;
  for (const json& name : value) names.insert(name.get<std::string>());
  return names;
}

std::string Joined(const std::set<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : " ") + name;
  return "{" + text + "}";
}

std::set<std::string> ClassesOf(const Decision& decision) {
  std::set<std::string> codes;
  for (const LineDecision& line : decision.lines) {
    for (const auto& status : line.classes) {
      if (status.truth == Truth::kTrue) codes.insert(status.code);
    }
  }
  return codes;
}

std::set<std::string> ReasonsOf(const Decision& decision) {
  std::set<std::string> rules;
  for (const LineDecision& line : decision.lines) {
    for (const auto& reason : line.because) rules.insert(reason.rule);
  }
  return rules;
}

std::set<std::string> QuestionsOf(const Decision& decision) {
  std::set<std::string> paths;
  for (const LineDecision& line : decision.lines) {
    for (const MissingFact& fact : line.missing) paths.insert(fact.path);
  }
  return paths;
}

std::string ReviewOf(const Decision& decision) {
  const ReviewRange& review = decision.review;
  return review.determined() ? review.high : review.low + ".." + review.high;
}

// The scenario of a case: `given`, with `set` put into it.
json ScenarioOf(const json& given, const json& one_case) {
  json scenario = given;
  if (!one_case.contains("set")) return scenario;
  for (const auto& [pointer, value] : one_case.at("set").items()) {
    const json::json_pointer at(pointer);
    if (!value.is_null()) {
      scenario[at] = value;
    } else {
      scenario.at(at.parent_pointer()).erase(at.back());
    }
  }
  return scenario;
}

EvaluateOptions OptionsOf(const json& one_case) {
  EvaluateOptions options;
  if (one_case.value("view", "enforced") == "de_jure") options.view = View::kDeJure;
  if (one_case.contains("known_at")) {
    options.known_at = Date::Parse(one_case.at("known_at").get<std::string>());
  }
  if (one_case.contains("law_of")) {
    options.law_of = Date::Parse(one_case.at("law_of").get<std::string>());
  }
  if (one_case.contains("readings")) {
    options.readings = one_case.at("readings").get<std::vector<std::string>>();
  }
  return options;
}

void Compare(const std::string& what, const std::string& wanted, const std::string& got,
             std::vector<std::string>& differences) {
  if (wanted != got) differences.push_back(what + ": wanted " + wanted + ", got " + got);
}

std::vector<std::string> Differences(const json& expect, const Decision& decision) {
  std::vector<std::string> out;
  for (const auto& [key, wanted] : expect.items()) {
    if (key == "outcome") {
      Compare(key, wanted, std::string(ToString(decision.outcome)), out);
    } else if (key == "low") {
      Compare(key, wanted, std::string(ToString(decision.outcome.low)), out);
    } else if (key == "high") {
      Compare(key, wanted, std::string(ToString(decision.outcome.high)), out);
    } else if (key == "basis") {
      Compare(key, wanted, std::string(ToString(decision.basis)), out);
    } else if (key == "review") {
      Compare(key, wanted, ReviewOf(decision), out);
    } else if (key == "conflict") {
      Compare(key, wanted.dump(), decision.review.conflict ? "true" : "false", out);
    } else if (key == "classes") {
      Compare(key, Joined(Names(wanted)), Joined(ClassesOf(decision)), out);
    } else if (key == "because") {
      Compare(key, Joined(Names(wanted)), Joined(ReasonsOf(decision)), out);
    } else if (key == "asks") {
      const std::set<std::string> asked = QuestionsOf(decision);
      for (const std::string& path : Names(wanted)) {
        if (asked.count(path) == 0)
          out.push_back("asks: wanted " + path + ", got " + Joined(asked));
      }
    } else {
      out.push_back("`" + key + "` is not a key of `expect`");
    }
  }
  return out;
}

std::string MessagesOf(const std::vector<Diagnostic>& diagnostics, const SourceSet& sources) {
  return RenderText(diagnostics, sources);
}

}  // namespace

std::vector<CaseFile> ReadCaseFiles(const std::string& folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".json") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<CaseFile> files;
  for (const auto& path : paths) {
    std::ifstream in(path);
    files.push_back({path.filename().string(), json::parse(in)});
  }
  return files;
}

std::optional<Pack> PackOf(const CaseFile& file, const std::string& scratch, std::string& problem) {
  std::string name;
  if (file.json.contains("pack")) {
    name = file.json.at("pack").get<std::string>();
  } else {
    std::filesystem::create_directories(scratch);
    name = scratch + "/" + file.name + ".licet";
    std::ofstream out(name, std::ios::binary);
    for (const json& line : file.json.at("rules")) out << line.get<std::string>() << '\n';
  }
  auto pack = Pack::Load({name});
  if (!pack.ok()) {
    problem = pack.status().ToString();
    return std::nullopt;
  }
  problem = MessagesOf(pack->diagnostics(), pack->sources());
  if (!pack->ok()) return std::nullopt;
  return *std::move(pack);
}

std::vector<std::string> Run(const CaseFile& file, const json& one_case, const Pack& pack) {
  const std::string text = ScenarioOf(file.json.at("given"), one_case).dump();
  const Scenario scenario =
      Scenario::Parse(text, TextFormat::kJson, file.name, pack, Catalog::Shipped(pack));
  if (!scenario.ok()) return {MessagesOf(scenario.diagnostics(), scenario.sources())};
  const auto decision = Evaluate(pack, scenario, OptionsOf(one_case));
  if (!decision.ok()) return {decision.status().ToString()};
  return Differences(one_case.at("expect"), *decision);
}

}  // namespace licet::conformance
