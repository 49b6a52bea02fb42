/* excerpt.h: a piece of a record's text with what matched in it. */
#ifndef INDEX_EXCERPT_H
#define INDEX_EXCERPT_H

#include <stddef.h>

#include "base/text.h"

enum match_kind {
    MATCH_WORD,     /* the word itself */
    MATCH_STEM,     /* another form of it */
    MATCH_PREFIX,   /* a word that begins with it */
    MATCH_SYNONYM,  /* another word for it */
    MATCH_COMPOUND, /* a part of a compound, or the compound of which the query has a part */
};

/* "word", "stem", "prefix", "synonym", "compound". */
const char *match_kind_name(enum match_kind kind);

struct match {
    size_t start; /* bytes into the excerpt's text */
    size_t size;  /* bytes */
    size_t start_code_points;
    size_t length_code_points;
    enum match_kind kind;
};

/* Matches rise and do not overlap. Text and matches are in the memory of whoever made them. */
struct excerpt {
    struct text text; /* one line; "…" at an end that was cut */
    struct match *matches;
    size_t match_count;
};

#endif
