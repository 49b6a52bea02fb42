#include "index/index_internal.h"
#include "index/variants.h"
#include "language/word_family.h"

static enum status add_relative(struct query *query, size_t at, const struct relative *relative,
                                struct arena *arena, struct error *error)
{
    struct query_variant *variant = query_add_variant(
        query, arena, relative->kinship == KINSHIP_CLOSE ? VARIANT_CLOSE_KIN : VARIANT_WIDE_KIN, 1);
    if (variant == NULL) {
        return error_no_memory(error);
    }
    struct query_word *word = &variant->words[0];
    *word = (struct query_word){.typed = query->words[at].typed, .stem_count = 1};
    variant->first = at;
    variant->count = 1;
    return arena_copy(arena, stem_text(&relative->stem), &word->stems[0]) == STATUS_OK
               ? STATUS_OK
               : error_no_memory(error);
}

enum status variants_add_families(struct index *index, struct query *query, struct arena *arena,
                                  struct error *error)
{
    enum status status = STATUS_OK;
    for (size_t i = 0; i < query->word_count; i++) {
        const struct query_word *word = &query->words[i];
        if (word->is_stop_word || word->is_ignored) {
            continue;
        }
        struct word_family family;
        size_t head = word->part_count > 0 ? word->parts[word->part_count - 1].start : 0;
        word_family_find(index->lexicon, word->stems[0], head, &family);
        for (size_t j = 0; j < family.count && status == STATUS_OK; j++) {
            if (query->variant_count < VARIANTS_BEFORE_CORRECTIONS_MAX) {
                status = add_relative(query, i, &family.items[j], arena, error);
            }
        }
    }
    return status;
}
