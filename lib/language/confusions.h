/* confusions.h: strings that are often written for others, from data/words/confusions.tsv. */
#ifndef LANGUAGE_CONFUSIONS_H
#define LANGUAGE_CONFUSIONS_H

#include <stddef.h>

enum { CONFUSION_SIZE_MAX = 7 /* bytes of either side */ };

struct confusion {
    unsigned char written_size; /* ≥ 1, as the next */
    unsigned char meant_size;
    char written[CONFUSION_SIZE_MAX + 1]; /* ASCII; '^' and '$' mark the ends of a word */
    char meant[CONFUSION_SIZE_MAX + 1];
    float cost;
};

extern const struct confusion confusions[];
extern const size_t confusion_count; /* fits in 16 bits */

#endif
