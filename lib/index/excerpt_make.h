/* excerpt_make.h: choosing the piece of a text that shows best what matched. */
#ifndef INDEX_EXCERPT_MAKE_H
#define INDEX_EXCERPT_MAKE_H

#include "base/arena.h"
#include "base/status.h"
#include "index/excerpt.h"
#include "index/matcher.h"
#include "language/analyser.h"

enum {
    EXCERPT_BYTES = 240,          /* about; a whole word more or less, and the "…" */
    EXCERPT_TEXT_MAX = 32 * 1024, /* bytes of a text that are looked at for the best piece */
};

/* What excerpts are made with. The matches and texts they get lie in `arena`. */
struct excerpt_maker {
    const struct matcher *matcher;
    struct analyser *analyser;
    struct token_list *tokens; /* scratch */
    struct arena *arena;
};

/* The whole of `text`, on one line, with its matches. STATUS_OK or STATUS_NO_MEMORY. */
enum status excerpt_make_whole(const struct excerpt_maker *maker, struct text text,
                               enum language language, struct excerpt *ret_excerpt,
                               struct error *error) MUST_CHECK;

/* The same for the piece of about EXCERPT_BYTES with the most different words of the query; the
 * beginning where none matched. */
enum status excerpt_make_best(const struct excerpt_maker *maker, struct text text,
                              enum language language, struct excerpt *ret_excerpt,
                              struct error *error) MUST_CHECK;

#endif
