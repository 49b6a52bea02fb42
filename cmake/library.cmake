get_filename_component(VERDER_SOURCE_DIR ${CMAKE_CURRENT_LIST_DIR} DIRECTORY)

# verder_library(NAME SOURCES … [LINKS …])
# A layer: a static library whose headers are included as "name/file.h".
function(verder_library name)
  cmake_parse_arguments(PARSE_ARGV 1 layer "" "" "SOURCES;LINKS")
  add_library(${name} STATIC ${layer_SOURCES})
  target_include_directories(${name} PUBLIC ${VERDER_SOURCE_DIR}/lib)
  target_link_libraries(${name} PUBLIC ${layer_LINKS})
endfunction()

# verder_unit_test(NAME [LINKS …])
# A cmocka program made from NAME.c in the current folder, run by ctest.
function(verder_unit_test name)
  cmake_parse_arguments(PARSE_ARGV 1 test "" "" "LINKS")
  add_executable(${name} ${name}.c)
  target_link_libraries(${name} PRIVATE ${test_LINKS} PkgConfig::CMOCKA)
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  add_test(NAME unit.${name} COMMAND ${name} WORKING_DIRECTORY ${VERDER_SOURCE_DIR})
  set_tests_properties(unit.${name} PROPERTIES LABELS unit TIMEOUT 300)
endfunction()
