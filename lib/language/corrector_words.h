/* corrector_words.h: corrections of one word by one word. */
#ifndef LANGUAGE_CORRECTOR_WORDS_H
#define LANGUAGE_CORRECTOR_WORDS_H

#include "language/correction_list.h"

/* Adds the likeliest words of the vocabulary at most `edits` from `word`. */
void correct_word(const struct corrector *corrector, struct text word, unsigned edits,
                  struct correction_list *list);

/* How many edits are looked for in a word of so many letters. */
unsigned corrector_edits(size_t letters);

/* What a slip may cost in a word of so many letters, to be searched for without asking. */
double corrector_confident_cost(size_t letters);

/* What is added to the score of a correction that no dictionary has: it may be a slip itself. */
double corrector_unknown_cost(const struct corrector *corrector, struct text word);

#endif
