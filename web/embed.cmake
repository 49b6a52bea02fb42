# Writes OUTPUT, a C file with the contents of FILES (relative to FOLDER) as web_files.h has them.
# The WIDGET_PARTS, one after another, are the script of the widget.

set(arrays "")
set(entries "")
set(count 0)
foreach(path IN LISTS FILES ITEMS widget/verder-search.js)
  set(sources ${path})
  if(path STREQUAL "widget/verder-search.js")
    set(sources ${WIDGET_PARTS})
  endif()
  set(bytes "")
  foreach(source IN LISTS sources)
    file(READ ${FOLDER}/${source} source_bytes HEX)
    string(APPEND bytes ${source_bytes})
  endforeach()
  string(REGEX REPLACE "(................................)" "\\1\n" bytes "${bytes}")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1, " bytes "${bytes}")
  string(APPEND arrays "static const unsigned char data_${count}[] = {\n${bytes}0x00};\n")

  set(url NULL)
  if(path MATCHES "^static/(.*)(\\.[a-z]+)$")
    set(name ${CMAKE_MATCH_1})
    set(ending ${CMAKE_MATCH_2})
    file(SHA256 ${FOLDER}/${path} hash)
    string(SUBSTRING ${hash} 0 16 hash)
    set(url "\"/static/${name}.${hash}${ending}\"")
  endif()
  # The arrays end in a NUL that is not part of the file.
  string(APPEND entries "    {\"${path}\", ${url}, data_${count}, sizeof data_${count} - 1},\n")
  math(EXPR count "${count} + 1")
endforeach()

file(WRITE ${OUTPUT} "#include \"web_files.h\"\n\n${arrays}\n"
     "const struct web_file web_files[] = {\n${entries}};\n"
     "const size_t web_file_count = ${count};\n")
