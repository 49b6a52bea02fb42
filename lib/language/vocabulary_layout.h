/* vocabulary_layout.h: the inside of a vocabulary, for who looks through all of it.
 *
 * Words lie by their number of letters and, of the same number, in byte order; what is known of
 * each lies in arrays beside one another, so that a pass over the masks reads nothing else: 16
 * bytes a word and its text. */
#ifndef LANGUAGE_VOCABULARY_LAYOUT_H
#define LANGUAGE_VOCABULARY_LAYOUT_H

#include "language/letters.h"
#include "language/vocabulary.h"

struct vocabulary {
    /* The words of n letters have the numbers from starts[n] up to starts[n + 1]. */
    uint32_t starts[VOCABULARY_LETTERS_MAX + 2];
    uint32_t count;
    uint64_t *masks;   /* letters_mask() of each */
    uint32_t *counts;  /* how often each occurs, ≥ 1 */
    uint32_t *offsets; /* where each begins in `bytes`; one more, for the end */
    char *bytes;
};

static inline struct text vocabulary_word(const struct vocabulary *vocabulary, uint32_t number)
{
    uint32_t start = vocabulary->offsets[number];
    return (struct text){vocabulary->bytes + start, vocabulary->offsets[number + 1] - start};
}

#endif
