# Runs the example in a new folder, and looks at what it found.
file(REMOVE_RECURSE ${FOLDER})
file(MAKE_DIRECTORY ${FOLDER})
execute_process(COMMAND ${EXAMPLE} ${FOLDER}/built ${FOLDER}/index rain
                OUTPUT_VARIABLE output COMMAND_ERROR_IS_FATAL ANY)
if(NOT output STREQUAL "0.574 Reading on a rainy day\n")
  message(FATAL_ERROR "The example says: ${output}")
endif()
