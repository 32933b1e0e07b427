#include "files.hpp"
#include "inputs.hpp"
#include "licet/record.hpp"
#include "recording.hpp"
#include "verb.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace licet::tool {
namespace {

namespace fs = std::filesystem;

struct Request {
  std::vector<std::string> files;
  std::string public_key, chain, head;
  bool witness_only = false;
};

// Text of a record, which may come from anybody: nothing in it moves the cursor or turns the line.
std::string Plain(const std::string& text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string plain;
  std::size_t escape = 0;  // bytes still to be escaped
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const std::string_view two = std::string_view(text).substr(i, 2);
    const std::string_view three = std::string_view(text).substr(i, 3);
    if (byte < 0x20 || byte == 0x7f) escape = 1;
    if (two >= "\u0080" && two <= "\u009f") escape = 2;
    if ((three >= "\u200b" && three <= "\u200f") || (three >= "\u2028" && three <= "\u202e") ||
        (three >= "\u2060" && three <= "\u206f")) {
      escape = 3;
    }
    if (escape == 0) {
      plain += text[i];
      continue;
    }
    --escape;
    plain += std::string("\\x") + kHex[byte / 16] + kHex[byte % 16];
  }
  return plain;
}

// What is said of one record: a line for each check, and whether it holds.
struct Report {
  std::string text;
  bool holds = true;

  void Add(const std::string& check, const Objections& objections, const std::string& praise) {
    holds = holds && objections.empty();
    const std::string start = "  " + check + std::string(10 - check.size(), ' ');
    if (objections.empty()) text += start + praise + "\n";
    for (const std::string& one : objections) text += start + Plain(one) + "\n";
  }
};

class Verifier {
 public:
  Verifier(const Request& request, const Options& options, Output& output)
      : request_(request), options_(options), output_(output) {}

  ExitCode Run() {
    if (!LoadKey() || !LoadPacks()) return code_;
    std::vector<std::string> files = request_.files;
    if (!request_.chain.empty()) {
      const auto chain = FilesOfChain();
      if (!chain) return code_;
      files.insert(files.end(), chain->begin(), chain->end());
    }
    for (const std::string& file : files) VerifyFile(file);
    if (!request_.chain.empty()) FinishChain();
    return code_;
  }

 private:
  void Fail(const absl::Status& status) {
    output_.Complain(status);
    code_ = Graver(code_, ExitCode::kFailed);
  }

  bool LoadKey() {
    if (request_.public_key.empty()) return true;
    absl::StatusOr<std::string> key = ReadInput(request_.public_key);
    if (!key.ok())
      Fail(key.status());
    else
      public_key_ = *std::move(key);
    return !public_key_.empty();
  }

  // Packs to check with: canonical files, and rules to compile.
  bool LoadPacks() {
    std::vector<std::string> rules;
    for (const std::string& name : options_.packs) {
      if (!name.ends_with(".sexp")) {
        rules.push_back(name);
        continue;
      }
      absl::StatusOr<std::string> text = ReadInput(name);
      if (!text.ok()) {
        Fail(text.status());
        return false;
      }
      given_.push_back(*std::move(text));
    }
    if (rules.empty()) return true;
    const SideBySide inputs = LoadSideBySide(rules, options_, output_);
    code_ = inputs.code;
    for (const Pack& pack : inputs.packs) given_.push_back(CanonicalPack(pack));
    return code_ == ExitCode::kDone;
  }

  std::optional<std::vector<std::string>> FilesOfChain() {
    const auto ids = ChainOf(request_.chain);
    if (!ids.ok()) {
      Fail(ids.status());
      return std::nullopt;
    }
    if (ids->empty()) {
      Fail(absl::NotFoundError("there is no chain in `" + request_.chain + "`"));
      return std::nullopt;
    }
    std::vector<std::string> files;
    std::set<std::string> listed;
    for (const std::string& id : *ids) {
      files.push_back((fs::path(request_.chain) / (id + ".json")).string());
      listed.insert(id);
    }
    std::error_code error;
    std::set<std::string> stray;
    for (const auto& entry : fs::directory_iterator(request_.chain, error))
      if (entry.path().extension() == ".json" && !listed.contains(entry.path().stem().string()))
        stray.insert(entry.path().filename().string());
    for (const std::string& name : stray)
      chain_faults_.push_back("`" + name + "` lies in the folder and is not in the chain");
    if (!request_.head.empty() && ids->back() != request_.head)
      chain_faults_.push_back("it ends with `" + ids->back() + "`, not with `" + request_.head +
                              "`");
    in_chain_ = true;
    return files;
  }

  void FinishChain() {
    for (const std::string& one : VerifyChain(chain_)) chain_faults_.push_back(one);
    if (chain_faults_.empty()) {
      output_.Print("chain: " + std::to_string(chain_.size()) +
                    (chain_.size() == 1 ? " record, whole\n" : " records, whole and in order\n"));
      return;
    }
    code_ = Graver(code_, ExitCode::kAdverse);
    for (const std::string& fault : chain_faults_) output_.Print("chain: " + fault + "\n");
  }

