/* similar.h: more like this: records that are about the same, by their content. */
#ifndef INDEX_SIMILAR_H
#define INDEX_SIMILAR_H

#include "base/arena.h"
#include "base/status.h"
#include "catalogue/record.h"
#include "index/index.h"

enum { SIMILAR_MAX = 20 };

/* The records that share the most telling words of `record`, which was read from this index: the
 * most alike first and at most `limit` (up to SIMILAR_MAX). Only of `types`, bits 1U << of
 * RECORD_SESSION and RECORD_DOCUMENT; without the record itself and without those it is linked with
 * (index_related()), which are shown beside it anyway. `ret_page->total` is its count. Everything
 * lies in `arena`.
 *
 * A document is often no more than a title. So what a record is linked with counts too, for less:
 * documents that a session recommends together are about what the session is about.
 *
 * None where nothing is really alike: one telling word in both titles is enough ("polarisatie"),
 * one that many records have, or a kind of document ("handreiking"), is not.
 *
 * The query is made as Rocchio's relevance feedback makes one of a single relevant document
 * (Manning, Raghavan & Schütze 2008, Introduction to Information Retrieval, chapter 9): its stems
 * by tf·idf, each weighing as it does in the record. What is shown of the answer was tuned by
 * reading it, for each record of data/content and of tests/fixtures/library.
 *
 * STATUS_INVALID for another type or a limit over SIMILAR_MAX; STATUS_NOT_FOUND where the index
 * does not have the record; STATUS_CORRUPT, STATUS_IO, STATUS_NO_MEMORY, STATUS_INTERNAL. */
enum status index_similar(struct index *index, const struct record *record, unsigned types,
                          size_t limit, struct arena *arena, struct record_page *ret_page,
                          struct error *error) MUST_CHECK;

#endif
