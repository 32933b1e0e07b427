#include "io/read_party_list.hpp"

#include "diag/text.hpp"
#include "io/read_document.hpp"
#include "licet/scenario.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace licet::io {
namespace {

// Names in `source` to kinds of lists. The wording changed over the years, the code in brackets
// did not; it is looked for first.
struct Source {
  std::string_view mark;
  std::string_view kind;
};
constexpr std::array<Source, 18> kSources = {{
    {"(CAP)", "capta"},
    {"(DPL)", "denied_persons"},
    {"(EL)", "entity_list"},
    {"(FSE)", "fse"},
    {"(DTC)", "debarred"},
    {"(MEU)", "meu_list"},
    {"(CMIC)", "cmic"},
    {"(NS-MBS List)", "ns_mbs"},
    {"(NS-MBS)", "ns_mbs"},
    {"(MBS)", "ns_mbs"},
    {"(ISN)", "nonproliferation"},
    {"(PLC)", "plc"},
    {"(NS-PLC)", "plc"},
    {"(SSI)", "ssi"},
    {"(SDN)", "sdn"},
    {"(UVL)", "uvl"},
    {"AECA Debarred", "debarred"},
    {"Military End User", "meu_list"},
}};

std::string KindOf(std::string_view source) {
  for (const Source& known : kSources) {
    if (source.find(known.mark) != std::string_view::npos) return std::string(known.kind);
  }
  return {};
}

std::string First(const CslRow& row, std::string_view column) {
  const auto found = row.find(column);
  return found == row.end() || found->second.empty() ? std::string() : found->second.front();
}

std::vector<std::string> All(const CslRow& row, std::string_view column) {
  const auto found = row.find(column);
  return found == row.end() ? std::vector<std::string>() : found->second;
}

// Nothing for an empty column; a day may be followed by a time of day, which lists give as zero.
bool ReadDay(const std::string& text, std::optional<Date>& day) {
  if (text.empty()) return true;
  day = Date::Parse(std::string_view(text).substr(0, 10));
  return day && (text.size() == 10 || text[10] == 'T' || text[10] == ' ');
}

// "byte 12: this is not UTF-8"; empty if all is well.
std::string FaultOfText(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      ++i;
      continue;
    }
    const diag::CodePoint code_point = diag::ReadCodePoint(text.substr(i, 4));
    if (!code_point.well_formed) return "byte " + std::to_string(i + 1) + ": this is not UTF-8";
    i += code_point.bytes;
  }
  return {};
}

ListRows ReadLicet(std::string_view text) {
  SourceSet sources;
  const FileId file = sources.Add("list.toml", std::string(text));
  diag::Sink sink;
  ListRows rows;
  const auto document = ReadDocument(sources, file, TextFormat::kByContent, sink);
  std::optional<std::vector<data::ListEntry>> entries;
  if (document) entries = data::BindListEntries(*document, sink);
  if (entries) {
    rows.entries = *std::move(entries);
    return rows;
  }
  for (const Diagnostic& diagnostic : sink.diagnostics()) {
    if (diagnostic.severity != Severity::kError) continue;
    const std::uint32_t begin = diagnostic.span.has_file() ? diagnostic.span.begin : 0;
    rows.fault =
        "line " + std::to_string(sources.Locate(file, begin).line) + ": " + diagnostic.message;
    break;
  }
  return rows;
}

}  // namespace

std::optional<data::ListManifest> ReadListManifest(const SourceSet& sources, FileId file,
                                                   diag::Sink& sink) {
  const auto document = ReadDocument(sources, file, TextFormat::kByContent, sink);
  if (!document) return std::nullopt;
  return data::BindListManifest(*document, sink);
}

std::string EntryOfCsl(const CslRow& row, std::size_t number, data::ListEntry& entry) {
  entry.name = First(row, "name");
  if (entry.name.empty()) return "the column `name` is empty";
  const std::string source = First(row, "source");
  if (source.empty()) return "the column `source` is empty";
  entry.list = KindOf(source);
  entry.id = First(row, "_id");
  if (entry.id.empty()) entry.id = First(row, "id");
  if (entry.id.empty()) entry.id = First(row, "entity_number");
  if (entry.id.empty()) entry.id = "row " + std::to_string(number);
  entry.aliases = All(row, "alt_names");
  entry.addresses = All(row, "addresses");
  entry.ids = All(row, "ids");
  const std::string since = First(row, "start_date");
  if (!ReadDay(since, entry.since)) return "`" + since + "` in `start_date` is not a day";
  const std::string until = First(row, "end_date");
  if (!ReadDay(until, entry.until)) return "`" + until + "` in `end_date` is not a day";
  entry.license_requirement = First(row, "license_requirement");
  entry.license_policy = First(row, "license_policy");
  entry.footnote = data::FootnoteIn(entry.license_requirement);
  entry.review = data::ReviewOf(entry.license_policy);
  entry.cite = First(row, "federal_register_notice");
  entry.url = First(row, "source_list_url");
  if (entry.url.empty()) entry.url = First(row, "source_information_url");
  return {};
}

ListRows ReadListRows(std::string_view text, data::ListFormat format) {
  if (std::string fault = FaultOfText(text); !fault.empty()) return {{}, std::move(fault)};
  switch (format) {
    case data::ListFormat::kLicet:
      return ReadLicet(text);
    case data::ListFormat::kCslCsv:
      return ReadCslCsv(text);
    case data::ListFormat::kCslJson:
      return ReadCslJson(text);
  }
  return {};
}

}  // namespace licet::io
