#include "files.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace licet::tool {
namespace {

namespace fs = std::filesystem;

absl::Status Failure(const std::string& doing, const std::string& path, int code) {
  const std::string what = doing + " `" + path + "`: ";
  if (code == ENOENT) return absl::NotFoundError(what + "there is no such file");
  if (code == EACCES || code == EPERM)
    return absl::PermissionDeniedError(what + "permission denied");
  if (code == EISDIR) return absl::InvalidArgumentError(what + "this is a folder, not a file");
  return absl::UnavailableError(what + std::strerror(code));
}

absl::Status TooLarge(const std::string& path) {
  return absl::ResourceExhaustedError("reading `" + path + "`: more than the limit of " +
                                      std::to_string(kMaxInputBytes) + " bytes");
}

absl::StatusOr<std::string> ReadStream(std::FILE* file, const std::string& path) {
  std::string text;
  std::array<char, 65536> buffer;
  while (true) {
    const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), file);
    if (count > kMaxInputBytes - text.size()) return TooLarge(path);
    text.append(buffer.data(), count);
    if (count == buffer.size()) continue;
    if (std::ferror(file) != 0) return Failure("reading", path, errno);
    return text;
  }
}

// Writes all of `text` and makes it last; 0, or the `errno` of what failed.
int WriteAll(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = write(descriptor, text.data(), text.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno;
    text.remove_prefix(static_cast<std::size_t>(count));
  }
  return fsync(descriptor) == 0 ? 0 : errno;
}

}  // namespace

absl::StatusOr<std::string> ReadInput(const std::string& path) {
  if (path == "-") return ReadStream(stdin, "standard input");
  std::error_code error;
  if (fs::is_directory(path, error)) return Failure("reading", path, EISDIR);
  if (fs::is_regular_file(path, error) && fs::file_size(path, error) > kMaxInputBytes) {
    return TooLarge(path);
  }
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return Failure("reading", path, errno);
  absl::StatusOr<std::string> text = ReadStream(file, path);
  std::fclose(file);
  return text;
}

absl::Status WriteAtomically(const std::string& path, std::string_view text) {
  std::error_code error;
  fs::path target = fs::canonical(path, error);
  const bool is_new = error == std::errc::no_such_file_or_directory && !fs::is_symlink(path);
  if (error && !is_new) return Failure("writing", path, error.value());
  if (is_new) target = fs::absolute(path, error);
  if (error) return Failure("writing", path, error.value());
  std::string temporary = (target.parent_path() / ".licet-XXXXXX").string();
  const int descriptor = mkstemp(temporary.data());
  if (descriptor < 0) return Failure("writing", path, errno);
  int failure = WriteAll(descriptor, text);
  if (close(descriptor) != 0 && failure == 0) failure = errno;
  if (failure == 0) {
    const fs::perms usual = fs::perms::owner_read | fs::perms::owner_write |
                            fs::perms::group_read | fs::perms::others_read;
    fs::permissions(temporary, is_new ? usual : fs::status(target, error).permissions(), error);
    if (!error) fs::rename(temporary, target, error);
    if (!error) return absl::OkStatus();
    failure = error.value();
  }
  fs::remove(temporary, error);
  return Failure("writing", path, failure);
}

absl::StatusOr<std::vector<std::string>> RuleFilesIn(const std::vector<std::string>& paths) {
  std::vector<std::string> files;
  for (const std::string& path : paths) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) return Failure("reading", path, ENOENT);
    if (error) return Failure("reading", path, error.value());
    if (!fs::is_directory(status)) {
      files.push_back(path);
      continue;
    }
    std::vector<std::string> found;
    for (fs::recursive_directory_iterator entry(path, error), end; !error && entry != end;
         entry.increment(error)) {
      std::error_code ignored;
      const bool is_rules = entry->path().extension() == ".licet";
      if (is_rules && entry->is_regular_file(ignored)) found.push_back(entry->path().string());
    }
    if (error) return Failure("reading", path, error.value());
    if (found.empty()) {
      return absl::NotFoundError("reading `" + path + "`: there is no `.licet` file in it");
    }
    std::sort(found.begin(), found.end());
    files.insert(files.end(), found.begin(), found.end());
  }
  return files;
}

}  // namespace licet::tool
