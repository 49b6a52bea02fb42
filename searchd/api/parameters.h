/* parameters.h: checking the query parameters of the API; all errors are collected. */
#ifndef API_PARAMETERS_H
#define API_PARAMETERS_H

#include <stddef.h>

#include "api/problem_details.h"
#include "http/request.h"

/* Adds an error for each parameter that is not among `names` (with the nearest), is given more
 * than once, or is not well-formed: %00, a broken %, not UTF-8. */
void parameters_check(const struct request *request, const char *const *names, size_t count,
                      struct input_errors *errors);

/* A whole number from `minimum` to `maximum`; `fallback` where the parameter is not given, or is
 * wrong and an error was added. */
size_t parameters_number(const struct request *request, const char *name, size_t minimum,
                         size_t maximum, size_t fallback, struct input_errors *errors);

/* Index of the value among `choices`; `count` where the parameter is not given, or is wrong and an
 * error was added. */
size_t parameters_choice(const struct request *request, const char *name,
                         const char *const *choices, size_t count, struct input_errors *errors);

/* A whole number without sign or blanks, at most `maximum`; false where `text` is none. */
bool parameters_read_number(struct text text, size_t maximum, size_t *ret_number) MUST_CHECK;

#endif
