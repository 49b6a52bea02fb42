/* matcher.h: which pieces of a text a query found, so that they can be marked. It follows the
 * same analysis as the search itself: what is marked is what matched. */
#ifndef INDEX_MATCHER_H
#define INDEX_MATCHER_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"
#include "index/excerpt.h"
#include "index/plan.h"
#include "index/query.h"
#include "language/analyser.h"

struct matcher {
    const struct query *query;
    const struct plan *plan;
};

/* A marked piece: bytes [start, end) of the text. */
struct mark {
    size_t start;
    size_t end;
    enum match_kind kind;
    uint64_t words; /* a bit for each word or phrase of the query that it matches */
};

struct mark_list {
    struct mark *items; /* rising, not overlapping */
    size_t count;
};

/* The marks of `text`, of which `tokens` is the analysis; in `arena`. STATUS_OK or
 * STATUS_NO_MEMORY. */
enum status matcher_find(const struct matcher *matcher, struct text text,
                         const struct token_list *tokens, struct arena *arena,
                         struct mark_list *ret_marks, struct error *error) MUST_CHECK;

#endif
