/* word_analysis.h: what is known of one folded word in one language. */
#ifndef LANGUAGE_WORD_ANALYSIS_H
#define LANGUAGE_WORD_ANALYSIS_H

#include <stdbool.h>
#include <stddef.h>

#include "language/analyser.h"

/* The texts lie in `bytes`: the exact form, the stem, the stems of the parts. */
struct word_analysis {
    bool is_stop_word;
    size_t exact_size;
    size_t stem_size;
    size_t part_count;
    struct {
        size_t start; /* bytes into the exact form */
        size_t size;
        size_t stem_size;
    } parts[TOKEN_PARTS_MAX];
    size_t size; /* of `bytes` */
    char bytes[(TOKEN_PARTS_MAX + 2) * TOKEN_BYTES_MAX];
};

#endif
