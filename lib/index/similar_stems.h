/* similar_stems.h: the stems by which a record is compared with others. */
#ifndef INDEX_SIMILAR_STEMS_H
#define INDEX_SIMILAR_STEMS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"
#include "catalogue/record.h"
#include "index/index.h"

struct similar_stem {
    struct text text;
    uint32_t title; /* units (schema.h) in the title */
    uint32_t body;  /* and elsewhere; both 0 where it counts for nothing */
};

/* In byte order. */
struct similar_stems {
    struct similar_stem *items;
    size_t count;
};

/* NULL where they do not have it. */
struct similar_stem *similar_stems_find(const struct similar_stems *stems, struct text text);

/* Called for each stem; false stops. `stem` lives for the call. One that is linked is of a text of
 * what the record is linked with (links_visit()), and has no counts. */
typedef bool similar_stem_visitor(void *context, const struct similar_stem *stem, bool is_linked);

/* All stems of record `number`: the linked ones first, each of both in byte order. STATUS_OK or
 * that of the index. */
enum status similar_stems_each(struct index *index, uint32_t number, similar_stem_visitor *visitor,
                               void *context, struct error *error) MUST_CHECK;

/* The stems of `record`, which is number `number`, and the linked ones, in `arena`. Those of its
 * kind ("handreiking") count for nothing, nor do those of its event's title, with which all its
 * sessions are linked. STATUS_OK, STATUS_NO_MEMORY or that of the index. */
enum status similar_stems_read(struct index *index, const struct record *record, uint32_t number,
                               struct arena *arena, struct similar_stems *ret_own,
                               struct similar_stems *ret_linked, struct error *error) MUST_CHECK;

#endif
