#include "inputs.hpp"
#include "licet/pack.hpp"
#include "licet/party_list.hpp"
#include "licet/render.hpp"
#include "messages.hpp"
#include "verb.hpp"

#include <memory>
#include <set>
#include <string>
#include <vector>

namespace licet::tool {
namespace {

std::string Render(const Messages& messages, const Options& options, const Output& output) {
  if (options.format == "json") return RenderJson(messages.diagnostics(), messages.sources());
  if (options.format == "sarif") return RenderSarif(messages.diagnostics(), messages.sources());
  return RenderText(messages.diagnostics(), messages.sources(),
                    {.color = output.color_results(), .quiet = output.quiet()});
}

std::string Praise(const Pack& pack) {
  const std::size_t rules = pack.rule_count();
  return pack.identity().name + ": " + std::to_string(rules) + (rules == 1 ? " rule" : " rules") +
         ", no mistakes found\n";
}

std::string Describe(const ListUse& list) {
  std::string text = list.name + ": " + std::to_string(list.rows) +
                     (list.rows == 1 ? " entry" : " entries") + " of " + list.snapshot.ToString() +
                     ", sha256 " + list.digest + "\n  ";
  if (!list.fault.empty()) return text + "cannot be used: " + list.fault + "\n";
  for (const std::string& kind : list.lists) text += kind + " ";
  return text + "up to " + list.valid_until.ToString() +
         (list.complete ? ", complete\n" : ", not complete: says who is listed, not who is not\n");
}

// A list that cannot be used is wrong here, where somebody asks about the list itself.
ExitCode CheckLists(const Options& options, Messages& messages, std::string& praise,
                    Output& output) {
  if (options.lists.empty()) return ExitCode::kDone;
  const absl::StatusOr<PartyLists> lists = PartyLists::Load(options.lists);
  if (!lists.ok()) {
    output.Complain(lists.status());
    return ExitCode::kFailed;
  }
  messages.Add(lists->diagnostics(), lists->sources());
  ExitCode code = lists->ok() ? ExitCode::kDone : ExitCode::kWrong;
  for (const ListUse& list : lists->lists()) {
    praise += Describe(list);
    if (!list.fault.empty()) code = Graver(code, ExitCode::kWrong);
  }
  return code;
}

ExitCode Check(const std::vector<std::string>& paths, const Options& options, Output& output) {
  ExitCode code = ExitCode::kDone;
  Messages messages;
  std::string praise;
  std::set<std::string> praised;  // digests
  for (const std::string& path : paths) {
    std::vector<std::string> names = options.packs;
    names.push_back(path);
    const absl::StatusOr<std::vector<Pack>> packs = LoadPacks(names, PackTests::kRead);
    if (!packs.ok()) {
      output.Complain(packs.status());
      code = Graver(code, ExitCode::kFailed);
      continue;
    }
    for (const Pack& pack : *packs) {
      messages.Add(pack.diagnostics(), pack.sources());
      if (!pack.ok()) code = Graver(code, ExitCode::kWrong);
      if (pack.ok() && praised.insert(pack.identity().digest).second) praise += Praise(pack);
    }
  }
  code = Graver(code, CheckLists(options, messages, praise, output));
  output.Print(Render(messages, options, output));
  if (options.format == "text" && !output.quiet()) output.Print(praise);
  return code;
}

}  // namespace

Verb DeclareCheck(Command program, Options& options) {
  Command verb = program.Part("check", "Find mistakes in rules and lists");
  const auto paths = std::make_shared<std::vector<std::string>>();
  verb.Words("path", "PATH", *paths,
             "Packs: folders, single rule files, or names of packs compiled in");
  AddPack(verb, options);
  verb.Describe("--pack", "A pack to read with each PATH");
  AddLists(verb, options);
  verb.Describe("--list", "A restricted party list to check: its manifest");
  AddFormat(verb, options, {"text", "json", "sarif"});
  AddOutputOptions(verb, options);
  verb.Footer(
      "Examples:\n"
      "  licet check rules/us-ear\n"
      "  licet check --format sarif rules/us-ear > licet.sarif\n"
      "  licet check --pack rules/us-ear my-letters.licet\n"
      "  licet check --list csl.toml\n"
      "\n"
      "Returns 0 if rules and lists can be used, 3 if they are wrong, 1 if they cannot be read.");
  return {verb, [paths](const Options& given, Output& output) {
            if (paths->empty() && given.lists.empty()) throw UsageError("PATH is required");
            return Check(*paths, given, output);
          }};
}

}  // namespace licet::tool
