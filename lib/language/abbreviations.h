/* abbreviations.h: abbreviations that a text explains itself, in brackets.
 *
 * "Vereniging van Nederlandse Gemeenten (VNG)" and "VNG (Vereniging van Nederlandse Gemeenten)".
 * After A. S. Schwartz and M. A. Hearst, "A simple algorithm for identifying abbreviation
 * definitions in biomedical text" (Pacific Symposium on Biocomputing, 2003), made stricter, since
 * what is learned is used without a person looking at it, and fitted to Dutch, which writes in one
 * word what English abbreviates by its words:
 *
 * - a letter of the abbreviation is the first of a word, or the first of what may be a later part
 *   of a compound: ggz, geestelijke gezondheidsZorg; after a capital a small letter may also go
 *   on with the word: WAjong;
 * - the letters come in the order of the words; every word has one, but stop words and, where
 *   there are three letters or more, one word in the middle: Centraal Orgaan (opvang)
 *   asielzoekers;
 * - an abbreviation is one word of ABBREVIATION_LETTERS_MIN to _MAX letters with a capital, or of
 *   few small letters that are no stop word;
 * - of two readings the one with more initials of words is taken, then the shorter one: Internet
 *   Information Services (IIS). */
#ifndef LANGUAGE_ABBREVIATIONS_H
#define LANGUAGE_ABBREVIATIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"
#include "language/lexicon.h"

enum {
    ABBREVIATION_LETTERS_MIN = 2,
    ABBREVIATION_LETTERS_MAX = 10,
    ABBREVIATION_SMALL_LETTERS_MAX = 5, /* where none is a capital */
    ABBREVIATION_WORDS_MAX = 12,        /* of a written-out form, stop words included */
    ABBREVIATION_LONG_BYTES_MAX = 200,  /* of a written-out form */
};

/* Slices of the text. */
struct abbreviation {
    struct text short_form;
    struct text long_form;
};

/* `{.text = text, .lexicon = lexicon}` is one at the start of a text. */
struct abbreviation_scanner {
    struct text text;
    const struct lexicon *lexicon; /* for its stop words */
    size_t offset;
};

/* The next one that the text explains, or false where there is none left. */
bool abbreviation_scanner_next(struct abbreviation_scanner *scanner,
                               struct abbreviation *ret_abbreviation);

#endif
