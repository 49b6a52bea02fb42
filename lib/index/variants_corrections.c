#include "index/variants.h"

#include "base/buffer.h"
#include "index/index_internal.h"
#include "index/word_reader.h"
#include "language/corrector.h"

/* The correction whose analysis `reader` holds. */
static enum status add_analysed(struct word_reader *reader, struct query *query, size_t at,
                                struct text corrected, struct error *error)
{
    size_t count = reader->tokens.count;
    struct query_variant *variant =
        query_add_variant(query, reader->arena, VARIANT_CORRECTION, count);
    if (variant == NULL) {
        return error_no_memory(error);
    }
    variant->first = at;
    variant->count = 1;
    enum status status = STATUS_OK;
    for (size_t i = 0; i < count && status == STATUS_OK; i++) {
        status = word_reader_make(reader, corrected, &reader->tokens.items[i], &variant->words[i],
                                  error);
    }
    return status;
}

static enum status add_correction(struct index *index, struct query *query, size_t at,
                                  struct text corrected, struct arena *arena, struct error *error)
{
    struct word_reader reader = {
        .analyser = index->analyser, .arena = arena, .with_english = index->english_count > 0};
    struct text copy;
    if (arena_copy(arena, corrected, &copy) != STATUS_OK) {
        return error_no_memory(error);
    }
    enum status status = word_reader_analyse(&reader, copy, error);
    if (status == STATUS_OK && reader.tokens.count > 0) {
        status = add_analysed(&reader, query, at, copy, error);
    }
    word_reader_free(&reader);
    return status;
}

enum status variants_add_corrections(struct index *index, struct query *query, size_t at,
                                     bool is_unfinished, struct arena *arena, struct error *error)
{
    const struct corrector corrector = {index->words->vocabulary, index->lexicon};
    struct text word = query->words[at].exact;
    if (!corrector_is_correctable(&corrector, word)) {
        return STATUS_OK;
    }
    struct correction found[CORRECTIONS_TRIED_MAX];
    size_t count = corrector_suggest(&corrector, word, found, CORRECTIONS_TRIED_MAX);
    if (count == 0 && is_unfinished) {
        count = corrector_suggest_beginning(&corrector, word, found, CORRECTIONS_TRIED_MAX);
    }
    enum status status = STATUS_OK;
    for (size_t i = 0; i < count && status == STATUS_OK; i++) {
        if (found[i].is_confident && query->variant_count < QUERY_VARIANTS_MAX) {
            status = add_correction(index, query, at, correction_text(&found[i]), arena, error);
        }
    }
    return status;
}

/* The first correction of a word, as they come likeliest first; NULL where there is none. */
static const struct query_variant *correction_of(const struct query *query,
                                                 const bool *is_correction, size_t word)
{
    for (size_t i = 0; i < query->variant_count; i++) {
        const struct query_variant *variant = &query->variants[i];
        if (is_correction[i] && variant->first == word) {
            return variant;
        }
    }
    return NULL;
}

enum status variants_corrected_text(const struct query *query, const bool *is_correction,
                                    struct arena *arena, struct text *ret_text, struct error *error)
{
    struct buffer text = {0};
    size_t copied = 0; /* bytes of the query's text */
    for (size_t i = 0; i < query->word_count; i++) {
        const struct query_variant *correction = correction_of(query, is_correction, i);
        if (correction == NULL) {
            continue;
        }
        size_t start = (size_t)(query->words[i].typed.data - query->text.data);
        buffer_append(&text, text_slice(query->text, copied, start - copied));
        for (size_t j = 0; j < correction->word_count; j++) {
            buffer_append_string(&text, j > 0 ? " " : "");
            buffer_append(&text, correction->words[j].typed);
        }
        copied = start + query->words[i].typed.size;
    }
    if (copied == 0) {
        return STATUS_OK;
    }
    buffer_append(&text, text_slice(query->text, copied, query->text.size));
    return buffer_move(&text, arena, ret_text, error);
}
