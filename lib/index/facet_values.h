/* facet_values.h: from how often each spelling of a value occurs to the values of a facet. */
#ifndef INDEX_FACET_VALUES_H
#define INDEX_FACET_VALUES_H

#include "base/arena.h"
#include "base/status.h"
#include "index/facet.h"
#include "index/index.h"
#include "xapian-c/xapian-c.h"

/* Spellings that fold alike (value_key.h) are one value, written as most of them are. At most
 * FACET_VALUES_MAX, and those of the filter, in the order of struct facet; all in `arena`.
 * STATUS_OK, STATUS_CORRUPT, STATUS_IO, STATUS_NO_MEMORY. */
enum status facet_values_make(struct index *index, enum facet_name name,
                              const struct search_filter *filter, const xc_slot_counts *counts,
                              struct arena *arena, struct facet *ret_facet,
                              struct error *error) MUST_CHECK;

#endif
