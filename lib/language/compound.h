/* compound.h: the parts of a Dutch compound. */
#ifndef LANGUAGE_COMPOUND_H
#define LANGUAGE_COMPOUND_H

#include <stddef.h>

#include "base/text.h"
#include "language/compound_part.h"
#include "language/lexicon.h"

enum { COMPOUND_PARTS_MAX = 8 };

struct compound_part {
    size_t start;           /* bytes into the word */
    size_t size;            /* a linking element belongs to the part on its left */
    struct respelling base; /* of a left part whose link or spelling is no form of the word:
                             * "pan" of "pannen"; size 0 where the surface form is the base */
};

struct compound {
    struct compound_part parts[COMPOUND_PARTS_MAX];
    size_t count; /* 0 where the word is none, else ≥ 2 */
};

/* Splits a folded word. */
void compound_split(const struct lexicon *lexicon, struct text word, struct compound *ret_compound);

#endif
