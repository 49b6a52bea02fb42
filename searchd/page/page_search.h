/* page_search.h: the search that a visitor's address asks for, for the results page and the feed
 * of the same results. */
#ifndef PAGE_PAGE_SEARCH_H
#define PAGE_PAGE_SEARCH_H

#include "call.h"
#include "found.h"
#include "view/search_view.h"

struct page_search {
    struct text query; /* trimmed; no text where nothing is asked */
    struct found found;
    struct search_view view;
};

/* Whatever is in the address, it is a search: what cannot be meant is passed over. */
struct page_search page_search_read(const struct request *request);

/* Searches and completes `found` and `view`, which borrows from `search`. A page behind the last
 * becomes the last. Errors as of index_search(). */
enum status page_search_run(struct call *call, struct page_search *search,
                            struct error *error) MUST_CHECK;

#endif
