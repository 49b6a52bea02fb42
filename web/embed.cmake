# Writes OUTPUT, a C file with the contents of FILES (relative to FOLDER) as web_files.h has them.
# Each of BUNDLES is a file more: PARTS_OF_<its path>, one after another.

# Adds an array with the bytes of some files, one after another, to `arrays`.
function(add_array name)
  set(bytes "")
  foreach(file IN LISTS ARGN)
    file(READ ${file} file_bytes HEX)
    string(APPEND bytes "${file_bytes}")
  endforeach()
  string(REGEX REPLACE "(................................)" "\\1\n" bytes "${bytes}")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1, " bytes "${bytes}")
  # The array ends in a NUL that is not part of the files.
  set(arrays "${arrays}static const unsigned char ${name}[] = {\n${bytes}0x00};\n" PARENT_SCOPE)
endfunction()

# Sets `compressed` to an array of their compressed form, and its size, where that is made: for what
# is served as it is, and large enough for it to save anything (GZIP_BYTES_MIN in
# searchd/cache/gzip.h).
function(compress name path)
  set(compressed "NULL, 0")
  set(size 0)
  foreach(file IN LISTS ARGN)
    file(SIZE ${file} file_size)
    math(EXPR size "${size} + ${file_size}")
  endforeach()
  if(path MATCHES "^(static|widget)/" AND size GREATER_EQUAL 1000)
    execute_process(COMMAND cat ${ARGN} COMMAND gzip --best --no-name OUTPUT_FILE ${OUTPUT}.gz
                    COMMAND_ERROR_IS_FATAL ANY)
    add_array(${name} ${OUTPUT}.gz)
    file(REMOVE ${OUTPUT}.gz)
    set(compressed "${name}, sizeof ${name} - 1")
  endif()
  set(arrays "${arrays}" PARENT_SCOPE)
  set(compressed "${compressed}" PARENT_SCOPE)
endfunction()

# Sets a variable to what changes with the contents of some files.
function(hash name)
  set(hashes "")
  foreach(file IN LISTS ARGN)
    file(SHA256 ${file} file_hash)
    string(APPEND hashes ${file_hash})
  endforeach()
  string(SHA256 hash "${hashes}")
  string(SUBSTRING ${hash} 0 16 hash)
  set(${name} ${hash} PARENT_SCOPE)
endfunction()

set(arrays "")
set(entries "")
set(count 0)
foreach(path IN LISTS FILES BUNDLES)
  set(sources ${path})
  if(DEFINED PARTS_OF_${path})
    set(sources ${PARTS_OF_${path}})
  endif()
  list(TRANSFORM sources PREPEND ${FOLDER}/)
  add_array(data_${count} ${sources})
  compress(compressed_${count} ${path} ${sources})

  set(url NULL)
  if(path MATCHES "^static/(.*)(\\.[a-z]+)$")
    set(name ${CMAKE_MATCH_1})
    set(ending ${CMAKE_MATCH_2})
    hash(hash ${sources})
    set(url "\"/static/${name}.${hash}${ending}\"")
  endif()
  string(APPEND entries "    {\"${path}\", ${url}, data_${count}, sizeof data_${count} - 1,\n"
                        "     ${compressed}},\n")
  math(EXPR count "${count} + 1")
endforeach()

file(WRITE ${OUTPUT} "#include \"web_files.h\"\n\n${arrays}\n"
     "const struct web_file web_files[] = {\n${entries}};\n"
     "const size_t web_file_count = ${count};\n")
