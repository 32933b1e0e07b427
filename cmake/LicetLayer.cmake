# The layers of lib/, lowest first: a layer may only depend on layers named before it. Which edges
# are allowed, and why, stands in tests/layers/layers.txt.
set(LICET_LAYERS
    base source diag syntax data io screen model smt program eval batch analysis record explain chart
    verify engine reference)

# licet_layer(<name> SOURCES <file>... [DEPENDS <layer>...] [LIBRARIES <target>...])
#
# Declares lib/<name> as the object library licet_<name>. DEPENDS names layers; LIBRARIES names third
# party targets beside Abseil that this layer alone may use: Boost::headers for syntax, licet_csv,
# licet_toml and nlohmann_json::nlohmann_json for io, ICU::uc for screen.
function(licet_layer name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;DEPENDS;LIBRARIES")
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "licet_layer(${name}): unknown arguments ${arg_UNPARSED_ARGUMENTS}")
  endif()
  list(FIND LICET_LAYERS "${name}" place)
  if(place EQUAL -1)
    message(FATAL_ERROR "licet_layer(${name}): add the layer to LICET_LAYERS first")
  endif()
  foreach(dependency IN LISTS arg_DEPENDS)
    list(FIND LICET_LAYERS "${dependency}" other)
    if(other EQUAL -1 OR other GREATER_EQUAL place)
      message(FATAL_ERROR "licet_layer(${name}): `${dependency}` is not a layer below `${name}`")
    endif()
  endforeach()

  set(target "licet_${name}")
  add_library(${target} OBJECT ${arg_SOURCES})
  target_compile_features(${target} PUBLIC cxx_std_20)
  target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}/include"
                                               "${PROJECT_SOURCE_DIR}/lib")
  target_link_libraries(${target} PRIVATE licet_warnings licet_abseil ${arg_LIBRARIES})
  set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE ON CXX_EXTENSIONS OFF
                                             LICET_DEPENDS "${arg_DEPENDS}"
                                             LICET_LIBRARIES "${arg_LIBRARIES}")
endfunction()

# licet_layer_closure(<out> <layer>...): the layers and all that they depend on, lowest first,
# without those that this source tree does not have.
function(licet_layer_closure out)
  set(open ${ARGN})
  set(seen "")
  while(open)
    list(POP_FRONT open layer)
    if(layer IN_LIST seen OR NOT TARGET "licet_${layer}")
      continue()
    endif()
    list(APPEND seen "${layer}")
    get_target_property(depends "licet_${layer}" LICET_DEPENDS)
    if(depends)
      list(APPEND open ${depends})
    endif()
  endwhile()
  set(result "")
  foreach(layer IN LISTS LICET_LAYERS)
    if(layer IN_LIST seen)
      list(APPEND result "${layer}")
    endif()
  endforeach()
  set(${out} "${result}" PARENT_SCOPE)
endfunction()

# licet_link_layers(<target> <layer>...): puts the objects of the layers, of all below them and
# `base` into an executable of ours, and shows it their headers.
function(licet_link_layers target)
  licet_layer_closure(layers base ${ARGN})
  foreach(layer IN LISTS layers)
    target_sources(${target} PRIVATE $<TARGET_OBJECTS:licet_${layer}>)
    get_target_property(libraries "licet_${layer}" LICET_LIBRARIES)
    if(libraries)
      target_link_libraries(${target} PRIVATE ${libraries})
    endif()
  endforeach()
  target_compile_features(${target} PRIVATE cxx_std_20)
  target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}/include"
                                               "${PROJECT_SOURCE_DIR}/lib"
                                               "${PROJECT_SOURCE_DIR}")
  target_link_libraries(${target} PRIVATE licet_warnings licet_abseil)
  set_target_properties(${target} PROPERTIES CXX_EXTENSIONS OFF)
endfunction()

# licet_tool(<target> OUTPUT <name> SOURCES <file>... [LIBRARIES <target>...])
#
# A program that stands on include/licet/ alone; it appears at <build>/bin/<name>.
function(licet_tool target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "OUTPUT" "SOURCES;LIBRARIES")
  if(NOT arg_OUTPUT OR arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "licet_tool(${target}): OUTPUT and SOURCES are needed")
  endif()
  add_executable(${target} ${arg_SOURCES})
  target_link_libraries(${target} PRIVATE licet::licet licet_warnings ${arg_LIBRARIES})
  set_target_properties(${target} PROPERTIES OUTPUT_NAME "${arg_OUTPUT}" CXX_EXTENSIONS OFF
                                             RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bin")
  if(LICET_INSTALL)
    install(TARGETS ${target} RUNTIME)
  endif()
endfunction()
