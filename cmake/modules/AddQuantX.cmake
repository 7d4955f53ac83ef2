# The project's own CMake verbs. Libraries are static and link no MLIR archive:
# whoever makes a binary of them links libMLIR.so once.

# One precompiled header for all library sources that use MLIR: parsing its
# headers takes three seconds per source otherwise. Programs are built without
# it (CMake compiles them as PIE, which the header's build is not).
set(CMAKE_PCH_INSTANTIATE_TEMPLATES ON)

# ccache takes sources with a precompiled header only when told that no macro
# which the header undefines matters, nor __TIME__. A build has no environment
# of its own, so every command says it.
if(CMAKE_CXX_COMPILER_LAUNCHER MATCHES "ccache$")
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
      CCACHE_SLOPPINESS=pch_defines,time_macros ${CMAKE_CXX_COMPILER_LAUNCHER})
endif()

function(_quantx_use_pch name)
  if(TARGET QuantXPch)
    target_precompile_headers(${name} REUSE_FROM QuantXPch)
  endif()
endfunction()

# add_quantx_library(Name sources... [LINK_LIBS ...] [DEPENDS ...] [PLAIN])
# PLAIN: no MLIR headers inside (no precompiled header, no generated headers).
function(add_quantx_library name)
  cmake_parse_arguments(ARG "PLAIN" "" "LINK_LIBS;DEPENDS" ${ARGN})
  add_library(${name} STATIC ${ARG_UNPARSED_ARGUMENTS})
  add_library(QuantX::${name} ALIAS ${name})
  target_include_directories(${name} INTERFACE
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>
    $<BUILD_INTERFACE:${PROJECT_BINARY_DIR}/include>
    $<INSTALL_INTERFACE:include>)
  target_link_libraries(${name} PUBLIC ${ARG_LINK_LIBS})
  if(NOT ARG_PLAIN)
    llvm_update_compile_flags(${name})
    add_dependencies(${name} quantx-headers)
    _quantx_use_pch(${name})
  endif()
  if(ARG_DEPENDS)
    add_dependencies(${name} ${ARG_DEPENDS})
  endif()
  set_property(GLOBAL APPEND PROPERTY QUANTX_LIBRARIES ${name})
  install(TARGETS ${name} EXPORT QuantXTargets ARCHIVE DESTINATION lib)
endfunction()

# add_quantx_tool(name sources... LINK_LIBS ...)
function(add_quantx_tool name)
  cmake_parse_arguments(ARG "" "" "LINK_LIBS" ${ARGN})
  add_executable(${name} ${ARG_UNPARSED_ARGUMENTS})
  llvm_update_compile_flags(${name})
  add_dependencies(${name} quantx-headers)
  target_link_libraries(${name} PRIVATE ${ARG_LINK_LIBS} MLIR LLVM)
  set_target_properties(${name} PROPERTIES
    RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin)
  set_property(GLOBAL APPEND PROPERTY QUANTX_TOOLS ${name})
  install(TARGETS ${name} RUNTIME DESTINATION bin)
endfunction()

# add_quantx_unittest(Name sources... LINK_LIBS ...): one GoogleTest binary,
# run by ctest and by scripts/test.
function(add_quantx_unittest name)
  cmake_parse_arguments(ARG "PLAIN" "" "LINK_LIBS" ${ARGN})
  add_executable(${name} ${ARG_UNPARSED_ARGUMENTS})
  target_link_libraries(${name} PRIVATE ${ARG_LINK_LIBS} GTest::gtest_main)
  if(NOT ARG_PLAIN)
    llvm_update_compile_flags(${name})
    add_dependencies(${name} quantx-headers)
    target_link_libraries(${name} PRIVATE MLIR LLVM)
  endif()
  set_target_properties(${name} PROPERTIES
    RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/unittests)
  add_test(NAME ${name} COMMAND ${name})
  set_property(GLOBAL APPEND PROPERTY QUANTX_UNITTESTS ${name})
endfunction()

# quantx_tablegen(file.td output generator...): into the build tree beside the
# header's path; collected by `quantx-headers`.
function(add_quantx_tablegen target)
  add_public_tablegen_target(${target})
  set_property(GLOBAL APPEND PROPERTY QUANTX_TABLEGEN ${target})
endfunction()

# add_quantx_doc(file docs-path generator-flags): Markdown in the build tree,
# copied to docs/ by the target `update-docs` and compared by `check-docs`.
function(add_quantx_doc file path)
  set(LLVM_TARGET_DEFINITIONS ${file}.td)
  get_filename_component(name ${path} NAME)
  tablegen(MLIR ${name}.md ${ARGN} EXTRA_INCLUDES ${PROJECT_SOURCE_DIR}/include)
  set(source ${CMAKE_CURRENT_BINARY_DIR}/${name}.md)
  add_custom_target(${name}Doc DEPENDS ${source})
  set_property(GLOBAL APPEND PROPERTY QUANTX_DOCS ${source})
  set_property(GLOBAL APPEND PROPERTY QUANTX_DOC_PATHS ${path}.md)
  set_property(GLOBAL APPEND PROPERTY QUANTX_DOC_TARGETS ${name}Doc)
endfunction()
