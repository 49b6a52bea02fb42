/* vocabulary.h: the words of a collection with how often they occur, to look through for
 * corrections and completions. Immutable once built: any number of threads may use one. */
#ifndef LANGUAGE_VOCABULARY_H
#define LANGUAGE_VOCABULARY_H

#include <stddef.h>
#include <stdint.h>

#include "base/status.h"
#include "base/text.h"

enum {
    /* Of more words the rarest are left out. Looking for a correction takes time in proportion:
     * see corrector.h. */
    VOCABULARY_WORDS_MAX = 2000000,
    VOCABULARY_LETTERS_MAX = 64, /* of a word; a longer one is left out */
    VOCABULARY_LETTERS_MIN = 2,
};

struct vocabulary;
struct vocabulary_builder;

/* STATUS_OK or STATUS_NO_MEMORY. */
enum status vocabulary_builder_create(struct vocabulary_builder **ret_builder,
                                      struct error *error) MUST_CHECK;
void vocabulary_builder_free(struct vocabulary_builder *builder);

/* A word as folded by the analyser, in any order; counts of the same word add up. A word with a
 * digit is left out, for none is ever corrected or a correction, and so is one outside the limits
 * above. STATUS_OK or STATUS_NO_MEMORY. */
enum status vocabulary_builder_add(struct vocabulary_builder *builder, struct text word,
                                   uint32_t count, struct error *error) MUST_CHECK;

/* What was added; the builder is empty afterwards. The vocabulary is the same whatever the order
 * was. Release with vocabulary_free(). STATUS_OK or STATUS_NO_MEMORY. */
enum status vocabulary_builder_finish(struct vocabulary_builder *builder,
                                      struct vocabulary **ret_vocabulary,
                                      struct error *error) MUST_CHECK;
void vocabulary_free(struct vocabulary *vocabulary);

size_t vocabulary_size(const struct vocabulary *vocabulary);   /* words */
size_t vocabulary_memory(const struct vocabulary *vocabulary); /* bytes */

/* How often a word occurs; 0 where it does not. */
uint32_t vocabulary_count(const struct vocabulary *vocabulary, struct text word);

struct vocabulary_entry {
    struct text word; /* lives as long as the vocabulary */
    uint32_t count;
};

/* The words that begin with `beginning` and are longer, most frequent first and at most `capacity`
 * (> 0) of them; returns how many. */
size_t vocabulary_complete(const struct vocabulary *vocabulary, struct text beginning,
                           struct vocabulary_entry *entries, size_t capacity);

#endif
