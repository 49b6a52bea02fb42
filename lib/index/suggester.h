/* suggester.h: what is at hand while completions of one query are looked for. */
#ifndef INDEX_SUGGESTER_H
#define INDEX_SUGGESTER_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/status.h"
#include "index/index.h"
#include "index/query.h"
#include "index/suggest.h"
#include "index/word_reader.h"
#include "xapian-c/xapian-c.h"

enum { SUGGESTER_WORDS_MAX = 64 /* frequent words of the index that are looked at */ };

/* What may be meant by the last word: the word as it is, where it occurs, and the words that begin
 * with it, most frequent first. */
struct completion_list {
    struct query_word items[SUGGESTER_WORDS_MAX];
    size_t count;
};

struct suggester {
    struct index *index;
    struct arena *arena;
    xc_pool *pool;
    struct query query;
    /* That is being typed; NULL where there is nothing to complete. */
    const struct query_word *last;
    struct word_reader reader;
    struct completion_list words; /* of the index */
};

/* Release with suggester_end(), also after a failure. */
enum status suggester_begin(struct suggester *suggester, struct index *index, struct text typed,
                            struct arena *arena, struct error *error) MUST_CHECK;
void suggester_end(struct suggester *suggester);

/* Whether the query has phrases or exclusions beside its words. */
bool suggester_has_clauses(const struct suggester *suggester);

/* Of a vocabulary the last word, if it is in it and no single letter, and the most frequent of the
 * words that begin with it; stop words are marked is_ignored. STATUS_OK or STATUS_NO_MEMORY. */
enum status suggester_complete(struct suggester *suggester, const struct vocabulary *vocabulary,
                               struct completion_list *list, struct error *error) MUST_CHECK;

/* The records with a word in any of its forms, by its terms of that prefix; with a stop word as it
 * is, for no stem is indexed of it. */
const xc_query *suggester_word(struct suggester *suggester, const char *prefix,
                               const struct query_word *word);

/* The records that match all of `queries`; NULL for none of them. */
const xc_query *suggester_all(struct suggester *suggester, const xc_query *const *queries,
                              size_t count);

#endif
