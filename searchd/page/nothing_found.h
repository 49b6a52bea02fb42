/* nothing_found.h: what a visitor can go on with when nothing was found. */
#ifndef PAGE_NOTHING_FOUND_H
#define PAGE_NOTHING_FOUND_H

#include "page/page_search.h"
#include "view/view.h"

/* Adds `nearest`, the words of the index that are nearest to those of the query, each with the
 * address of its results, and what browse_add() adds of the first page of events; `allEvents`
 * leads to the others. Errors as of index_nearest_words() and
 * browse_add(). */
enum status nothing_found_add(const struct call *call, const struct page_search *search,
                              struct view *view, json_t *page, struct error *error) MUST_CHECK;

#endif
