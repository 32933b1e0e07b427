#include "engine/file_system.hpp"

#include "base/absl_bridge.hpp"

#include <absl/status/status.h>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <system_error>

namespace licet::engine {
namespace {

namespace fs = std::filesystem;

bool IsHidden(const fs::path& path) {
  const std::string name = path.filename().string();
  return !name.empty() && name.front() == '.';
}

absl::Status CannotList(const std::string& folder, const std::error_code& error) {
  const std::string message = "listing the folder `" + folder + "`: " + error.message();
  return absl::UnavailableError(base::ToAbsl(message));
}

}  // namespace

bool IsFolder(const std::string& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

bool IsThere(const std::string& path) {
  std::error_code error;
  return fs::exists(path, error);
}

absl::StatusOr<std::vector<std::string>> FilesBelow(const std::string& folder,
                                                    const std::vector<std::string>& extensions,
                                                    std::string_view skip, std::size_t limit) {
  std::error_code error;
  std::vector<std::string> found;
  fs::recursive_directory_iterator at(folder, error);
  for (; !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
    std::error_code type_error;
    if (at->is_directory(type_error)) {
      if (IsHidden(at->path()) || at->path().filename() == skip) at.disable_recursion_pending();
      continue;
    }
    const std::string extension = at->path().extension().string();
    const bool wanted =
        std::find(extensions.begin(), extensions.end(), extension) != extensions.end();
    if (!wanted || IsHidden(at->path()) || !at->is_regular_file(type_error)) continue;
    found.push_back(at->path().lexically_relative(folder).generic_string());
    if (found.size() > limit) {
      const std::string message =
          "the folder `" + folder + "` holds more than " + std::to_string(limit) + " files to read";
      return absl::ResourceExhaustedError(base::ToAbsl(message));
    }
  }
  if (error) return CannotList(folder, error);
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<std::string> FoldersIn(const std::string& folder) {
  std::error_code error;
  std::vector<std::string> found;
  fs::directory_iterator at(folder, error);
  for (; !error && at != fs::directory_iterator(); at.increment(error)) {
    std::error_code type_error;
    if (at->is_directory(type_error) && !IsHidden(at->path())) {
      found.push_back(at->path().filename().string());
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::string Joined(const std::string& folder, const std::string& name) {
  if (folder.empty() || folder.back() == '/') return folder + name;
  return folder + "/" + name;
}

std::string ParentOf(const std::string& path) {
  const fs::path normal = fs::path(path).lexically_normal();
  // A trailing slash makes an empty last name, which is not a part of the path.
  const fs::path named = normal.has_filename() ? normal : normal.parent_path();
  if (named == "." || named == "..") return Joined(named.string(), "..");
  const std::string parent = named.parent_path().string();
  return parent.empty() ? "." : parent;
}

}  // namespace licet::engine
