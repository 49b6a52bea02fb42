/* corrector_scan.h: the words of a vocabulary that are few edits away.
 *
 * A pass over the whole vocabulary: most words are passed over by their length or their mask, the
 * others are compared. That needs no index of misspellings and takes memory for nothing. */
#ifndef LANGUAGE_CORRECTOR_SCAN_H
#define LANGUAGE_CORRECTOR_SCAN_H

#include "language/edit_distance.h"
#include "language/vocabulary_layout.h"

/* Words that are looked at closely; where more are near, those furthest off are left out. */
enum { SCAN_FOUND_MAX = 1024 };

struct scan_found {
    uint32_t number; /* in the vocabulary */
    uint32_t distance;
};

struct scan {
    struct scan_found items[SCAN_FOUND_MAX]; /* in the order of the vocabulary */
    size_t count;
};

/* Words at most `limit` edits from the pattern. */
void scan_words(const struct vocabulary *vocabulary, const struct edit_pattern *pattern,
                unsigned limit, struct scan *ret_scan);

/* Whether more than `limit` bits are set. */
static inline bool has_more_bits(uint64_t bits, unsigned limit)
{
    for (unsigned i = 0; i < limit; i++) {
        bits &= bits - 1;
    }
    return bits != 0;
}

#endif
