/* edit_distance.h: how many edits lie between one word and many others.
 *
 * An edit inserts, deletes or replaces a letter, or swaps two neighbours (optimal string
 * alignment). Bit-parallel: a column of the dynamic programme is one machine word. H. Hyyrö, "A
 * bit-vector algorithm for computing Levenshtein and Damerau edit distances", Nordic Journal of
 * Computing 10 (2003). */
#ifndef LANGUAGE_EDIT_DISTANCE_H
#define LANGUAGE_EDIT_DISTANCE_H

#include <stddef.h>
#include <stdint.h>

#include "base/text.h"
#include "language/letters.h"

enum { EDIT_ASCII_SIZE = 128 };

/* A word prepared for being compared. */
struct edit_pattern {
    struct letters letters;
    uint64_t ascii[EDIT_ASCII_SIZE]; /* by letter: a bit for each place where it stands */
    bool is_ascii;
};

void edit_pattern_prepare(struct edit_pattern *pattern, const struct letters *letters);

/* The edits from the pattern to `word` (valid UTF-8), or limit + 1 where there are more. */
unsigned edit_distance(const struct edit_pattern *pattern, struct text word, unsigned limit);

/* The same to the beginning of `word` that is nearest to the pattern; of equals the longest.
 * `ret_size` is its size in bytes, untouched where there are more than `limit`. */
unsigned edit_distance_of_beginning(const struct edit_pattern *pattern, struct text word,
                                    unsigned limit, size_t *ret_size);

#endif
