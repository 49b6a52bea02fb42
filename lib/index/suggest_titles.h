/* suggest_titles.h: titles in which all that is typed occurs. */
#ifndef INDEX_SUGGEST_TITLES_H
#define INDEX_SUGGEST_TITLES_H

#include "base/status.h"
#include "index/suggester.h"

/* At most `limit` (up to SUGGESTIONS_MAX) of them, those that begin with what is typed first; none
 * where the query has phrases or exclusions. STATUS_OK, STATUS_NO_MEMORY or that of the index. */
enum status suggest_titles(struct suggester *suggester, size_t limit,
                           struct suggestion_list *ret_list, struct error *error) MUST_CHECK;

#endif
