/* stemmer_rules.h: the rules of the Dutch stemmer, by part of speech. Each looks at one word and
 * returns whether it knew it; the base form it found goes to `ret_stem`. */
#ifndef LANGUAGE_STEMMER_RULES_H
#define LANGUAGE_STEMMER_RULES_H

#include <stdbool.h>

#include "base/text.h"
#include "language/lexicon.h"
#include "language/stemmer.h"

/* steden → stad, raadsleden → raadslid, huizen → huis, straatje → straat, mogelijkheden →
 * mogelijkheid. The result is a noun. */
bool stem_irregular_noun(const struct lexicon *lexicon, struct text word, struct stem *ret_stem);
bool stem_noun(const struct lexicon *lexicon, struct text word, struct stem *ret_stem);
bool stem_diminutive(const struct lexicon *lexicon, struct text word, struct stem *ret_stem);

/* liep → loop, aangekomen → aankom, begonnen → begin. The result is a verb. */
bool stem_strong_verb(const struct lexicon *lexicon, struct text word, struct stem *ret_stem);

/* lopen → loop; an infinitive of the dictionary. */
bool stem_infinitive(const struct lexicon *lexicon, struct text word, struct stem *ret_stem);

/* werkt, werkte, gewerkt, uitgewerkte → werk, uitwerk. The result is a verb. */
bool stem_weak_verb(const struct lexicon *lexicon, struct text word, struct stem *ret_stem);

/* grote, groter, grotere, grootst, allergrootste → groot. The result is an adjective. */
bool stem_adjective(const struct lexicon *lexicon, struct text word, struct stem *ret_stem);

/* What a verb may begin with: nothing, an unstressed prefix, or a particle. */
bool is_verb_beginning(const struct lexicon *lexicon, struct text beginning);
enum { PARTICLE_SIZE_MAX = 10 /* bytes */ };

/* registratie, registrator, registratief, registrering → registreer, if that is a verb. */
bool stem_derivation(const struct lexicon *lexicon, struct text word, struct stem *ret_stem);

/* What the rules share: `first` followed by `second` as a stem; false where it is too long. */
bool stem_set(struct stem *stem, struct text first, struct text second);

/* Sets the stem to `first` and the first respelling of `cut` with which it has one of `flags` in
 * the lexicon. False where there is none. */
bool stem_set_respelled(const struct lexicon *lexicon, struct text first, struct text cut,
                        uint32_t flags, struct stem *stem);

/* The word without the last `size` bytes. */
struct text stem_cut(struct text word, size_t size);

#endif
