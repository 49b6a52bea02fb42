# Makes a C table of the list of confusions: cmake -DLIST=… -DOUTPUT=… -P confusions.cmake
#
# A line of the list has the written string, the meant string and the cost, with a tab between
# them; one that begins with "#" is a remark.

file(STRINGS ${LIST} lines ENCODING UTF-8)
set(rows "")
foreach(line IN LISTS lines)
  if(line MATCHES "^(#|$)")
    continue()
  endif()
  if(NOT line MATCHES "^([a-z^$]+)\t([a-z^$]+)\t([0-9]+[.][0-9]+)$")
    message(FATAL_ERROR "${LIST}: not 'written, meant, cost' with tabs between them: ${line}")
  endif()
  set(written "${CMAKE_MATCH_1}")
  set(meant "${CMAKE_MATCH_2}")
  set(cost "${CMAKE_MATCH_3}")
  string(LENGTH "${written}" written_size)
  string(LENGTH "${meant}" meant_size)
  if(written_size GREATER 7 OR meant_size GREATER 7)
    message(FATAL_ERROR "${LIST}: over seven letters: ${line}")
  endif()
  string(APPEND rows
    "    {${written_size}, ${meant_size}, \"${written}\", \"${meant}\", ${cost}F},\n")
endforeach()
file(WRITE ${OUTPUT}
  "#include \"language/confusions.h\"\n\n"
  "const struct confusion confusions[] = {\n${rows}};\n\n"
  "const size_t confusion_count = sizeof confusions / sizeof confusions[0];\n")
