/* index_words.h: what the handles of one index share of its words: the vocabulary, in which
 * corrections are looked for, and the synonyms. Immutable; any number of threads may use one. */
#ifndef INDEX_INDEX_WORDS_H
#define INDEX_INDEX_WORDS_H

#include <stdatomic.h>

#include "base/status.h"
#include "language/synonyms.h"
#include "language/vocabulary.h"

struct index;

struct index_words {
    atomic_uint references;
    struct vocabulary *vocabulary;
    struct synonyms *synonyms; /* NULL where the index has none */
};

/* Reads them from an index, once for all its handles: a pass over its words. STATUS_OK,
 * STATUS_CORRUPT, STATUS_IO, STATUS_NO_MEMORY. */
enum status index_words_read(struct index *index, struct index_words **ret_words,
                             struct error *error) MUST_CHECK;

/* One more user of them; each releases them once. NULL is nothing to release. */
struct index_words *index_words_share(struct index_words *words);
void index_words_release(struct index_words *words);

#endif
