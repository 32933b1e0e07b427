// Property: any bytes give a catalog or diagnostics that point into them; each part is found by its
// id, and its numbers lie on the grid and within the range of their facts.
#include "base/check.hpp"
#include "data/catalog.hpp"
#include "diag/sink.hpp"
#include "engine/pack_data.hpp"
#include "fuzz/input.hpp"
#include "fuzz/us_ear.hpp"
#include "io/read_catalog.hpp"

#include <string>

namespace {

void CheckNumbers(const licet::data::Schema& schema, const licet::data::RecordValue& record) {
  for (std::size_t i = 0; i < record.facts.size(); ++i) {
    const licet::data::Value& value = record.facts[i];
    const licet::data::Fact& fact = schema[record.type].facts[i];
    if (const auto* range = std::get_if<licet::data::NumberRange>(&value.payload)) {
      LICET_CHECK(*fact.low <= range->low && range->low <= range->high);
      LICET_CHECK(range->high <= *fact.high);
      LICET_CHECK((range->low / fact.resolution).denominator() == 1);
      LICET_CHECK((range->high / fact.resolution).denominator() == 1);
    } else if (const auto* inner = std::get_if<licet::data::RecordValue>(&value.payload)) {
      CheckNumbers(schema, *inner);
    } else if (const auto* list = std::get_if<licet::data::ListValue>(&value.payload)) {
      for (const licet::data::RecordValue& item : list->items) CheckNumbers(schema, item);
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace licet;
  if (size > fuzz::kMostBytes) return 0;
  const data::Schema& schema = fuzz::UsEar().data().rules.schema;
  SourceSet sources;
  diag::Sink sink;
  const FileId file = sources.Add("chips.toml", std::string(fuzz::TextOf(data, size)));
  const auto catalog = io::ReadCatalog(sources, file, schema, sink);
  LICET_CHECK(catalog.has_value() == !sink.has_errors());
  for (const Diagnostic& diagnostic : sink.diagnostics())
    LICET_CHECK(!diagnostic.span.has_file() || diagnostic.span.end <= size);
  if (!catalog) return 0;
  for (const data::CatalogEntry& entry : catalog->entries()) {
    LICET_CHECK(catalog->Find(entry.id) == &entry);
    LICET_CHECK(catalog->Lookup(entry.id).size() == 1);
    CheckNumbers(schema, entry.facts);
  }
  return 0;
}
