#include "language/synonyms_builder.h"

#include <stdlib.h>
#include <string.h>

#define HASH_NONFATAL_OOM 1
#include <uthash.h>

#include "base/arena.h"
#include "base/array.h"
#include "language/synonyms_private.h"

/* A form by its stems with a blank between them. */
struct known_form {
    uint32_t number;
    UT_hash_handle hh;
};

struct synonyms_builder {
    struct analyser *analyser;
    struct token_list tokens; /* of the latest text */
    struct known_form *known; /* hash table */
    struct synonym_form *forms;
    size_t form_count;
    size_t form_capacity;
    struct synonym_link *links;
    size_t link_count;
    size_t link_capacity;
    struct arena arena;
};

enum status synonyms_builder_create(struct analyser *analyser,
                                    struct synonyms_builder **ret_builder, struct error *error)
{
    struct synonyms_builder *builder = calloc(1, sizeof *builder);
    if (builder == NULL) {
        return error_no_memory(error);
    }
    builder->analyser = analyser;
    *ret_builder = builder;
    return STATUS_OK;
}

void synonyms_builder_free(struct synonyms_builder *builder)
{
    if (builder != NULL) {
        HASH_CLEAR(hh, builder->known);
        token_list_free(&builder->tokens);
        free(builder->forms);
        free(builder->links);
        arena_free(&builder->arena);
        free(builder);
    }
}

static size_t write_key(const struct synonym_form *form, char key[static SYNONYM_KEY_MAX])
{
    size_t size = 0;
    for (size_t i = 0; i < form->stem_count; i++) {
        if (i > 0) {
            key[size++] = ' ';
        }
        memcpy(key + size, form->stems[i].data, form->stems[i].size);
        size += form->stems[i].size;
    }
    return size;
}

static enum status add_new(struct synonyms_builder *builder, const struct synonym_form *form,
                           struct text key, struct error *error)
{
    if (builder->form_count == SYNONYM_FORMS_MAX) {
        return error_set(error, STATUS_LIMIT,
                         "there are more than %d different synonyms: leave out groups",
                         SYNONYM_FORMS_MAX);
    }
    struct known_form *known = arena_allocate(&builder->arena, sizeof *known);
    struct text kept_key;
    if (known == NULL || arena_copy(&builder->arena, key, &kept_key) != STATUS_OK ||
        !array_reserve(&builder->forms, &builder->form_capacity, builder->form_count + 1,
                       sizeof *builder->forms) ||
        synonym_form_copy(form, &builder->arena, &builder->forms[builder->form_count]) !=
            STATUS_OK) {
        return error_no_memory(error);
    }
    known->number = (uint32_t)builder->form_count;
    HASH_ADD_KEYPTR(hh, builder->known, kept_key.data, kept_key.size, known);
    if (known->hh.tbl == NULL) {
        return error_no_memory(error);
    }
    builder->form_count++;
    return STATUS_OK;
}

enum status synonyms_builder_add_form(struct synonyms_builder *builder, struct text surface,
                                      enum synonym_fault *ret_fault, uint32_t *ret_form,
                                      struct error *error)
{
    if (surface.size > SYNONYM_BYTES_MAX) {
        *ret_fault = SYNONYM_TOO_LONG;
        return STATUS_OK;
    }
    enum status status =
        analyser_analyse(builder->analyser, surface, LANGUAGE_DUTCH, &builder->tokens, error);
    if (status != STATUS_OK) {
        return status;
    }
    struct synonym_form form = {.surface = text_trim(surface)};
    enum synonym_fault fault = synonym_form_take(&builder->tokens, &form);
    if (fault != SYNONYM_SOUND) {
        *ret_fault = fault;
        return STATUS_OK;
    }
    char key[SYNONYM_KEY_MAX];
    size_t key_size = write_key(&form, key);
    struct known_form *known = NULL;
    HASH_FIND(hh, builder->known, key, key_size, known);
    uint32_t number = known != NULL ? known->number : (uint32_t)builder->form_count;
    if (known == NULL) {
        status = add_new(builder, &form, text_of(key, key_size), error);
    }
    if (status == STATUS_OK) {
        *ret_fault = SYNONYM_SOUND;
        *ret_form = number;
    }
    return status;
}

enum status synonyms_builder_link(struct synonyms_builder *builder, uint32_t from, uint32_t to,
                                  bool is_weak, struct error *error)
{
    if (from == to) {
        return STATUS_OK;
    }
    if (!array_reserve(&builder->links, &builder->link_capacity, builder->link_count + 1,
                       sizeof *builder->links)) {
        return error_no_memory(error);
    }
    builder->links[builder->link_count] =
        (struct synonym_link){from, to, is_weak, builder->link_count};
    builder->link_count++;
    return STATUS_OK;
}

enum status synonyms_builder_add_pair(struct synonyms_builder *builder, struct text left,
                                      struct text right, struct error *error)
{
    enum synonym_fault fault;
    uint32_t forms[2] = {0};
    const struct text texts[2] = {left, right};
    for (size_t i = 0; i < 2; i++) {
        enum status status = synonyms_builder_add_form(builder, texts[i], &fault, &forms[i], error);
        if (status != STATUS_OK || fault != SYNONYM_SOUND) {
            return status;
        }
    }
    enum status status = synonyms_builder_link(builder, forms[0], forms[1], false, error);
    return status == STATUS_OK ? synonyms_builder_link(builder, forms[1], forms[0], false, error)
                               : status;
}

enum status synonyms_builder_finish(struct synonyms_builder *builder,
                                    struct synonyms **ret_synonyms, struct error *error)
{
    return synonyms_make(builder->forms, builder->form_count, builder->links, builder->link_count,
                         ret_synonyms, error);
}
