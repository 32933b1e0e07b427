#include "verifier.hpp"

#include "chain_folder.hpp"
#include "files.hpp"
#include "inputs.hpp"
#include "licet/record.hpp"
#include "plain_text.hpp"
#include "recording.hpp"

#include <filesystem>
#include <optional>
#include <utility>

namespace licet::tool {
namespace {

namespace fs = std::filesystem;

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
  Verifier(const VerifyRequest& request, const Options& options, Output& output)
      : request_(request), options_(options), output_(output) {}

  ExitCode Run() {
    if (!LoadKey() || !LoadPacks()) return code_;
    for (const std::string& file : request_.files) VerifyFile(file);
    if (!request_.chain.empty()) VerifyFolder();
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

  void VerifyFolder() {
    absl::StatusOr<ChainFolder> opened = ChainFolder::Open(request_.chain, request_.head);
    if (!opened.ok()) return Fail(opened.status());
    chain_ = *std::move(opened);
    const std::vector<std::string> files = chain_->files();
    for (const std::string& file : files) VerifyFile(file);
    const std::vector<std::string> faults = chain_->Faults();
    if (faults.empty()) {
      output_.Print("chain: " + std::to_string(chain_->size()) +
                    (chain_->size() == 1 ? " record, whole\n" : " records, whole and in order\n"));
      return;
    }
    code_ = Graver(code_, ExitCode::kAdverse);
    for (const std::string& fault : faults) output_.Print("chain: " + Plain(fault) + "\n");
  }

  void VerifyFile(const std::string& file) {
    const absl::StatusOr<std::string> bytes = ReadInput(file);
    if (!bytes.ok()) {
      if (chain_ && bytes.status().code() == absl::StatusCode::kNotFound)
        return chain_->Missing(file);
      return Fail(bytes.status());
    }
    const absl::StatusOr<DecisionRecord> record = ReadRecord(*bytes);
    if (!record.ok()) {
      output_.Print(file + ": does not verify\n  " + Plain(std::string(record.status().message())) +
                    "\n");
      code_ = Graver(code_, ExitCode::kAdverse);
      return;
    }
    if (chain_) chain_->Add(file, *record);
    Report report;
    if (!request_.witness_only && !Replay(file, *record, report)) return;
    report.Add("witness", VerifyByWitness(*record),
               std::to_string(record->cited.size()) + " of " + std::to_string(record->pack_leaves) +
                   " leaves of the pack suffice");
    for (const std::string& one : ScopeOf(*record)) report.text += "  bounds    " + one + "\n";
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

  const VerifyRequest& request_;
  const Options& options_;
  Output& output_;
  ExitCode code_ = ExitCode::kDone;
  std::string public_key_;
  std::vector<std::string> given_;  // canonical packs
  std::optional<ChainFolder> chain_;
};

}  // namespace

ExitCode VerifyRecords(const VerifyRequest& request, const Options& options, Output& output) {
  return Verifier(request, options, output).Run();
}

}  // namespace licet::tool
