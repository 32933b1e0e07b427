#include "verb.hpp"
#include "verifier.hpp"

#include <memory>

namespace licet::tool {

Verb DeclareVerify(Command program, Options& options) {
  Command verb = program.Part("verify", "Check records of decisions");
  const auto request = std::make_shared<VerifyRequest>();
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
            return VerifyRecords(*request, given, output);
          }};
}

}  // namespace licet::tool
