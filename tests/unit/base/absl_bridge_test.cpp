#include "base/absl_bridge.hpp"

#include "support/catch.hpp"

#include <absl/status/status.h>
#include <absl/strings/str_cat.h>

#include <string>

namespace licet::base {
namespace {

TEST_CASE("a view crosses to Abseil and back without a copy") {
  const std::string text("a\0b", 3);
  const std::string_view view = text;
  CHECK(ToAbsl(view).data() == text.data());
  CHECK(ToAbsl(view).size() == 3);
  CHECK(ToStd(ToAbsl(view)) == view);
  CHECK(ToStd(ToAbsl(view)).data() == text.data());
}

TEST_CASE("status messages and StrCat take a standard view through the bridge") {
  const std::string_view name = "catalog";
  const absl::Status status = absl::NotFoundError(absl::StrCat("reading `", ToAbsl(name), "`"));
  CHECK(ToStd(status.message()) == "reading `catalog`");
}

}  // namespace
}  // namespace licet::base
