# Language, warnings and hardening, for every target of the project.

set(CMAKE_C_STANDARD 17)
set(CMAKE_C_STANDARD_REQUIRED ON)
set(CMAKE_C_EXTENSIONS OFF)
set(CMAKE_CXX_STANDARD 17)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

# Both programs and the lexicon side by side, so that a program finds it beside itself.
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})

add_compile_definitions(_GNU_SOURCE)
add_compile_options(-Wall -Wextra -Werror -Wshadow -Wpointer-arith -Wcast-qual -Wformat=2
                    -Wundef -Wvla -fstack-protector-strong)
add_compile_options("$<$<COMPILE_LANGUAGE:C>:-Wstrict-prototypes;-Wmissing-prototypes>")
add_compile_options("$<$<CONFIG:RelWithDebInfo,Release>:-D_FORTIFY_SOURCE=2>")
add_link_options(-Wl,-z,relro,-z,now)

set(VERDER_SANITIZE "" CACHE STRING "Sanitizers to build with, as for -fsanitize=")
if(VERDER_SANITIZE)
  add_compile_options(-fsanitize=${VERDER_SANITIZE} -fno-omit-frame-pointer
                      -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${VERDER_SANITIZE})
endif()
