/* respell.h: Dutch spelling at the end of a stem.
 *
 * An open syllable has a single vowel where a closed one doubles it, a consonant is doubled after
 * a short vowel, and v and z end no word: pannen, bomen, duiven, slaven have pan, boom, duif,
 * slaaf. */
#ifndef LANGUAGE_RESPELL_H
#define LANGUAGE_RESPELL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"

enum {
    RESPELL_MAX = 3,       /* spellings */
    RESPELL_BYTES_MAX = 66 /* of a spelling: one more than a word */
};

struct respelling {
    char bytes[RESPELL_BYTES_MAX];
    size_t size;
};

struct respellings {
    struct respelling items[RESPELL_MAX];
    size_t count;
};

/* The ways to write a word of which an ending that begins with a vowel is cut off, the likeliest
 * first: pann → pan, pann; bom → boom, bom; slav → slaaf, slaf, slav. Nothing for a word over
 * TOKEN_BYTES_MAX. */
void respell(struct text cut, struct respellings *ret_respellings);

/* The reverse: the ways to write a word before an ending that begins with a vowel, the likeliest
 * first: pan → pann, pan; boom → bom; slaaf → slav, slaf; huis → huiz, huis. */
void respell_before_vowel(struct text word, struct respellings *ret_respellings);

/* The word as it is, as the only spelling; nothing for a word over TOKEN_BYTES_MAX. */
void respell_not(struct text word, struct respellings *ret_respellings);

struct text respelling_text(const struct respelling *respelling);

bool is_vowel(char letter); /* of a folded word: a e i o u y */

#endif
