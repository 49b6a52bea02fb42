/* query_syntax.h: the quotes and minus signs of a query. */
#ifndef INDEX_QUERY_SYNTAX_H
#define INDEX_QUERY_SYNTAX_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"

enum clause_kind {
    CLAUSE_WORDS,         /* words between other clauses */
    CLAUSE_PHRASE,        /* "…" */
    CLAUSE_EXCLUDED_WORD, /* -… */
    CLAUSE_EXCLUDED_PHRASE,
};

struct clause {
    enum clause_kind kind;
    struct text text; /* a slice of the query, without its signs */
};

/* The clause that starts at byte `*offset` of `query` (valid UTF-8), which moves behind it. False
 * at the end of the query. */
bool query_next_clause(struct text query, size_t *offset, struct clause *ret_clause);

#endif
