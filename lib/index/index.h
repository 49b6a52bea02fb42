/* index.h: a published index, opened for reading.
 *
 * One thread uses a struct index at a time; each thread of a server opens its own. It goes on
 * reading the generation it was opened with, also after another is published. */
#ifndef INDEX_INDEX_H
#define INDEX_INDEX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"
#include "catalogue/record.h"
#include "index/generation.h"
#include "language/lexicon.h"
#include "language/vocabulary.h"

struct index;

/* Opens the file at `path`. `lexicon` is borrowed and must outlive the index. STATUS_NOT_FOUND
 * where no index has been published; STATUS_VERSION where it is of another schema, analyser or
 * lexicon (the message says to build it anew); STATUS_CORRUPT, STATUS_IO, STATUS_NO_MEMORY. */
enum status index_open(const char *path, const struct lexicon *lexicon, struct index **ret_index,
                       struct error *error) MUST_CHECK;

/* Another handle on the same generation, for another thread, which shares what is large with
 * `first`; either may be closed first. STATUS_BUSY where another generation has been published;
 * else as index_open(). */
enum status index_open_another(const struct index *first, struct index **ret_index,
                               struct error *error) MUST_CHECK;
void index_close(struct index *index);

/* Whether another file has been published at the index's path since it was opened (costs one
 * stat). False too where there is none now: the open one then goes on serving. */
bool index_is_superseded(const struct index *index);

struct index_info {
    char generation[GENERATION_SIZE];
    char built_at[sizeof "2026-01-31T12:00:00Z"]; /* RFC 3339, UTC */
    size_t counts[RECORD_TYPE_COUNT];
};

const struct index_info *index_info(const struct index *index);

/* The words of the index, with the number of records that have each; as long as the index. */
const struct vocabulary *index_vocabulary(const struct index *index);

/* One record; its texts lie in `arena`. STATUS_NOT_FOUND where there is none of that type and
 * id; STATUS_CORRUPT, STATUS_IO, STATUS_NO_MEMORY. */
enum status index_find(struct index *index, enum record_type type, struct text id,
                       struct arena *arena, struct record *ret_record,
                       struct error *error) MUST_CHECK;

/* Records that go with another: for a session its documents, most relevant first; for a document
 * the sessions that recommend it, by event and number; for an event its sessions, by number.
 * Skips `offset` and returns at most `limit`, in `arena`; `ret_total` is how many there are. */
struct record_page {
    struct record *items;
    size_t count;
    size_t total;
};

enum status index_related(struct index *index, const struct record *record, size_t offset,
                          size_t limit, struct arena *arena, struct record_page *ret_page,
                          struct error *error) MUST_CHECK;

/* All records of one type in the index's order, page by page. */
enum status index_list(struct index *index, enum record_type type, size_t offset, size_t limit,
                       struct arena *arena, struct record_page *ret_page,
                       struct error *error) MUST_CHECK;

#endif
