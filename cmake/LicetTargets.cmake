# Interface targets that are private to us: warnings, and the parts of Abseil that lib/ may use.

add_library(licet_warnings INTERFACE)
if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
  target_compile_options(licet_warnings INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
  # GCC 12 sees an overlap in every `"x" + std::string` that it inlines (its bug 105651) and unset members
  # in moved variants; there are none. Clang and the sanitizers keep watch over both.
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(licet_warnings INTERFACE -Wno-restrict -Wno-maybe-uninitialized)
  endif()
  if(LICET_DEVELOPER_MODE)
    target_compile_options(licet_warnings INTERFACE -Werror)
  endif()
endif()

# What the public headers show, and what lib/ uses beside it.
set(LICET_ABSEIL_PUBLIC status statusor strings)
set(LICET_ABSEIL_PRIVATE civil_time flat_hash_map flat_hash_set inlined_vector span time)
list(TRANSFORM LICET_ABSEIL_PUBLIC PREPEND "absl::" OUTPUT_VARIABLE LICET_ABSEIL_PUBLIC_TARGETS)
list(TRANSFORM LICET_ABSEIL_PRIVATE PREPEND "absl::" OUTPUT_VARIABLE LICET_ABSEIL_PRIVATE_TARGETS)
add_library(licet_abseil INTERFACE)
target_link_libraries(licet_abseil INTERFACE ${LICET_ABSEIL_PUBLIC_TARGETS}
                                             ${LICET_ABSEIL_PRIVATE_TARGETS})

# Headers only: Debian's compiled toml++ would become a dependency of everyone who links Licet.
add_library(licet_toml INTERFACE)
find_path(LICET_TOML_INCLUDE_DIR "toml++/toml.h" REQUIRED)
mark_as_advanced(LICET_TOML_INCLUDE_DIR)
target_include_directories(licet_toml SYSTEM INTERFACE "${LICET_TOML_INCLUDE_DIR}")
target_compile_definitions(licet_toml INTERFACE TOML_HEADER_ONLY=1)

# libcsv has no package of its own for CMake.
add_library(licet_csv INTERFACE)
find_path(LICET_CSV_INCLUDE_DIR "csv.h" REQUIRED)
find_library(LICET_CSV_LIBRARY csv REQUIRED)
mark_as_advanced(LICET_CSV_INCLUDE_DIR LICET_CSV_LIBRARY)
target_include_directories(licet_csv SYSTEM INTERFACE "${LICET_CSV_INCLUDE_DIR}")
target_link_libraries(licet_csv INTERFACE "${LICET_CSV_LIBRARY}")
