#include "base/file.hpp"

#include "base/absl_bridge.hpp"
#include "support/catch.hpp"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <unistd.h>

namespace licet::base {
namespace {

namespace fs = std::filesystem;

// A folder of this process alone that goes away with the test.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("licet-file-test-" + std::to_string(getpid()))) {
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  [[nodiscard]] std::string File(std::string_view name, std::string_view text) const {
    std::ofstream(path_ / name, std::ios::binary) << text;
    return (path_ / name).string();
  }
  [[nodiscard]] std::string path() const { return path_.string(); }

 private:
  fs::path path_;
};

std::string MessageOf(const absl::StatusOr<std::string>& result) {
  return std::string(ToStd(result.status().message()));
}

TEST_CASE("a file is read byte for byte, up to and including the limit") {
  const Folder folder;
  const std::string bytes("a\r\n\0\xff", 5);
  const auto text = ReadFile(folder.File("bytes", bytes), 5);
  REQUIRE(text.ok());
  CHECK(*text == bytes);
  const auto empty = ReadFile(folder.File("empty", ""), 0);
  REQUIRE(empty.ok());
  CHECK(empty->empty());
}

TEST_CASE("a file larger than the buffer is read whole") {
  const Folder folder;
  const std::string bytes(200'000, 'x');
  const auto text = ReadFile(folder.File("large", bytes), 1'000'000);
  REQUIRE(text.ok());
  CHECK(*text == bytes);
}

TEST_CASE("a file that is too large is refused with its path and the limit") {
  const Folder folder;
  const std::string path = folder.File("six", "123456");
  const auto text = ReadFile(path, 5);
  CHECK(text.status().code() == absl::StatusCode::kResourceExhausted);
  CHECK(MessageOf(text) == "reading `" + path + "`: the file is larger than the limit of 5 bytes");
}

TEST_CASE("the size is looked at before the file is opened") {
  const Folder folder;
  const std::string path = folder.File("gigabyte", "");
  fs::resize_file(path, std::uintmax_t{1} << 30U);
  // Without permission to read, opening would fail with another code; root may read anything.
  fs::permissions(path, fs::perms::none);
  const auto text = ReadFile(path, 1 << 20);
  CHECK(text.status().code() == absl::StatusCode::kResourceExhausted);
}

TEST_CASE("a missing file, a folder and a path through a file have a message each") {
  const Folder folder;
  const std::string missing = folder.path() + "/no-such-file";
  CHECK(ReadFile(missing, 10).status().code() == absl::StatusCode::kNotFound);
  CHECK(MessageOf(ReadFile(missing, 10)) == "reading `" + missing + "`: there is no such file");

  CHECK(ReadFile(folder.path(), 10).status().code() == absl::StatusCode::kInvalidArgument);
  CHECK(MessageOf(ReadFile(folder.path(), 10)) ==
        "reading `" + folder.path() + "`: this is a folder, not a file");

  const std::string through = folder.File("file", "x") + "/below";
  CHECK(ReadFile(through, 10).status().code() == absl::StatusCode::kNotFound);
  CHECK(ReadFile("", 10).status().code() == absl::StatusCode::kNotFound);
}

TEST_CASE("a device without end stops at the limit") {
  const auto text = ReadFile("/dev/zero", 100'000);
  CHECK(text.status().code() == absl::StatusCode::kResourceExhausted);
}

TEST_CASE("a file that may not be read says so") {
  if (geteuid() == 0) return;  // root reads it all the same
  const Folder folder;
  const std::string path = folder.File("secret", "x");
  fs::permissions(path, fs::perms::none);
  CHECK(ReadFile(path, 10).status().code() == absl::StatusCode::kPermissionDenied);
  CHECK(MessageOf(ReadFile(path, 10)) == "reading `" + path + "`: permission denied");
}

}  // namespace
}  // namespace licet::base
