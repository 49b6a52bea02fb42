/* number.h: whole numbers in text. */
#ifndef BASE_NUMBER_H
#define BASE_NUMBER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/status.h"
#include "base/text.h"

/* A decimal number without sign or blanks, at most `maximum`; zeros may stand in front. False where
 * `text` is none. */
bool number_parse(struct text text, size_t maximum, size_t *ret_number) MUST_CHECK;

#endif
