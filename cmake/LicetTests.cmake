# licet_unit_tests(<name> SOURCES <file>... [LAYERS <layer>...])
#
# One Catch2 program licet_<name>_test for the unit tests of a layer: one link per layer. It holds
# the layer, what the layer depends on, and LAYERS where the tests need more. Tests run in the root
# of the source tree.
function(licet_unit_tests name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LAYERS")
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "licet_unit_tests(${name}): unknown arguments ${arg_UNPARSED_ARGUMENTS}")
  endif()
  set(target "licet_${name}_test")
  add_executable(${target} ${arg_SOURCES})
  licet_link_layers(${target} ${name} ${arg_LAYERS})
  target_link_libraries(${target} PRIVATE licet_testing)
  set_target_properties(${target} PROPERTIES
                        RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")
  add_test(NAME "unit.${name}" COMMAND ${target} WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
  set_tests_properties("unit.${name}" PROPERTIES TIMEOUT 600)
endfunction()

# licet_fuzzer(<name> SOURCES <file>... [LAYERS <layer>...] [DICTIONARY <rules|facts>] [CORPUS <name>])
#
# A fuzz target. Every build replays fuzz/corpus/<name> and fuzz/regressions/<name> with a plain
# main, as a test; with LICET_BUILD_FUZZERS and Clang the program is a libFuzzer binary instead, or
# whatever LICET_FUZZING_ENGINE makes of it. CORPUS names another target whose inputs it takes. The
# programs lie in <build>/fuzz beside targets.txt: name, dictionary and corpus of each.
function(licet_fuzzer name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "DICTIONARY;CORPUS" "SOURCES;LAYERS")
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "licet_fuzzer(${name}): unknown arguments ${arg_UNPARSED_ARGUMENTS}")
  endif()
  if(NOT arg_DICTIONARY)
    set(arg_DICTIONARY none)
  endif()
  if(NOT arg_CORPUS)
    set(arg_CORPUS "${name}")
  endif()
  set_property(GLOBAL APPEND PROPERTY LICET_FUZZ_TARGETS "${name} ${arg_DICTIONARY} ${arg_CORPUS}")
  add_executable(${name} ${arg_SOURCES})
  licet_link_layers(${name} ${arg_LAYERS})
  set(inputs "${PROJECT_SOURCE_DIR}/fuzz/corpus/${arg_CORPUS}")
  if(IS_DIRECTORY "${PROJECT_SOURCE_DIR}/fuzz/regressions/${name}")
    list(APPEND inputs "${PROJECT_SOURCE_DIR}/fuzz/regressions/${name}")
  endif()
  if(LICET_BUILD_FUZZERS)
    target_link_options(${name} PRIVATE ${LICET_FUZZING_ENGINE})
    add_test(NAME "fuzz.${name}" COMMAND ${name} -runs=0 ${inputs})
  else()
    target_sources(${name} PRIVATE "${PROJECT_SOURCE_DIR}/tests/support/fuzz_main.cpp")
    add_test(NAME "fuzz.${name}" COMMAND ${name} ${inputs})
  endif()
endfunction()
