#include "language/synonyms_private.h"

int synonym_compare(const struct text *left, size_t left_count, const struct text *right,
                    size_t right_count)
{
    size_t common = left_count < right_count ? left_count : right_count;
    for (size_t i = 0; i < common; i++) {
        int order = text_compare(left[i], right[i]);
        if (order != 0) {
            return order;
        }
    }
    return (left_count > right_count) - (left_count < right_count);
}

/* The token that is all of the text written as one, if there is one: "e-mail" as email. */
static const struct token *joined_whole(const struct token_list *tokens)
{
    const struct token *joined = NULL;
    size_t end = 0;
    for (size_t i = 0; i < tokens->count; i++) {
        if (tokens->items[i].is_joined) {
            joined = &tokens->items[i];
        }
        end = tokens->items[i].end;
    }
    bool is_whole = joined != NULL && joined->start == tokens->items[0].start && joined->end == end;
    return is_whole ? joined : NULL;
}

enum synonym_fault synonym_form_take(const struct token_list *tokens, struct synonym_form *form)
{
    const struct token *joined = joined_whole(tokens);
    if (joined != NULL) {
        form->stems[form->stem_count++] = joined->stem;
        return SYNONYM_SOUND;
    }
    for (size_t i = 0; i < tokens->count; i++) {
        const struct token *token = &tokens->items[i];
        if (token->is_joined || token->is_stop_word) {
            continue;
        }
        if (form->stem_count == SYNONYM_WORDS_MAX) {
            return SYNONYM_TOO_MANY_WORDS;
        }
        form->stems[form->stem_count++] = token->stem;
    }
    if (form->stem_count > 0) {
        return SYNONYM_SOUND;
    }
    return tokens->count > 0 ? SYNONYM_ONLY_STOPS : SYNONYM_NO_WORD;
}

enum status synonym_form_copy(const struct synonym_form *form, struct arena *arena,
                              struct synonym_form *ret_copy)
{
    struct synonym_form copy = {.stem_count = form->stem_count};
    enum status status = arena_copy(arena, form->surface, &copy.surface);
    for (size_t i = 0; i < form->stem_count && status == STATUS_OK; i++) {
        status = arena_copy(arena, form->stems[i], &copy.stems[i]);
    }
    if (status == STATUS_OK) {
        *ret_copy = copy;
    }
    return status;
}
