# licet_embed(<layer> ROOT <folder> FILES <file>...)
#
# Compiles text files into the object library of a layer, byte for byte. The generated source
# defines licet::engine::EmbeddedFiles(); paths in the table are relative to ROOT. Call it in the
# folder that declares the layer.
function(licet_embed layer)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "ROOT" "FILES")
  if(NOT arg_ROOT OR arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "licet_embed(${layer}): ROOT and FILES are needed, nothing else is known")
  endif()
  set(script "${PROJECT_SOURCE_DIR}/cmake/embed_files.cmake")
  set(output "${CMAKE_CURRENT_BINARY_DIR}/embedded_files.cpp")
  set(list "${CMAKE_CURRENT_BINARY_DIR}/embedded_files.txt")
  list(SORT arg_FILES)
  list(JOIN arg_FILES "\n" lines)
  file(CONFIGURE OUTPUT "${list}" CONTENT "${lines}" @ONLY)
  add_custom_command(
    OUTPUT "${output}"
    COMMAND "${CMAKE_COMMAND}" "-DROOT=${arg_ROOT}" "-DLIST=${list}" "-DOUTPUT=${output}"
            -P "${script}"
    DEPENDS "${script}" "${list}" ${arg_FILES}
    COMMENT "Embedding rules"
    VERBATIM)
  set_source_files_properties("${output}" PROPERTIES COMPILE_OPTIONS -Wno-overlength-strings)
  target_sources("licet_${layer}" PRIVATE "${output}")
endfunction()
