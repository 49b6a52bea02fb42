/* value.h: what the text of a member may be. */
#ifndef CATALOGUE_VALUE_H
#define CATALOGUE_VALUE_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/status.h"
#include "base/text.h"
#include "catalogue/fields.h"
#include "tree/problem.h"

/* A copy in which white space that a person's folding and indenting decides is made alike: none
 * at the ends, one space for a run of spaces and tabs, none beside a newline, no more than one
 * empty line. For a field that is no FIELD_TEXT a newline is a space. Doing it twice changes
 * nothing. STATUS_OK or STATUS_NO_MEMORY. */
enum status value_normalise(const struct field *field, struct text text, struct arena *arena,
                            struct text *ret_text) MUST_CHECK;

/* Whether a normalised text that is not empty may be the field's value; where not, the problem is
 * added. */
bool value_check(const struct field *field, struct text text, struct place place,
                 struct problem_list *problems);

#endif
