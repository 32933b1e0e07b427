#include "base/sha256.hpp"
#include "licet/record.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Records as canonical JSON: keys in order of their bytes, no white space, whole numbers only. What
// is read must be what would be written, so that no two texts are one record.
namespace licet {
inline namespace v0 {
namespace {

using Json = nlohmann::json;

constexpr const char* kFormat = "licet-record 2";

Json ToJson(OutcomeRange outcome) {
  return {{"low", ToString(outcome.low)}, {"high", ToString(outcome.high)}};
}
Json ToJson(const RecordedReview& review) {
  return {{"any", review.any},
          {"conflict", review.conflict},
          {"high", review.high},
          {"low", review.low}};
}
Json ToJson(const RecordedTruth& one) {
  return {{"name", one.name}, {"truth", ToString(one.truth)}};
}
Json ToJson(const RecordedReason& one) {
  return {
      {"about", one.about}, {"hop", one.hop}, {"rule", one.rule}, {"truth", ToString(one.truth)}};
}
Json ToJson(const RecordedClaim& one) {
  return {{"about", one.about},   {"hop", one.hop},   {"law_day", one.law_day},
          {"leaves", one.leaves}, {"line", one.line}, {"part", one.part},
          {"reason", one.reason}, {"rule", one.rule}, {"tree", one.tree}};
}
Json ToJson(const CitedLeaf& one) {
  return {{"index", one.index}, {"leaf", one.leaf}, {"path", one.path}};
}
Json ToJson(const RecordedLine& line);
Json ToJson(const RecordedCompletion& one);
Json ToJson(const RecordedCases& cases);
template <class Item>
Json ToJson(const std::vector<Item>& items) {
  Json json = Json::array();
  for (const Item& item : items) json.push_back(ToJson(item));
  return json;
}

Json ToJson(const RecordedBounds& bounds) {
  return {{"basis", ToString(bounds.basis)},
          {"outcome", ToJson(bounds.outcome)},
          {"review", ToJson(bounds.review)}};
}
Json ToJson(const RecordedCompletion& one) {
  return {{"facts", one.facts},
          {"outcome", ToJson(one.outcome)},
          {"refutations", ToJson(one.refutations)},
          {"review", ToJson(one.review)},
          {"support", ToJson(one.support)},
          {"tests", one.tests}};
}
Json ToJson(const RecordedCases& cases) {
  return {{"completions", ToJson(cases.completions)},
          {"line", cases.line ? Json(*cases.line) : Json()},
          {"tree", cases.tree}};
}

Json ToJson(const RecordedLine& line) {
  return {{"basis", ToString(line.basis)},
          {"because", ToJson(line.because)},
          {"classes", ToJson(line.classes)},
          {"first", ToJson(line.first)},
          {"flags", line.flags},
          {"item", line.item},
          {"name", line.name},
          {"not_modeled", ToJson(line.not_modeled)},
          {"outcome", ToJson(line.outcome)},
          {"review", ToJson(line.review)},
          {"tier", ToString(line.tier)}};
}

// Without id and signature.
Json Content(const DecisionRecord& record) {
  return {{"answer",
           {{"basis", ToString(record.answer.basis)},
            {"first", ToJson(record.answer.first)},
            {"lines", ToJson(record.answer.lines)},
            {"outcome", ToJson(record.answer.outcome)},
            {"review", ToJson(record.answer.review)},
            {"tier", ToString(record.answer.tier)}}},
          {"cases", ToJson(record.cases)},
          {"cited", ToJson(record.cited)},
          {"effort", record.effort},
          {"engine", record.engine},
          {"format", kFormat},
          {"known_at", record.known_at},
          {"law_of", record.law_of},
          {"pack", record.pack},
          {"pack_leaves", record.pack_leaves},
          {"pack_root", record.pack_root},
          {"pack_texts", record.pack_texts},
          {"previous", record.previous},
          {"readings", record.readings},
          {"refutations", ToJson(record.refutations)},
          {"scenario", record.scenario},
          {"scenario_root", record.scenario_root},
          {"schema_hash", record.schema_hash},
          {"support", ToJson(record.support)},
          {"tests", record.tests},
          {"title", record.title},
          {"view", record.view}};
}

// Names to values; what is none of them is not a record.
struct NotARecord {
  std::string why;
};
template <class Value, std::size_t kCount>
Value ReadName(const Json& json, const std::array<Value, kCount>& values) {
  for (const Value value : values)
    if (json.get_ref<const std::string&>() == ToString(value)) return value;
  throw NotARecord{"`" + json.get<std::string>() + "` is no value of its key"};
}
Truth ReadTruth(const Json& json) {
  return ReadName(json, std::array{Truth::kFalse, Truth::kUndetermined, Truth::kTrue});
}
Level ReadLevel(const Json& json) {
  return ReadName(json, std::array{Level::kNoLicense, Level::kExceptionAvailable,
                                   Level::kLicenseRequired, Level::kProhibited});
}
Basis ReadBasis(const Json& json) {
  return ReadName(json, std::array{Basis::kNone, Basis::kNotSubject, Basis::kNotControlled,
                                   Basis::kNoRequirement, Basis::kExempt, Basis::kSaving,
                                   Basis::kLawfullyHeld});
}
OutcomeRange ReadOutcome(const Json& json) {
  return {ReadLevel(json.at("low")), ReadLevel(json.at("high"))};
}
Tier ReadTier(const Json& json) {
  return ReadName(json, std::array{Tier::kFast, Tier::kExact, Tier::kIncomplete});
}
RecordedReview ReadReview(const Json& json) {
  return {json.at("any"), json.at("low"), json.at("high"), json.at("conflict")};
}
RecordedBounds ReadBounds(const Json& json) {
  return {ReadOutcome(json.at("outcome")), ReadReview(json.at("review")),
          ReadBasis(json.at("basis"))};
}
RecordedTruth ReadNamed(const Json& json) { return {json.at("name"), ReadTruth(json.at("truth"))}; }
RecordedReason ReadReason(const Json& json) {
  return {json.at("rule"), json.at("hop"), json.at("about"), ReadTruth(json.at("truth"))};
}
RecordedClaim ReadClaim(const Json& json) {
  return {json.at("line"),  json.at("part"),   json.at("hop"),  json.at("law_day"), json.at("rule"),
          json.at("about"), json.at("reason"), json.at("tree"), json.at("leaves")};
}
CitedLeaf ReadCited(const Json& json) {
  return {json.at("index"), json.at("leaf"), json.at("path")};
}
template <class Item>
std::vector<Item> ReadAll(const Json& json, Item (*read)(const Json&)) {
  std::vector<Item> items;
  for (const Json& one : json) items.push_back(read(one));
  return items;
}
RecordedCompletion ReadCompletion(const Json& json) {
  return {json.at("facts"),
          ReadOutcome(json.at("outcome")),
          ReadReview(json.at("review")),
          ReadAll(json.at("support"), ReadClaim),
          ReadAll(json.at("refutations"), ReadClaim),
          json.at("tests")};
}
RecordedCases ReadCases(const Json& json) {
  RecordedCases cases;
  if (!json.at("line").is_null()) cases.line = json.at("line").get<std::uint32_t>();
  cases.tree = json.at("tree");
  cases.completions = ReadAll(json.at("completions"), ReadCompletion);
  return cases;
}
RecordedLine ReadLine(const Json& json) {
  RecordedLine line;
  line.name = json.at("name");
  line.item = json.at("item");
  line.outcome = ReadOutcome(json.at("outcome"));
  line.review = ReadReview(json.at("review"));
  line.basis = ReadBasis(json.at("basis"));
  line.tier = ReadTier(json.at("tier"));
  line.first = ReadBounds(json.at("first"));
  line.classes = ReadAll(json.at("classes"), ReadNamed);
  line.because = ReadAll(json.at("because"), ReadReason);
  line.flags = json.at("flags").get<std::vector<std::string>>();
  line.not_modeled = ReadAll(json.at("not_modeled"), ReadNamed);
  return line;
}

DecisionRecord ReadContent(const Json& json) {
  DecisionRecord record;
  const Json& answer = json.at("answer");
  record.answer = {ReadOutcome(answer.at("outcome")), ReadReview(answer.at("review")),
                   ReadBasis(answer.at("basis")),     ReadTier(answer.at("tier")),
                   ReadBounds(answer.at("first")),    ReadAll(answer.at("lines"), ReadLine)};
  record.cases = ReadAll(json.at("cases"), ReadCases);
  record.cited = ReadAll(json.at("cited"), ReadCited);
  record.effort = json.at("effort");
  record.engine = json.at("engine");
  record.known_at = json.at("known_at");
  record.law_of = json.at("law_of");
  record.pack = json.at("pack");
  record.pack_leaves = json.at("pack_leaves");
  record.pack_root = json.at("pack_root");
  record.pack_texts = json.at("pack_texts");
  record.previous = json.at("previous");
  record.readings = json.at("readings").get<std::vector<std::string>>();
  record.refutations = ReadAll(json.at("refutations"), ReadClaim);
  record.scenario = json.at("scenario").get<std::vector<std::string>>();
  record.scenario_root = json.at("scenario_root");
  record.schema_hash = json.at("schema_hash");
  record.support = ReadAll(json.at("support"), ReadClaim);
  record.tests = json.at("tests").get<std::vector<std::string>>();
  record.title = json.at("title");
  record.view = json.at("view");
  if (json.contains("signature")) {
    record.signature = json.at("signature");
    record.signer = json.at("signer");
  }
  return record;
}

// The text without one `,"key":"value"`, which is given back; nothing if it is not there once.
// Quotes within texts are escaped, so this can only be a key.
std::optional<std::string> Cut(std::string& text, const std::string& key) {
  const std::string before = ",\"" + key + "\":\"";
  const std::size_t begin = text.find(before);
  if (begin == std::string::npos || text.find(before, begin + 1) != std::string::npos)
    return std::nullopt;
  const std::size_t value = begin + before.size();
  const std::size_t end = text.find('"', value);
  if (end == std::string::npos) return std::nullopt;
  std::string cut = text.substr(value, end - value);
  text.erase(begin, end + 1 - begin);
  return cut;
}

// Whether the bytes have the hash that they say: quick to find out, before anything is read.
bool HasItsId(std::string_view bytes) {
  if (!bytes.ends_with('\n')) return false;
  std::string text(bytes.substr(0, bytes.size() - 1));
  const std::optional<std::string> id = Cut(text, "id");
  Cut(text, "signature");
  Cut(text, "signer");
  return id && *id == base::Sha256Hex(text);
}

absl::Status Refuse(const std::string& why) {
  return absl::InvalidArgumentError("reading a record: " + why);
}

}  // namespace

std::string IdOf(const DecisionRecord& record) { return base::Sha256Hex(Content(record).dump()); }

std::string RenderJson(const DecisionRecord& record) {
  Json json = Content(record);
  json["id"] = IdOf(record);
  if (!record.signature.empty()) {
    json["signature"] = record.signature;
    json["signer"] = record.signer;
  }
  return json.dump() + "\n";
}

absl::StatusOr<DecisionRecord> ReadRecord(std::string_view bytes) {
  if (!HasItsId(bytes)) return Refuse("its content is not that of its id");
  try {
    const Json json = Json::parse(bytes);
    if (!json.is_object() || !json.contains("format")) return Refuse("it is not a record");
    if (json.at("format") != kFormat) return Refuse("its format is not `licet-record 1`");
    DecisionRecord record = ReadContent(json);
    if (RenderJson(record) != bytes) return Refuse("its bytes are not in the canonical form");
    return record;
  } catch (const Json::exception& error) {
    return Refuse(std::string("it is not as records are written: ") + error.what());
  } catch (const NotARecord& error) {
    return Refuse(error.why);
  }
}

}  // namespace v0
}  // namespace licet
