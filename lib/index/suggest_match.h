/* suggest_match.h: whether, and where, a title has what is typed. */
#ifndef INDEX_SUGGEST_MATCH_H
#define INDEX_SUGGEST_MATCH_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"
#include "index/suggester.h"
#include "language/analyser.h"

/* From good to bad. */
enum title_match {
    TITLE_BEGINS,    /* with all that is typed */
    TITLE_HAS_RUN,   /* the words as they are typed, one after the other */
    TITLE_HAS_WORDS, /* each somewhere, the last as the beginning of a word … */
    TITLE_HAS_PART,  /* … or of a part of a compound, or in another form */
    TITLE_MISSES,    /* some word */
};

/* Compares the words of a query, the last of which is unfinished, with a title, of which `tokens`
 * is the analysis. `ret_start` and `ret_end` are the bytes of the title that were typed: all that
 * was typed, or the last word where the words stand apart. */
enum title_match suggest_match(const struct suggester *suggester, struct text title,
                               const struct token_list *tokens, size_t *ret_start, size_t *ret_end);

#endif
