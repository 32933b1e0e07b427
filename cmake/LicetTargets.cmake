# Interface targets that are private to us: warnings, and the parts of Abseil that lib/ may use.

add_library(licet_warnings INTERFACE)
if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
  target_compile_options(licet_warnings INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
  if(LICET_DEVELOPER_MODE)
    target_compile_options(licet_warnings INTERFACE -Werror)
  endif()
endif()

add_library(licet_abseil INTERFACE)
target_link_libraries(licet_abseil INTERFACE absl::status absl::statusor absl::strings
                                             absl::flat_hash_map absl::flat_hash_set absl::civil_time
                                             absl::time absl::inlined_vector absl::span)

# Headers only: Debian's compiled toml++ would become a dependency of everyone who links Licet.
add_library(licet_toml INTERFACE)
find_path(LICET_TOML_INCLUDE_DIR "toml++/toml.h" REQUIRED)
mark_as_advanced(LICET_TOML_INCLUDE_DIR)
target_include_directories(licet_toml SYSTEM INTERFACE "${LICET_TOML_INCLUDE_DIR}")
target_compile_definitions(licet_toml INTERFACE TOML_HEADER_ONLY=1)
