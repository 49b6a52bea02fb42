/* search_view.h: the answer to a search as the API gives it. */
#ifndef VIEW_SEARCH_VIEW_H
#define VIEW_SEARCH_VIEW_H

#include "index/search.h"
#include "view/link.h"
#include "view/view.h"

enum { SEARCH_PAGE_MAX = 1000 /* a searcher who goes deeper is helped by other words */ };

/* What was found and in which index, and what was asked for. */
struct search_view {
    const struct search_results *results;
    const struct record *const *events; /* of each hit; NULL where it has none */
    const struct index_info *index;
    const struct search_link *link; /* as a visitor's address asks for it; NULL in the API */
    enum search_sort sort;
    unsigned facets; /* FACET_BITs of those asked for */
    size_t page;     /* from 1 */
    size_t page_size;
};

/* What a program calls each sort and each facet. */
extern const char *const search_view_sorts[SORT_TITLE + 1];
extern const char *const search_view_facets[FACET_COUNT];

/* One hit; offsets are in code points. */
json_t *search_view_hit(struct view *view, const struct search_hit *hit,
                        const struct record *event);

/* The whole answer, but for what stands around that of each resource. */
json_t *search_view_answer(struct view *view, const struct search_view *search);

#endif
