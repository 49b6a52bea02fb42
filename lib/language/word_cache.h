/* word_cache.h: analyses of words seen before, so that each distinct word is analysed once.
 *
 * Bounded: once it holds WORD_CACHE_MAX words it is emptied and fills again, which costs at most
 * one more analysis for every word that was added. */
#ifndef LANGUAGE_WORD_CACHE_H
#define LANGUAGE_WORD_CACHE_H

#include "base/arena.h"
#include "language/word_analysis.h"

enum { WORD_CACHE_MAX = 1 << 18 /* words; about 40 MB once a collection has so many */ };

struct word_cache_entry;

struct word_cache {
    struct word_cache_entry *entries; /* hash table */
    struct arena arena;
};

void word_cache_free(struct word_cache *cache);

/* NULL where it is not there. Valid until the next word_cache_add(). */
const struct word_analysis *word_cache_find(const struct word_cache *cache, struct text word,
                                            enum language language);

/* Keeps a copy of the analysis. NULL where there is no memory. */
const struct word_analysis *word_cache_add(struct word_cache *cache,
                                           const struct word_analysis *analysis) MUST_CHECK;

#endif
