#include "data/catalog.hpp"

#include "tests/support/catch.hpp"

#include <string>
#include <vector>

namespace licet::data {
namespace {

Catalog ThreeParts() {
  Catalog catalog;
  for (const auto& [id, model, alias] : {std::tuple("a100-80", "A100 SXM4 80GB", "A100"),
                                         std::tuple("h800-sxm5", "H800 SXM5", "H800"),
                                         std::tuple("a100-40", "A100 SXM4 40GB", "A100")}) {
    CatalogEntry entry;
    entry.id = id;
    entry.vendor = "NVIDIA";
    entry.model = model;
    entry.aliases = {alias};
    catalog.Add(entry);
  }
  return catalog;
}

std::vector<std::string> IdsOf(const std::vector<const CatalogEntry*>& entries) {
  std::vector<std::string> ids;
  for (const CatalogEntry* entry : entries) ids.push_back(entry->id);
  return ids;
}

TEST_CASE("a part is found by id, model, alias and vendor, however it is spaced") {
  const Catalog catalog = ThreeParts();
  for (const char* name : {"h800-sxm5", "H800 SXM5", "H800", "h800", "NVIDIA H800",
                           "nvidia-h800-sxm5", "H 800", "H800-SXM5"}) {
    INFO(name);
    CHECK(IdsOf(catalog.Lookup(name)) == std::vector<std::string>{"h800-sxm5"});
  }
}

TEST_CASE("a name that fits several parts gives them all, in order of id") {
  CHECK(IdsOf(ThreeParts().Lookup("A100")) == std::vector<std::string>{"a100-40", "a100-80"});
  CHECK(IdsOf(ThreeParts().Lookup("a100-40")) == std::vector<std::string>{"a100-40"});
}

TEST_CASE("a name that fits no part gives none, but others that are written alike") {
  const Catalog catalog = ThreeParts();
  for (const char* name : {"H900", "", " ", "NVIDIA", "A10"}) {
    INFO(name);
    CHECK(catalog.Lookup(name).empty());
  }
  CHECK(catalog.NearestNames("H801", 3) == std::vector<std::string>{"H800", "A100"});
  CHECK(catalog.NearestNames("H801", 1) == std::vector<std::string>{"H800"});
}

TEST_CASE("an id is there once") {
  Catalog catalog = ThreeParts();
  CatalogEntry again;
  again.id = "h800-sxm5";
  CHECK_FALSE(catalog.Add(again));
  CHECK(catalog.entries().size() == 3);
}

}  // namespace
}  // namespace licet::data
