/* start_page.h: the start page, also where a search asked for nothing. */
#ifndef PAGE_START_PAGE_H
#define PAGE_START_PAGE_H

#include "call.h"

/* `is_query_empty`: the search form was sent without a query, which the page then says. Errors as
 * of index_list(). */
enum status start_page_answer(struct call *call, bool is_query_empty,
                              struct error *error) MUST_CHECK;

#endif
