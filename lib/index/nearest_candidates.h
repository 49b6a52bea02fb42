/* nearest_candidates.h: words of the index that are near a word. */
#ifndef INDEX_NEAREST_CANDIDATES_H
#define INDEX_NEAREST_CANDIDATES_H

#include "base/arena.h"
#include "base/status.h"
#include "base/text.h"
#include "index/index.h"
#include "index/query.h"

enum { CANDIDATES_MAX = 256 /* of a word: what comes after is passed over */ };

struct candidate {
    struct text text; /* folded; in the arena or the vocabulary, or of the word */
    /* 0 to 1, the higher the nearer:
     * - a likely correction: nearly 1;
     * - a part of the compound, or some that stand together: their share of its letters, and
     *   more for the last, which says what it is;
     * and unless it is likely to be a slip:
     * - a word with the same beginning: Dice's coefficient over the letters of both, which is 1
     *   where they are the same (L. R. Dice, Ecology 26, 1945);
     * - another compound with the same first or last part: half of that. */
    double nearness;
};

struct candidate_list {
    struct candidate items[CANDIDATES_MAX];
    size_t count;
};

/* Adds the candidates of a word, in no order, of which some may not occur. Looks once for
 * corrections (corrector.h), a few dozen times into the vocabulary, and into the words of few
 * records. STATUS_OK, STATUS_NO_MEMORY or that of the index. */
enum status nearest_candidates_add(struct index *index, const struct query_word *word,
                                   struct arena *arena, struct candidate_list *list,
                                   struct error *error) MUST_CHECK;

#endif
