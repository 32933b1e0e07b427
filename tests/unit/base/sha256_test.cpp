#include "base/sha256.hpp"

#include "support/catch.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace licet::base {
namespace {

// The examples of FIPS 180-2, appendix B, and the digest of nothing.
TEST_CASE("the published examples have the published digests") {
  CHECK(Sha256Hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(Sha256Hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(Sha256Hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(Sha256Hex(std::string(1'000'000, 'a')) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("pieces give the digest of the whole") {
  Sha256 hash;
  hash.Update("a");
  hash.Update("");
  Sha256 moved = std::move(hash);
  moved.Update("bc");
  const std::string digest = std::move(moved).Finish();
  CHECK(digest == Sha256Hex("abc"));
}

TEST_CASE("a zero byte counts") { CHECK(Sha256Hex(std::string_view("a\0", 2)) != Sha256Hex("a")); }

}  // namespace
}  // namespace licet::base
