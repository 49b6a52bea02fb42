#include "index/plan_pairs.h"

#include "index/schema.h"

static const double PAIR_FACTOR = 0.15; /* of what both words weigh, on top of it */

enum { PAIR_WINDOW = 10 /* words */ };

static const xc_query *pair(struct planner *planner, const struct query_word *left,
                            const struct query_word *right)
{
    const xc_query *both[] = {planner_term(planner, TERM_STEM, left->stems[0]),
                              planner_term(planner, TERM_STEM, right->stems[0])};
    return xc_query_scale(
        planner->pool,
        xc_query_combine(planner->pool, XC_NEAR, both, 2, PAIR_WINDOW * SCHEMA_POSITION_STRIDE),
        PAIR_FACTOR);
}

size_t plan_pairs_add(struct planner *planner, const xc_query **ret_pairs)
{
    const struct query_word *left = NULL;
    size_t count = 0;
    for (size_t i = 0; i < planner->query->word_count; i++) {
        const struct query_word *word = &planner->query->words[i];
        if (word->is_ignored) {
            continue;
        }
        bool is_known = planner->words[i].is_known;
        if (left != NULL && is_known) {
            ret_pairs[count++] = pair(planner, left, word);
        }
        left = is_known ? word : NULL;
    }
    return count;
}
