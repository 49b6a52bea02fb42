/* nearest.h: "did you mean" for names of options, keys and settings. */
#ifndef BASE_NEAREST_H
#define BASE_NEAREST_H

#include <stddef.h>

#include "base/text.h"

/* The one of `count` NUL-terminated names that is fewest edits away from `word` (optimal string
 * alignment: insertion, deletion, substitution and swap of neighbours cost 1; ASCII case costs
 * nothing). NULL where even the nearest is more than a third of the letters away, or `word` is
 * longer than NEAREST_MAX bytes. Of equals the first. */
const char *nearest_name(struct text word, const char *const *names, size_t count);

enum { NEAREST_MAX = 64 /* bytes */ };

#endif
