/* derivation_table.h: the endings with which Dutch makes words of words. For derivation.c. */
#ifndef LANGUAGE_DERIVATION_TABLE_H
#define LANGUAGE_DERIVATION_TABLE_H

#include <stddef.h>
#include <stdint.h>

#include "language/word_family.h"

/* What the lexicon must know a word to be. */
enum word_kind {
    ANY_WORD,
    NOUN,
    NOUN_ENTRY, /* no plural */
    ADJECTIVE,
    VERB,      /* an infinitive */
    LOAN_VERB, /* one in -éren: protesteren, not wonderen */
};

/* How what is before the endings is spelled. */
enum joint {
    SAME,
    OPENED,      /* the derived word's ending begins with a vowel: zon, zonnig */
    OPENED_LOAN, /* … a foreign one, which voices nothing: filosoof, filosofisch */
    CLOSED,      /* the base's does: schrijven, schrijfster */
};

struct derivation {
    const char *derived; /* the ending that stands … */
    const char *base;    /* … in the place of this one */
    enum word_kind derived_kind;
    enum word_kind base_kind;
    enum joint joint;
    enum kinship kinship;
    uint8_t rest_size_min; /* bytes before the ending */
};

/* What tells most of a family first. */
extern const struct derivation derivations[];
extern const size_t derivation_count;

#endif
