/* word_family.h: the words that are derived from a Dutch word, and those it is derived from.
 *
 * A stemmer joins the forms of one word; its family is other words: onderzoek, onderzoeker,
 * onderzoekster. A query finds them as weaker evidence. What Dutch does to make words follows
 * W. Haeseryn et al., Algemene Nederlandse Spraakkunst, 2nd edition, chapter 12 (word formation);
 * which endings are taken is in derivation.c, how precise they are in README.md. */
#ifndef LANGUAGE_WORD_FAMILY_H
#define LANGUAGE_WORD_FAMILY_H

#include <stddef.h>

#include "base/text.h"
#include "language/lexicon.h"
#include "language/stemmer.h"

enum { WORD_FAMILY_MAX = 12 };

enum kinship {
    KINSHIP_CLOSE, /* means nearly the same: leraar, lerares; veilig, veiligheid; meld, melding */
    KINSHIP_WIDE,  /* about the same matter: fiets, fietser; werk, werkloos; gemeente, gemeentelijk
                    */
};

struct relative {
    struct stem stem; /* as the analyser gives it to a word of the lexicon; of a compound as it
                       * would to a word with this head, and of a person that is in no lexicon
                       * as it would to the other gender */
    enum kinship kinship;
};

struct word_family {
    struct relative items[WORD_FAMILY_MAX]; /* all different and none the word itself; the close
                                             * ones first, then by fewest derivations between */
    size_t count;                           /* 0 where it has none */
};

/* Of a word by its stem (see stemmer.h), whose last part as a compound begins at byte `head`
 * (0 where it is none): a compound has the relatives of its last part too, with what is before it:
 * jongerenwerker, jongerenwerk. For Dutch only. */
void word_family_find(const struct lexicon *lexicon, struct text stem, size_t head,
                      struct word_family *ret_family);

#endif
