/* plan_pairs.h: words of a query that stand together in a record too.
 *
 * "formule naar waarde" is about a formula that becomes a value: a record where the words are near
 * each other is more likely about it than one that has both somewhere. Metzler and Croft, A Markov
 * Random Field Model for Term Dependencies (SIGIR 2005), with unordered windows only. */
#ifndef INDEX_PLAN_PAIRS_H
#define INDEX_PLAN_PAIRS_H

#include <stddef.h>

#include "index/planner.h"

/* Writes a query for each two words that follow one another, ignored ones left out, and that the
 * index both knows; returns how many, less than QUERY_WORDS_MAX. */
size_t plan_pairs_add(struct planner *planner, const xc_query **ret_pairs);

#endif
