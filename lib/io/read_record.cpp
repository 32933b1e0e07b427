#include "base/sha256.hpp"
#include "io/explanation_json.hpp"
#include "io/record_format.hpp"
#include "licet/record.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// What is read must be what would be written, so that no two texts are one record.
namespace licet {
inline namespace v0 {
namespace {

using Json = nlohmann::json;

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
  record.explanation = io::ReadExplanation(json.at("explanation"));
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

// What is there instead of a record, as far as can be told of bytes that nobody vouches for.
std::string WhyNoId(std::string_view bytes) {
  const std::string format_text = "\"format\":\"" + std::string(io::kRecordFormat) + "\"";
  // What looks like a record is not read to see what it is instead.
  if (bytes.find(format_text) != bytes.npos && bytes.find(",\"id\":\"") != bytes.npos)
    return "its content is not that of its id";
  const std::string expected = "a record is one line of JSON with `" + format_text + "`";
  const Json json = Json::parse(bytes, nullptr, false);
  if (json.is_discarded()) return "this is no record: it is not JSON; " + expected;
  if (!json.is_object() || !json.contains("format"))
    return "this is no record: it has no `format`; " + expected;
  const Json& format = json["format"];
  if (format != io::kRecordFormat)
    return "this is no record of this version: its `format` is `" +
           (format.is_string() ? format.get<std::string>().substr(0, 60) : "no text") + "`; " +
           expected;
  if (!json.contains("id")) return "this is no whole record: it has no `id`";
  return "its content is not that of its id";
}

absl::Status Refuse(const std::string& why) {
  return absl::InvalidArgumentError("reading a record: " + why);
}

}  // namespace

absl::StatusOr<DecisionRecord> ReadRecord(std::string_view bytes) {
  if (!HasItsId(bytes)) return Refuse(WhyNoId(bytes));
  try {
    const Json json = Json::parse(bytes);
    if (!json.is_object() || json.value("format", "") != io::kRecordFormat)
      return Refuse(WhyNoId(bytes));
    DecisionRecord record = ReadContent(json);
    if (RenderJson(record) != bytes) return Refuse("its bytes are not in the canonical form");
    return record;
  } catch (const Json::exception& error) {
    return Refuse(std::string("it is not as records are written: ") + error.what());
  } catch (const NotARecord& error) {
    return Refuse(error.why);
  } catch (const io::BadExplanation& error) {
    return Refuse(error.why);
  }
}

}  // namespace v0
}  // namespace licet
