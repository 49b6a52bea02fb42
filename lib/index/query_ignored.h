/* query_ignored.h: which words of a query count for nothing. */
#ifndef INDEX_QUERY_IGNORED_H
#define INDEX_QUERY_IGNORED_H

#include "index/query.h"
#include "language/lexicon.h"

/* Sets is_ignored and is_repeated of every word. A stop word counts only where it is all there is;
 * an English one too, in a query that has words which are English only; and a word said twice
 * counts once. */
void query_ignore_words(struct query *query, const struct lexicon *lexicon);

#endif
