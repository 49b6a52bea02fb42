/* suggest_words.h: the last word of what is typed, completed. */
#ifndef INDEX_SUGGEST_WORDS_H
#define INDEX_SUGGEST_WORDS_H

#include "base/status.h"
#include "index/suggester.h"

/* At most `limit` (up to SUGGESTIONS_MAX) completions, most records first. STATUS_OK,
 * STATUS_NO_MEMORY or that of the index. */
enum status suggest_words(struct suggester *suggester, size_t limit,
                          struct suggestion_list *ret_list, struct error *error) MUST_CHECK;

/* The query with `word` for its last, as the content writes it, and the records that have all of
 * it: 0 where none has. STATUS_OK, STATUS_NO_MEMORY or that of the index. */
enum status suggest_whole(struct suggester *suggester, const struct query_word *word,
                          struct suggestion *ret_suggestion, struct error *error) MUST_CHECK;

#endif
