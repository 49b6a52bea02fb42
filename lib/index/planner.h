/* planner.h: what is at hand while the words of a query are planned for; see plan_words.h. */
#ifndef INDEX_PLANNER_H
#define INDEX_PLANNER_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/status.h"
#include "index/query.h"
#include "index/word_evidence.h"
#include "xapian-c/xapian-c.h"

struct planner {
    struct index *index;
    struct query *query;
    struct arena *arena;
    xc_pool *pool;
    struct word_facts words[QUERY_WORDS_MAX];
    const xc_query *variants[QUERY_VARIANTS_MAX]; /* NULL where it cannot match */
    struct evidence_context context;
};

/* A term of the index. */
const xc_query *planner_term(struct planner *planner, const char *prefix, struct text value);

/* Whether the word at `word` may be unfinished. */
bool planner_is_unfinished(const struct planner *planner, size_t word);

/* Whether a variant is in place of the word at `word`, alone or with others. */
bool planner_stands_for(const struct query_variant *variant, size_t word);

/* Adds the variants of the query, and plans for each: synonyms and other words first, then
 * corrections of words of which nothing was found. Needs what the index knows of the words. */
enum status planner_add_variants(struct planner *planner, struct error *error) MUST_CHECK;

#endif
