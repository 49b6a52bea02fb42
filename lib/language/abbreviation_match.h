/* abbreviation_match.h: whether words are what an abbreviation stands for. */
#ifndef LANGUAGE_ABBREVIATION_MATCH_H
#define LANGUAGE_ABBREVIATION_MATCH_H

#include <stdbool.h>
#include <stddef.h>

#include "language/abbreviations.h"

/* An abbreviation's letters, folded. */
struct short_form {
    char letters[ABBREVIATION_LETTERS_MAX];
    bool is_capital[ABBREVIATION_LETTERS_MAX];
    size_t count;
    size_t capital_count;
};

/* A word of what may be its written-out form. */
struct long_word {
    struct text folded;
    bool is_stop_word;
};

/* Whether the letters stand for all of these words, the first and the last included. At most
 * `inner_max` of the letters are the first of a later part of a compound; of two readings the one
 * with fewer is the likelier. */
bool abbreviation_matches(const struct short_form *form, const struct long_word *words,
                          size_t count, size_t inner_max);

/* The greatest `inner_max` that makes sense for the abbreviation. */
size_t abbreviation_inner_max(const struct short_form *form);

#endif
