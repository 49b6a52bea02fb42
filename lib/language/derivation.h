/* derivation.h: how Dutch derives one word from another, one step at a time. For word_family.c.
 *
 * By the endings of derivation_table.c, and by the lists of kin that no ending tells of. */
#ifndef LANGUAGE_DERIVATION_H
#define LANGUAGE_DERIVATION_H

#include "base/text.h"
#include "language/lexicon.h"
#include "language/word_family.h"

/* What becomes of a word that was found. */
typedef void derivation_visit(struct text word, enum kinship kinship, void *context);

/* Visits its kin that no ending tells of: hulp, helpen; with what a verb begins with too: aankomst,
 * aankomen. */
void derivation_visit_kin(const struct lexicon *lexicon, struct text word, derivation_visit *visit,
                          void *context);

/* Visits what the stem of a word that the lexicon does not know would be for the other gender:
 * glaciologe, glacioloog. */
void derivation_guess_gender(struct text stem, derivation_visit *visit, void *context);

/* Visits the words that `word` is derived from, and those that are derived from it: each a word of
 * the lexicon as it is written there, a verb by its infinitive. Of the
 * derived ones those no wider than `widest`. */
void derivation_visit_bases(const struct lexicon *lexicon, struct text word,
                            derivation_visit *visit, void *context);
void derivation_visit_derived(const struct lexicon *lexicon, struct text word, enum kinship widest,
                              derivation_visit *visit, void *context);

#endif
