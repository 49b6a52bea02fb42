/* Kin by list. */
#include "language/derivation.h"
#include "language/stemmer_rules.h"

enum { RING_MAX = 12 /* words on a line of the lists */ };

/* The other words of the ring of `word`, with `beginning` before them, where they are known. */
static void visit_ring(const struct lexicon *lexicon, struct text beginning, struct text word,
                       enum kinship kinship, derivation_visit *visit, void *context)
{
    enum lexicon_flag kind = kinship == KINSHIP_CLOSE ? LEXICON_CLOSE_KIN : LEXICON_WIDE_KIN;
    struct text next = lexicon_base(lexicon, word, kind);
    for (size_t i = 0; i < RING_MAX && next.size > 0 && !text_equal(next, word); i++) {
        struct stem kin;
        if (stem_set(&kin, beginning, next) &&
            (beginning.size == 0 || lexicon_is_known(lexicon, stem_text(&kin))) &&
            !lexicon_has(lexicon, stem_text(&kin), LEXICON_NOT_DERIVED)) {
            visit(stem_text(&kin), kinship, context);
        }
        next = lexicon_base(lexicon, next, kind);
    }
}

void derivation_visit_kin(const struct lexicon *lexicon, struct text word, derivation_visit *visit,
                          void *context)
{
    if (lexicon_has(lexicon, word, LEXICON_NOT_DERIVED)) {
        return;
    }
    for (size_t start = 0; start < PARTICLE_SIZE_MAX && start < word.size; start++) {
        struct text beginning = text_slice(word, 0, start);
        struct text rest = text_slice(word, start, word.size);
        if (is_verb_beginning(lexicon, beginning)) {
            visit_ring(lexicon, beginning, rest, KINSHIP_CLOSE, visit, context);
            visit_ring(lexicon, beginning, rest, KINSHIP_WIDE, visit, context);
        }
    }
}
