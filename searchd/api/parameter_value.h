/* parameter_value.h: one value of a parameter, read for parameters.c. */
#ifndef API_PARAMETER_VALUE_H
#define API_PARAMETER_VALUE_H

#include <stddef.h>

#include "api/parameters.h"

enum { PARAMETER_LIST_SIZE = 256 /* bytes of a list of names, its NUL included */ };

/* "'a' or 'b'", "'a', 'b' or 'c'"; cut off where it is larger than `size`. */
void parameter_list_names(const char *const *names, size_t count, char *list, size_t size);

/* Checks `text` by what the parameter is, makes it canonical, and sets number and choices of
 * `values`; or adds an error. */
void parameter_read_value(const struct parameter *parameter, struct text *text,
                          struct parameter_values *values, struct input_errors *errors);

#endif
