/* compound_cost.h: what a part of a compound costs, and what a whole split may.
 *
 * A cost is the negative natural logarithm of the share of the lexicon's compounds that have the
 * part, smoothed for what the dictionary says of it. README.md has the figures behind each
 * constant. */
#ifndef LANGUAGE_COMPOUND_COST_H
#define LANGUAGE_COMPOUND_COST_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"
#include "language/lexicon.h"

/* A word that may be a compound, and what is looked up of it once. */
struct compound_context {
    const struct lexicon *lexicon;
    struct text word;
    double log_count; /* ln of the number of compounds that the counts are of */
    bool is_known;
    bool has_levels;
    unsigned char levels[LEXICON_HYPHENATED_MAX + 1];
};

/* `word` is of a–z and has at most LEXICON_HYPHENATED_MAX bytes. */
void compound_context_begin(struct compound_context *context, const struct lexicon *lexicon,
                            struct text word);

/* Of bytes [start, end) as a left part, link included. DBL_MAX where it is none. */
double compound_left_cost(const struct compound_context *context, size_t start, size_t end);

/* Of the bytes from `start` on as the head. DBL_MAX where they are none; else what the lexicon has
 * of it. */
double compound_head_cost(const struct compound_context *context, size_t start,
                          struct lexicon_word *ret_head);

/* Of the first `at` bytes before that head as what is no left part in general: a preposition, or a
 * word nobody knows. DBL_MAX where it is neither. */
double compound_rare_left_cost(const struct compound_context *context, size_t at,
                               const struct lexicon_word *head);

/* What a split must cost less than. */
double compound_limit(const struct compound_context *context);

#endif
