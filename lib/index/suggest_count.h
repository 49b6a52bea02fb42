/* suggest_count.h: which words may stand where the last is being typed, and how many records have
 * them. */
#ifndef INDEX_SUGGEST_COUNT_H
#define INDEX_SUGGEST_COUNT_H

#include "index/suggester.h"

struct counted {
    const struct query_word *word;
    size_t count; /* records with it and all that was typed before it */
};

struct counted_list {
    struct counted items[SUGGESTER_WORDS_MAX];
    size_t count;
};

/* The records that match `query` and have nothing that is excluded. */
enum status suggest_count(struct suggester *suggester, const xc_query *query, size_t *ret_count,
                          struct error *error) MUST_CHECK;

/* Of a list of completions those that records have together with `beside` (or NULL), at most
 * `limit`, most records first. Of the forms of a word the first in the list. Nothing that the words
 * before the last say already, and no stop words. */
enum status suggest_count_words(struct suggester *suggester, const struct completion_list *list,
                                const xc_query *beside, size_t limit, struct counted_list *ret_list,
                                struct error *error) MUST_CHECK;

#endif
