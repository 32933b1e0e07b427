# Builds the consumer with nothing but a compiler and what pkg-config says.
# -DCXX=... -DPREFIX=... -DLIBDIR=... -DWORK=... -DVERSION=...
set(ENV{PKG_CONFIG_PATH} "${PREFIX}/${LIBDIR}/pkgconfig")
find_program(PKG_CONFIG pkg-config REQUIRED)
execute_process(COMMAND "${PKG_CONFIG}" --cflags --libs licet OUTPUT_VARIABLE flags
                OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND "${PKG_CONFIG}" --modversion licet OUTPUT_VARIABLE version
                OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
if(NOT version STREQUAL VERSION)
  message(FATAL_ERROR "licet.pc says version ${version}, the header says ${VERSION}")
endif()
separate_arguments(flags UNIX_COMMAND "${flags}")
set(consumer "${CMAKE_CURRENT_LIST_DIR}/../consumer")
file(MAKE_DIRECTORY "${WORK}")
execute_process(COMMAND "${CXX}" -std=c++20 "-DLICET_EXPECTED_VERSION=\"${VERSION}\""
                        "${consumer}/main.cpp" "${consumer}/elsewhere.cpp" ${flags}
                        -o "${WORK}/consumer"
                COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND "${WORK}/consumer" COMMAND_ERROR_IS_FATAL ANY)
