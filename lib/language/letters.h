/* letters.h: a folded word as an array of letters, so that one outside ASCII counts as one. */
#ifndef LANGUAGE_LETTERS_H
#define LANGUAGE_LETTERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

enum { LETTERS_MAX = 64 };

struct letters {
    int32_t at[LETTERS_MAX]; /* code points */
    size_t count;
};

/* False where the word is no valid UTF-8, has no letters or over LETTERS_MAX, or has a digit. */
bool letters_read(struct text word, struct letters *ret_letters);

/* Bytes of the first `count` of them in UTF-8. */
size_t letters_size(const struct letters *letters, size_t count);

/* A bit for each letter a–z that occurs, one for each that occurs twice, and twelve for all other
 * letters together. An edit of one letter takes away at most one bit and adds at most one; a swap
 * of neighbours none. So two words that differ by d edits differ by at most d bits on each side. */
uint64_t letters_mask(const struct letters *letters);

#endif
