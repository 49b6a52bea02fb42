/* spelling_cost.h: how unlikely it is that somebody who means one word writes another.
 *
 * The cheapest way from the written to the meant word by edits of letters and by confusions,
 * strings that are often written for others (data/words/confusions.tsv: "kt" at the end for "gd",
 * "ei" for "ij"), where a confusion costs less than the edits it takes. About the negative
 * logarithm of a probability. */
#ifndef LANGUAGE_SPELLING_COST_H
#define LANGUAGE_SPELLING_COST_H

#include <stddef.h>
#include <stdint.h>

#include "language/letters.h"

enum {
    SPELLING_MARKED_MAX = LETTERS_MAX + 2, /* letters of a word and the marks of its ends */
    /* Of confusions that fit somewhere in the written word; those that fit it further on are left
     * out. A word of ordinary length has a tenth of them. */
    SPELLING_CONFUSIONS_MAX = 2048,
};

/* Letters between '^' and '$', as in the list of confusions. */
struct marked_word {
    int32_t at[SPELLING_MARKED_MAX];
    size_t count;
};

/* The end of a word that is not finished yet has no mark. */
void marked_word_make(struct marked_word *word, const struct letters *letters, bool is_finished);

/* The written word, prepared for being compared with many. */
struct spelling {
    struct marked_word written;
    /* Confusions whose written side ends at the n-th letter: fitting[ends[n]] up to
     * fitting[ends[n + 1]]. */
    uint16_t fitting[SPELLING_CONFUSIONS_MAX];
    uint16_t ends[SPELLING_MARKED_MAX + 1];
};

void spelling_prepare(struct spelling *spelling, const struct marked_word *written);

/* The cost, or more than `limit` where it is higher; both words are finished. */
double spelling_cost(const struct spelling *spelling, const struct marked_word *meant,
                     double limit);

/* The least cost to any beginning of `meant`, where neither word is finished, or more than `limit`.
 * `ret_letters` is how many letters of it are meant, of equals the most; untouched where the cost
 * is DBL_MAX. */
double spelling_cost_of_beginning(const struct spelling *spelling, const struct marked_word *meant,
                                  double limit, size_t *ret_letters);

#endif
