# The package: headers, library, licet-config.cmake and licet.pc.
include(CMakePackageConfigHelpers)

install(TARGETS licet EXPORT licet-targets FILE_SET HEADERS FILE_SET tables)
install(EXPORT licet-targets NAMESPACE licet:: DESTINATION "${CMAKE_INSTALL_LIBDIR}/cmake/licet")

configure_package_config_file(
  "${PROJECT_SOURCE_DIR}/cmake/licet-config.cmake.in" "${PROJECT_BINARY_DIR}/licet-config.cmake"
  INSTALL_DESTINATION "${CMAKE_INSTALL_LIBDIR}/cmake/licet")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/licet-config-version.cmake"
                                 COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/licet-config.cmake"
              "${PROJECT_BINARY_DIR}/licet-config-version.cmake"
        DESTINATION "${CMAKE_INSTALL_LIBDIR}/cmake/licet")

# A static library does not name what it needs, so its users link all of it.
list(TRANSFORM LICET_ABSEIL_PUBLIC PREPEND "absl_" OUTPUT_VARIABLE public)
list(TRANSFORM LICET_ABSEIL_PRIVATE PREPEND "absl_" OUTPUT_VARIABLE private)
list(APPEND private libcrypto icu-uc)
set(LICET_PC_LIBS "")
if(NOT BUILD_SHARED_LIBS)
  list(APPEND public ${private})
  set(private "")
  set(LICET_PC_LIBS " -lcsv")  # it has no file for pkg-config
endif()
list(JOIN public ", " LICET_PC_REQUIRES)
list(JOIN private ", " LICET_PC_REQUIRES_PRIVATE)
file(RELATIVE_PATH LICET_PC_PREFIX "${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig" "${CMAKE_INSTALL_PREFIX}")
configure_file("${PROJECT_SOURCE_DIR}/cmake/licet.pc.in" "${PROJECT_BINARY_DIR}/licet.pc" @ONLY)
install(FILES "${PROJECT_BINARY_DIR}/licet.pc" DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig")