  void VerifyFile(const std::string& file) {
    const absl::StatusOr<std::string> bytes = ReadInput(file);
    if (!bytes.ok()) {
      if (in_chain_ && bytes.status().code() == absl::StatusCode::kNotFound) {
        chain_faults_.push_back("`" + file + "` is missing");
        return;
      }
      return Fail(bytes.status());
    }
    const absl::StatusOr<DecisionRecord> record = ReadRecord(*bytes);
    if (!record.ok()) {
      output_.Print(file + ": does not verify\n  " + Plain(std::string(record.status().message())) +
                    "\n");
      code_ = Graver(code_, ExitCode::kAdverse);
      return;
    }
    if (in_chain_) chain_.push_back(*record);
    Report report;
    const std::string stem = fs::path(file).stem().string();
    if (in_chain_ && stem != IdOf(*record))
      chain_faults_.push_back("`" + file + "` holds the record `" + IdOf(*record) + "`");
    if (!request_.witness_only && !Replay(file, *record, report)) return;
    report.Add("witness", VerifyByWitness(*record),
               std::to_string(record->cited.size()) + " of " + std::to_string(record->pack_leaves) +
                   " leaves of the pack suffice");
    Signature(*record, report);
    output_.Print(file + (report.holds ? ": verifies\n" : ": does not verify\n"));
    output_.Print("  " + Plain(Describe(*record)) + "\n" + report.text);
    if (!report.holds) code_ = Graver(code_, ExitCode::kAdverse);
  }

  static std::string Describe(const DecisionRecord& record) {
    const OutcomeRange outcome = record.answer.outcome;
    std::string text = std::string(ToString(outcome));
    if (!outcome.determined())
      text += " (" + std::string(ToString(outcome.low)) + " to " +
              std::string(ToString(outcome.high)) + ")";
    return text + " by " + record.pack + " as known on " + record.known_at + ": " + record.title;
  }

  // The law that the record names: the first of those given, or the file beside the record.
  bool Replay(const std::string& file, const DecisionRecord& record, Report& report) {
    std::vector<std::string> laws = given_;
    if (laws.empty()) {
      const std::string folder = fs::path(file).parent_path().string();
      const std::string path = PackFileOf(folder, record.pack_root);
      absl::StatusOr<std::string> text = ReadInput(path);
      if (!text.ok()) {
        Fail(absl::Status(text.status().code(),
                          "verifying `" + file + "`: " + std::string(text.status().message()) +
                              "; name the pack with --pack, or ask with --witness"));
        return false;
      }
      laws.push_back(*std::move(text));
    }
    Objections first;
    for (std::size_t i = 0; i < laws.size(); ++i) {
      const Objections objections = VerifyByReplay(record, laws[i]);
      if (i == 0 || objections.empty()) first = objections;
      if (objections.empty()) break;
    }
    report.Add(
        "replay", first,
        "the whole law, " + std::to_string(record.pack_leaves) + " leaves, gives this answer");
    return true;
  }

  void Signature(const DecisionRecord& record, Report& report) {
    if (public_key_.empty()) {
      if (!record.signature.empty())
        report.text += "  signature not checked: name the key with --public\n";
      return;
    }
    const auto objections = VerifySignature(record, public_key_);
    if (!objections.ok()) {
      Fail(absl::Status(
          objections.status().code(),
          "reading `" + request_.public_key + "`: " + std::string(objections.status().message())));
      report.holds = false;
      return;
    }
    report.Add("signature", *objections, "by the key that was named");
  }

  const Request& request_;
  const Options& options_;
  Output& output_;
  ExitCode code_ = ExitCode::kDone;
  std::string public_key_;
  std::vector<std::string> given_;  // canonical packs
  bool in_chain_ = false;
  std::vector<DecisionRecord> chain_;
  std::vector<std::string> chain_faults_;
};

}  // namespace

Verb DeclareVerify(Command program, Options& options) {
  Command verb = program.Part("verify", "Check records of decisions");
  const auto request = std::make_shared<Request>();
  verb.Words("record", "FILE", request->files, "Records that `licet eval --record` wrote");
  AddPack(verb, options);
  verb.Describe(
      "--pack",
      "The law to decide again by: rules, or a file pack-….sexp (default: that beside the record)");
  verb.Flag("--witness", request->witness_only,
            "Check by what the record itself holds, without the law as a whole");
  verb.Option("--public", "KEY.pem", request->public_key,
              "The key that must have signed the records");
  verb.Option("--chain", "FOLDER", request->chain,
              "Check the chain of records in this folder, and each of them");
  verb.Option("--head", "ID", request->head, "The record that the chain must end with");
  verb.Needs("--head", "--chain");
  AddOutputOptions(verb, options);
  verb.Footer(
      "Examples:\n"
      "  licet verify records/*.json\n"
      "  licet verify --pack us.ear order-record.json\n"
      "  licet verify --chain records --public authority.pem\n"
      "\n"
      "Returns 0 if every record verifies, 2 if one does not or the chain is broken, 1 if\n"
      "something could not be read, 3 if the rules that were named are wrong.");
  return {verb, [request](const Options& given, Output& output) {
            if (request->files.empty() && request->chain.empty()) {
              throw UsageError("FILE is required");
            }
            return Verifier(*request, given, output).Run();
          }};
}

}  // namespace licet::tool
