#include "base/file.hpp"

#include <absl/status/status.h>
#include <absl/strings/str_cat.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <system_error>

namespace licet::base {
namespace {

struct Close {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

absl::Status TooLarge(const std::string& path, std::uint64_t limit) {
  return absl::ResourceExhaustedError(
      absl::StrCat("reading `", path, "`: the file is larger than the limit of ", limit, " bytes"));
}

absl::Status SystemError(const std::string& path, int code) {
  const std::string what = absl::StrCat("reading `", path, "`: ");
  if (code == ENOENT || code == ENOTDIR) {
    return absl::NotFoundError(absl::StrCat(what, "there is no such file"));
  }
  if (code == EACCES || code == EPERM) {
    return absl::PermissionDeniedError(absl::StrCat(what, "permission denied"));
  }
  if (code == EISDIR) {
    return absl::InvalidArgumentError(absl::StrCat(what, "this is a folder, not a file"));
  }
  return absl::UnavailableError(absl::StrCat(what, std::strerror(code)));
}

}  // namespace

absl::StatusOr<std::string> ReadFile(const std::string& path, std::uint64_t limit) {
  namespace fs = std::filesystem;
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (status.type() == fs::file_type::not_found) return SystemError(path, ENOENT);
  if (error) return SystemError(path, error.value());
  if (fs::is_directory(status)) return SystemError(path, EISDIR);

  std::string text;
  if (fs::is_regular_file(status)) {
    const std::uintmax_t size = fs::file_size(path, error);
    if (error) return SystemError(path, error.value());
    if (size > limit) return TooLarge(path, limit);
    text.reserve(size);
  }

  const std::unique_ptr<std::FILE, Close> file(std::fopen(path.c_str(), "rb"));
  if (file == nullptr) return SystemError(path, errno);
  // A file may grow while it is read, and a pipe has no size: the limit is checked here as well.
  std::array<char, 65536> buffer;
  while (true) {
    const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), file.get());
    if (count > limit - text.size()) return TooLarge(path, limit);
    text.append(buffer.data(), count);
    if (count == buffer.size()) continue;
    if (std::ferror(file.get()) != 0) return SystemError(path, errno);
    return text;
  }
}

}  // namespace licet::base
