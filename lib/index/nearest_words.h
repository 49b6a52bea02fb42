/* nearest_words.h: words of the index to go on with where a query found nothing, or little. */
#ifndef INDEX_NEAREST_WORDS_H
#define INDEX_NEAREST_WORDS_H

#include <stddef.h>

#include "base/arena.h"
#include "base/status.h"
#include "base/text.h"
#include "index/index.h"

enum {
    NEAREST_WORDS_MAX = 10,
    NEAREST_QUERY_WORDS_MAX = 6, /* of a longer query the first; each takes a few milliseconds */
};

struct nearest_word {
    struct text text; /* as the content writes it */
    size_t count;     /* records that have it in any form */
};

/* The words nearest to those of `query` (its phrases and exclusions aside), best first and at most
 * `limit` (up to NEAREST_WORDS_MAX), in `arena`: those it may be a slip of, those that begin as it
 * does, those that share parts of a compound with it; see nearest_candidates.h. Every one occurs,
 * and none is a form of another or of a word of the query. There may be none: nothing is better
 * than nonsense.
 *
 * What can be typed never fails. STATUS_INVALID for what is not UTF-8 or a limit over
 * NEAREST_WORDS_MAX; STATUS_CORRUPT, STATUS_IO, STATUS_NO_MEMORY, STATUS_INTERNAL. */
enum status index_nearest_words(struct index *index, struct text query, size_t limit,
                                struct arena *arena, struct nearest_word **ret_words,
                                size_t *ret_count, struct error *error) MUST_CHECK;

#endif
