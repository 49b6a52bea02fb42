/* page_search.h: the search that a visitor's address asks for, for the results page and the feed
 * of the same results. */
#ifndef PAGE_PAGE_SEARCH_H
#define PAGE_PAGE_SEARCH_H

#include "call.h"
#include "found.h"
#include "view/search_view.h"

struct page_search {
    struct search_link link; /* its query is trimmed; no text where nothing is asked */
    unsigned facets;         /* FACET_BITs of those to count */
    struct found found;
    struct search_view view;
};

/* Whatever is in the address, it is a search: what cannot be meant is passed over, and more values
 * of a filter than FILTER_VALUES_MAX too. Filters lie in call->arena. STATUS_OK or
 * STATUS_NO_MEMORY. */
enum status page_search_read(const struct call *call, struct page_search *ret_search,
                             struct error *error) MUST_CHECK;

/* Searches and completes `found` and `view`, which borrows from `search`. A page behind the last
 * becomes the last; values of a filter that is counted get the spelling that its facet has. Errors
 * as of index_search(). */
enum status page_search_run(struct call *call, struct page_search *search,
                            struct error *error) MUST_CHECK;

#endif
