/* parameter_value.h: one value of a parameter, read for parameters.c. */
#ifndef API_PARAMETER_VALUE_H
#define API_PARAMETER_VALUE_H

#include "api/parameters.h"

/* Checks `text` by what the parameter is, makes it canonical, and sets number and choices of
 * `values`; or adds an error. */
void parameter_read_value(const struct parameter *parameter, struct text *text,
                          struct parameter_values *values, struct input_errors *errors);

#endif
