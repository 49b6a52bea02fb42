/* query.h: queries, and the pool that owns them. */
#ifndef XC_QUERY_H
#define XC_QUERY_H

#include <deque>

#include <xapian.h>

#include "xapian-c/xapian-c.h"

struct xc_query {
    Xapian::Query query;
    unsigned depth; /* a term has 1 */
};

struct xc_pool {
    std::deque<xc_query> queries; /* whose addresses stay as they are */
    xc_status status;             /* of the first failure */
    xc_error error;
};

#endif
