/* word_scanner.h: from text to folded words; see analyser.h for what a word is. */
#ifndef LANGUAGE_WORD_SCANNER_H
#define LANGUAGE_WORD_SCANNER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"
#include "language/analyser.h"

struct word_scanner {
    struct text text;
    size_t offset;
};

struct scanned_word {
    size_t start; /* bytes into the text */
    size_t end;
    bool joins_next; /* a hyphen and another word follow directly */
    bool has_digit;
    size_t size; /* bytes of the folded word, ≥ 1 */
    char folded[TOKEN_BYTES_MAX];
};

/* For each byte of a folded word, where the code point it comes from lies in the text. */
struct word_map {
    size_t start[TOKEN_BYTES_MAX];
    size_t end[TOKEN_BYTES_MAX];
};

/* The next word, or false where there is none left. `map` may be NULL. */
bool word_scanner_next(struct word_scanner *scanner, struct scanned_word *word,
                       struct word_map *map);

#endif
