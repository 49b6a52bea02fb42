/* corrector_parts.h: corrections that are no word of the vocabulary but are made of such. */
#ifndef LANGUAGE_CORRECTOR_PARTS_H
#define LANGUAGE_CORRECTOR_PARTS_H

#include "language/correction_list.h"

/* Adds compounds of which one part is right and the other corrected. */
void correct_parts(const struct corrector *corrector, struct text word,
                   struct correction_list *list);

/* Adds the two words of a word that lacks the space between them. */
void correct_run_on(const struct corrector *corrector, struct text word,
                    struct correction_list *list);

typedef bool word_check(const struct corrector *corrector, struct text word);

/* Whether a word is a compound whose every part passes `check`: as it stands, as its base, or
 * without the s that links it. */
bool is_compound_of(const struct corrector *corrector, struct text word, word_check *check);

#endif
