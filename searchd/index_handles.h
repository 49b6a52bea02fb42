/* index_handles.h: the index as the server's threads see it: each its own handle, always of the
 * newest index that can be opened. */
#ifndef SEARCHD_INDEX_HANDLES_H
#define SEARCHD_INDEX_HANDLES_H

#include "base/status.h"
#include "index/index.h"
#include "language/lexicon.h"

struct index_handles;

/* For the index file at `path`, which need not exist yet. Path and lexicon are borrowed.
 * STATUS_OK, STATUS_NO_MEMORY, STATUS_IO. */
enum status index_handles_create(const char *path, const struct lexicon *lexicon,
                                 struct index_handles **ret_handles,
                                 struct error *error) MUST_CHECK;

/* Closes the calling thread's handle too; every other thread that used one has ended. */
void index_handles_free(struct index_handles *handles);

/* The calling thread's handle, for one request: what is asked of it is answered from one
 * generation. A newer index is opened first; where that fails, the old one goes on serving and
 * the reason is logged once. Errors as of index_open(), only where there is no handle at all. */
enum status index_handles_acquire(struct index_handles *handles, struct index **ret_index,
                                  struct error *error) MUST_CHECK;

/* Closes the calling thread's handle, for a thread that will not use it for long: an open handle
 * keeps the disk space of an index that has been replaced. */
void index_handles_release(struct index_handles *handles);

#endif
