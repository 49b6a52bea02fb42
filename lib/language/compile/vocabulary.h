/* vocabulary.h: the words of a lexicon that is being compiled. */
#ifndef LANGUAGE_COMPILE_VOCABULARY_H
#define LANGUAGE_COMPILE_VOCABULARY_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"
#include "base/text.h"

struct vocabulary_entry;

struct vocabulary_word {
    struct text text; /* folded */
    uint32_t flags;   /* enum lexicon_flag */
    double left_count;
    double head_count;
    struct vocabulary_word *noun_base; /* of an irregular plural, or NULL */
    struct vocabulary_word *verb_base; /* of a form of a strong verb, or NULL */
    struct vocabulary_word *close_kin; /* the next of its ring, or NULL */
    struct vocabulary_word *wide_kin;
    uint32_t number; /* its place in the file */
};

struct vocabulary {
    struct vocabulary_entry *entries; /* hash table */
    struct vocabulary_word **words;   /* in the order they were added */
    size_t count;
    size_t capacity;
    struct arena arena;
};

void vocabulary_free(struct vocabulary *vocabulary);

/* The word, added where it is new. NULL where there is no memory. */
struct vocabulary_word *vocabulary_add(struct vocabulary *vocabulary, struct text word) MUST_CHECK;

/* Orders the words by their bytes, so that the file does not depend on the order of its sources,
 * and numbers them so. */
void vocabulary_sort(struct vocabulary *vocabulary);

#endif
