/* plan_words.h: the part of a plan that stands for the words of a query outside phrases. */
#ifndef INDEX_PLAN_WORDS_H
#define INDEX_PLAN_WORDS_H

#include "base/arena.h"
#include "base/status.h"
#include "index/plan.h"

/* Looks up what the index knows of each word, adds the variants of the query (variants.h), and
 * makes "any of the words, each by the best evidence for it" in plan->pool. `ret_query` is NULL
 * where none of them can match. Sets what the plan says of its words and variants. */
enum status plan_words_make(struct index *index, struct query *query, struct arena *arena,
                            struct plan *plan, const xc_query **ret_query,
                            struct error *error) MUST_CHECK;

#endif
