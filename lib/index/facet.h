/* facet.h: by what records can be chosen and counted, beside the words in them.
 *
 * A facet gives a record one value, several or none:
 *
 *   type        "session" or "document"
 *   kind        of a document, as it is written there
 *   event       id of a session's event, or of those of the sessions that recommend a document
 *   publisher   of a document, as it is written there
 *   year        four digits: see record_year() */
#ifndef INDEX_FACET_H
#define INDEX_FACET_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"

enum facet_name {
    FACET_TYPE,
    FACET_KIND,
    FACET_EVENT,
    FACET_PUBLISHER,
    FACET_YEAR,
};

enum {
    FACET_COUNT = 5,
    FACET_VALUES_MAX = 100, /* counted values returned of a facet, chosen ones not counted */
    FILTER_VALUES_MAX = 20, /* of a facet that can be chosen at a time */
};

#define FACET_BIT(facet) (1U << (unsigned)(facet))

/* A choice: records with any of these values, compared without regard to case, accents and marks.
 * No values: no choice is made. A value that no record has finds nothing. */
struct search_filter {
    const struct text *values; /* valid UTF-8 */
    size_t count;
};

struct facet_value {
    struct text value; /* to filter by */
    struct text label; /* to show: an event's title; else as `value` */
    size_t count;      /* records found that have it; 0 only where it is selected */
    bool is_selected;  /* it is in the facet's filter */
};

/* Most records first, then by label; years newest first. */
struct facet {
    struct facet_value *values;
    size_t count;
};

#endif
