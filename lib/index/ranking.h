/* ranking.h: what a record weighs, of those that match. */
#ifndef INDEX_RANKING_H
#define INDEX_RANKING_H

#include "index/index.h"
#include "xapian-c/xapian-c.h"

/* The weight by which everything that is found in an index is ranked. */
xc_two_field_weight ranking_weight(const struct index *index);

#endif
