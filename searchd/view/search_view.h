/* search_view.h: the answer to a search as the API gives it. */
#ifndef VIEW_SEARCH_VIEW_H
#define VIEW_SEARCH_VIEW_H

#include "index/search.h"
#include "view/view.h"

enum { SEARCH_PAGE_MAX = 1000 /* a searcher who goes deeper is helped by other words */ };

/* What was found and in which index, and what was asked for. */
struct search_view {
    const struct search_results *results;
    const struct record *const *events; /* of each hit; NULL where it has none */
    const struct index_info *index;
    struct text type; /* asked for; no text: all */
    size_t page;      /* from 1 */
    size_t page_size;
    double milliseconds;
};

/* One hit; offsets are in code points. */
json_t *search_view_hit(struct view *view, const struct search_hit *hit,
                        const struct record *event);

/* The whole answer. */
json_t *search_view_answer(struct view *view, const struct search_view *search);

/* The number of the last page that is served, from 1. */
size_t search_view_last_page(size_t total, size_t page_size);

#endif
