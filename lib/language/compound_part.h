/* compound_part.h: what may be a part of a Dutch compound. */
#ifndef LANGUAGE_COMPOUND_PART_H
#define LANGUAGE_COMPOUND_PART_H

#include <stdbool.h>

#include "base/text.h"
#include "language/lexicon.h"
#include "language/respell.h"

enum {
    PART_SIZE_MIN = 3,   /* bytes; parts of one or two letters are noise */
    LINKED_SIZE_MIN = 5, /* of a left part with a linking s that is in no list */
};

enum left_kind {
    LEFT_WORD,        /* a known word, or a linked form the dictionary has: jeugd, omgevings */
    LEFT_LINKED,      /* a known word and s */
    LEFT_RESPELLED,   /* a noun and en, er or e, its spelling changed: ganzen, schapen */
    LEFT_PREFIX_LIKE, /* super, binnen */
};

struct left_part {
    enum left_kind kind;
    struct lexicon_word word; /* of the surface form, link included */
    struct respelling base;   /* of LEFT_LINKED and LEFT_RESPELLED */
};

/* Whether a compound may begin or go on with it, its linking element included. */
bool left_part_find(const struct lexicon *lexicon, struct text surface, struct left_part *ret_part);

/* Whether a compound may end with it. */
bool head_find(const struct lexicon *lexicon, struct text surface, struct lexicon_word *ret_word);

#endif
