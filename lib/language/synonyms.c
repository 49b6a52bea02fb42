#include "language/synonyms.h"

#include <stdlib.h>

#include "language/synonyms_private.h"

enum status synonyms_create(size_t count, struct synonyms **ret_synonyms, struct error *error)
{
    struct synonyms *synonyms = calloc(1, sizeof *synonyms);
    if (synonyms == NULL) {
        return error_no_memory(error);
    }
    synonyms->forms = arena_allocate_array(&synonyms->arena, count + 1, sizeof *synonyms->forms);
    synonyms->entries =
        arena_allocate_array(&synonyms->arena, count + 1, sizeof *synonyms->entries);
    if (synonyms->forms == NULL || synonyms->entries == NULL) {
        synonyms_free(synonyms);
        return error_no_memory(error);
    }
    synonyms->count = count;
    *ret_synonyms = synonyms;
    return STATUS_OK;
}

void synonyms_free(struct synonyms *synonyms)
{
    if (synonyms != NULL) {
        arena_free(&synonyms->arena);
        free(synonyms);
    }
}

size_t synonyms_count(const struct synonyms *synonyms)
{
    return synonyms->count;
}

/* What bsearch() looks for. */
struct sought {
    const struct text *stems;
    size_t count;
};

static int compare_sought(const void *key, const void *item)
{
    const struct sought *sought = key;
    const struct synonym_form *form = item;
    return synonym_compare(sought->stems, sought->count, form->stems, form->stem_count);
}

struct synonym_list synonyms_find(const struct synonyms *synonyms, const struct text *stems,
                                  size_t stem_count)
{
    if (synonyms == NULL || stem_count == 0 || stem_count > SYNONYM_WORDS_MAX) {
        return (struct synonym_list){0};
    }
    const struct sought sought = {stems, stem_count};
    const struct synonym_form *form =
        bsearch(&sought, synonyms->forms, synonyms->count, sizeof *synonyms->forms, compare_sought);
    return form == NULL ? (struct synonym_list){0} : synonyms->entries[form - synonyms->forms];
}

struct synonym_list synonyms_find_longest(const struct synonyms *synonyms, const struct text *stems,
                                          size_t stem_count, size_t *ret_length)
{
    size_t length = stem_count < SYNONYM_WORDS_MAX ? stem_count : SYNONYM_WORDS_MAX;
    struct synonym_list list = {0};
    while (length > 0) {
        list = synonyms_find(synonyms, stems, length);
        if (list.count > 0) {
            break;
        }
        length--;
    }
    *ret_length = length;
    return list;
}
