/* fold.h: one code point of text and what it is to a word.
 *
 * Folding is by code point, without context: NFKC's compatibility mapping and case folding
 * (Unicode 14, by utf8proc), then every nonspacing mark off, then the letters that have no
 * decomposition (ø, ł, œ, …) to the ASCII letters they are written with where they are missing. So
 * composed and decomposed text fold alike. */
#ifndef LANGUAGE_FOLD_H
#define LANGUAGE_FOLD_H

#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

enum { FOLD_BYTES_MAX = 64 /* bytes that one code point folds to, at most */ };

enum fold_class {
    FOLD_SEPARATOR,  /* ends a word; also an invalid byte */
    FOLD_LETTER,     /* a letter, or a number that is no decimal digit */
    FOLD_DIGIT,      /* a decimal digit */
    FOLD_MARK,       /* continues a word and folds to nothing */
    FOLD_IGNORABLE,  /* as if it were not there: soft hyphen, zero-width characters, … */
    FOLD_APOSTROPHE, /* ' and what is typed or typeset for it */
    FOLD_HYPHEN,     /* -, U+2010, U+2011 */
    FOLD_POINT,      /* . and , which belong to a number between digits */
};

struct folded {
    enum fold_class class;
    size_t source_size;         /* bytes it takes in the text, ≥ 1 */
    size_t size;                /* bytes it folds to; 0 but for letters, digits and points */
    char bytes[FOLD_BYTES_MAX]; /* valid up to `size` */
};

/* The code point at `offset` < text.size. */
void fold_next(struct text text, size_t offset, struct folded *ret_folded);

/* Its class alone. */
enum fold_class fold_class_at(struct text text, size_t offset, size_t *ret_source_size);

#endif
