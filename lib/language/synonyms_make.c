#include <stdlib.h>
#include <string.h>

#include "language/synonyms_private.h"

/* A form and the number its links know it by. */
struct numbered_form {
    const struct synonym_form *form;
    uint32_t number;
};

static int compare_forms(const void *left, const void *right)
{
    const struct synonym_form *a = ((const struct numbered_form *)left)->form;
    const struct synonym_form *b = ((const struct numbered_form *)right)->form;
    return synonym_compare(a->stems, a->stem_count, b->stems, b->stem_count);
}

static int compare_numbers(size_t left, size_t right)
{
    return (left > right) - (left < right);
}

/* Of equal links the one that is to be kept comes first. */
static int compare_ends(const void *left, const void *right)
{
    const struct synonym_link *a = left;
    const struct synonym_link *b = right;
    int order = compare_numbers(a->from, b->from);
    order = order != 0 ? order : compare_numbers(a->to, b->to);
    order = order != 0 ? order : compare_numbers(a->is_weak, b->is_weak);
    return order != 0 ? order : compare_numbers(a->order, b->order);
}

static int compare_worth(const void *left, const void *right)
{
    const struct synonym_link *a = left;
    const struct synonym_link *b = right;
    int order = compare_numbers(a->from, b->from);
    order = order != 0 ? order : compare_numbers(a->is_weak, b->is_weak);
    return order != 0 ? order : compare_numbers(a->order, b->order);
}

/* Copies the forms in order; `places[number]` is where each went. */
static enum status place_forms(struct synonyms *synonyms, const struct synonym_form *forms,
                               uint32_t *places)
{
    struct numbered_form *numbered = calloc(synonyms->count + 1, sizeof *numbered);
    if (numbered == NULL) {
        return STATUS_NO_MEMORY;
    }
    for (size_t i = 0; i < synonyms->count; i++) {
        numbered[i] = (struct numbered_form){&forms[i], (uint32_t)i};
    }
    qsort(numbered, synonyms->count, sizeof *numbered, compare_forms);
    enum status status = STATUS_OK;
    for (size_t i = 0; i < synonyms->count && status == STATUS_OK; i++) {
        places[numbered[i].number] = (uint32_t)i;
        status = synonym_form_copy(numbered[i].form, &synonyms->arena, &synonyms->forms[i]);
    }
    free(numbered);
    return status;
}

/* Links between places, each once, in the order of the lists. Returns how many there are. */
static size_t order_links(struct synonym_link *links, size_t count, const uint32_t *places)
{
    for (size_t i = 0; i < count; i++) {
        links[i].from = places[links[i].from];
        links[i].to = places[links[i].to];
    }
    qsort(links, count, sizeof *links, compare_ends);
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        bool is_again =
            kept > 0 && links[kept - 1].from == links[i].from && links[kept - 1].to == links[i].to;
        if (!is_again) {
            links[kept++] = links[i];
        }
    }
    qsort(links, kept, sizeof *links, compare_worth);
    return kept;
}

static enum status fill_lists(struct synonyms *synonyms, const struct synonym_link *links,
                              size_t count)
{
    struct synonym *items = arena_allocate_array(&synonyms->arena, count + 1, sizeof *items);
    if (items == NULL) {
        return STATUS_NO_MEMORY;
    }
    for (size_t i = 0; i < count; i++) {
        struct synonym_list *list = &synonyms->entries[links[i].from];
        if (list->count == 0) {
            list->items = items;
        }
        if (list->count < SYNONYMS_OF_ONE_MAX) {
            *items++ = (struct synonym){&synonyms->forms[links[i].to], links[i].is_weak};
            list->count++;
        }
    }
    return STATUS_OK;
}

enum status synonyms_make(const struct synonym_form *forms, size_t form_count,
                          const struct synonym_link *links, size_t link_count,
                          struct synonyms **ret_synonyms, struct error *error)
{
    struct synonyms *synonyms;
    enum status status = synonyms_create(form_count, &synonyms, error);
    if (status != STATUS_OK) {
        return status;
    }
    uint32_t *places = calloc(form_count + 1, sizeof *places);
    struct synonym_link *own = calloc(link_count + 1, sizeof *own);
    status = STATUS_NO_MEMORY;
    if (places != NULL && own != NULL) {
        status = place_forms(synonyms, forms, places);
    }
    if (status == STATUS_OK) {
        if (link_count > 0) {
            memcpy(own, links, link_count * sizeof *own);
        }
        status = fill_lists(synonyms, own, order_links(own, link_count, places));
    }
    free(places);
    free(own);
    if (status != STATUS_OK) {
        synonyms_free(synonyms);
        return error_no_memory(error);
    }
    *ret_synonyms = synonyms;
    return STATUS_OK;
}
