/* index_pool.h: the published index, opened once for each thread of the server.
 *
 * All handles of a pool are of the same generation: the newest one that could be opened. So a
 * damaged index that is published stops no thread, also none that has not answered anything yet. */
#ifndef SEARCHD_INDEX_POOL_H
#define SEARCHD_INDEX_POOL_H

#include <stddef.h>

#include "base/status.h"
#include "index/index.h"
#include "language/lexicon.h"

struct index_pool;

/* For the index file at `path`, which need not exist yet, and at most `size` handles in use at a
 * time. Path and lexicon are borrowed. STATUS_OK, STATUS_NO_MEMORY. */
enum status index_pool_create(const char *path, const struct lexicon *lexicon, size_t size,
                              struct index_pool **ret_pool, struct error *error) MUST_CHECK;

/* Every handle has been given back. NULL is no pool. */
void index_pool_free(struct index_pool *pool);

/* A handle for one request, to be given back with index_pool_release(): what is asked of it is
 * answered from one generation. Where a newer index has been published, all handles are opened
 * anew first; where that fails, the old ones go on serving and the reason is logged once. Any
 * thread. Errors as of index_open(), only where there is no index open at all. */
enum status index_pool_acquire(struct index_pool *pool, struct index **ret_index,
                               struct error *error) MUST_CHECK;

/* Gives it back; NULL is none. Any thread. */
void index_pool_release(struct index_pool *pool, struct index *index);

#endif
