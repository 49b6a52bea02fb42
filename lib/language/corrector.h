/* corrector.h: what may have been meant by a word that occurs nowhere.
 *
 * Candidates are the words of a collection at few edits (one below four letters, two below seven,
 * else three). Of these the likeliest come first: those with the least cost (spelling_cost.h), a
 * word that occurs often or is known before one that occurs once and is in no dictionary.
 *
 * Time is bounded: a pass over the vocabulary, about two milliseconds with 400,000 words on one
 * core, a closer look at SCAN_FOUND_MAX words at most, and where no single word fits a few such
 * passes for the parts of a compound. Nothing is allocated; a call takes some tens of KB of stack.
 * Threads may share a corrector. */
#ifndef LANGUAGE_CORRECTOR_H
#define LANGUAGE_CORRECTOR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/text.h"
#include "language/lexicon.h"
#include "language/vocabulary.h"

enum {
    CORRECTIONS_MAX = 10,      /* of a word */
    CORRECTION_BYTES_MAX = 72, /* a word with an edit in it, or two words */
    CORRECTED_LETTERS_MIN = 3, /* a shorter word is any other with an edit or two */
    CORRECTED_BEGINNING_MIN = 4,
};

/* Both are borrowed. */
struct corrector {
    const struct vocabulary *vocabulary;
    const struct lexicon *lexicon;
};

enum correction_kind {
    CORRECTION_WORD,     /* a word of the vocabulary */
    CORRECTION_COMPOUND, /* a compound that is not in it; the part that was corrected is */
    CORRECTION_RUN_ON,   /* two words of it, with a space between them */
};

struct correction {
    enum correction_kind kind;
    char bytes[CORRECTION_BYTES_MAX];
    size_t size;
    double cost;    /* of the slip: about the negative logarithm of its probability */
    double score;   /* what they are ordered by: the cost, less for what occurs often */
    uint32_t count; /* how often it occurs; of what is not in the vocabulary, its rarer part */
    /* Few enough slips for the word's length: it may be searched for without asking. One that is
     * not may be offered, but turns nonsense into results. */
    bool is_confident;
};

struct text correction_text(const struct correction *correction);

/* Whether a folded word may be taken for a slip: it has letters only, and neither occurs nor is
 * known, nor is a compound of parts that do. A word that is right but absent is never corrected. */
bool corrector_is_correctable(const struct corrector *corrector, struct text word);

/* The likeliest corrections of a word that is correctable, at most `capacity` (up to
 * CORRECTIONS_MAX are found), best first; returns how many. */
size_t corrector_suggest(const struct corrector *corrector, struct text word,
                         struct correction *corrections, size_t capacity);

/* The same for a word that is not finished yet: beginnings of words of the vocabulary, each with
 * the sum of their counts. None where words begin with it as it is. */
size_t corrector_suggest_beginning(const struct corrector *corrector, struct text typed,
                                   struct correction *corrections, size_t capacity);

#endif
