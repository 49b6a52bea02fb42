/* word_analysis.h: what is known of one folded word in one language. */
#ifndef LANGUAGE_WORD_ANALYSIS_H
#define LANGUAGE_WORD_ANALYSIS_H

#include <assert.h>
#include <stdbool.h>
#include <stdint.h>

#include "language/analyser.h"

/* Kept small, for the cache holds many. The texts lie in `bytes` one after the other: the exact
 * form, the stem, the stems of the parts. */
struct word_analysis {
    uint16_t size; /* of `bytes` */
    uint8_t language;
    bool is_stop_word;
    uint8_t exact_size;
    uint8_t stem_size;
    uint8_t part_count;
    struct {
        uint8_t start; /* bytes into the exact form */
        uint8_t size;
        uint8_t stem_size;
    } parts[TOKEN_PARTS_MAX];
    char bytes[(TOKEN_PARTS_MAX + 2) * TOKEN_BYTES_MAX];
};

static_assert(TOKEN_BYTES_MAX <= UINT8_MAX, "sizes of words fit in a byte");

#endif
