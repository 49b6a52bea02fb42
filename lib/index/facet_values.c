#include "index/facet_values.h"

#include <stdlib.h>

#include "index/bridge.h"
#include "index/value_key.h"

struct counted {
    struct text key;
    struct facet_value value;
};

struct counted_list {
    struct counted *items;
    size_t count;
};

static int compare_counts(size_t left, size_t right)
{
    return (right > left) - (right < left);
}

/* Spellings of the same value together, the most frequent first. */
static int compare_spellings(const void *left, const void *right)
{
    const struct counted *a = left;
    const struct counted *b = right;
    int order = text_compare(a->key, b->key);
    order = order != 0 ? order : compare_counts(a->value.count, b->value.count);
    return order != 0 ? order : text_compare(a->value.value, b->value.value);
}

static int compare_frequencies(const void *left, const void *right)
{
    const struct counted *a = left;
    const struct counted *b = right;
    int order = compare_counts(a->value.count, b->value.count);
    order = order != 0 ? order : text_compare(a->value.label, b->value.label);
    return order != 0 ? order : text_compare(a->key, b->key);
}

static int compare_years(const void *left, const void *right)
{
    const struct counted *a = left;
    const struct counted *b = right;
    return text_compare(b->key, a->key);
}

static void sort(struct counted_list *list, enum facet_name name)
{
    qsort(list->items, list->count, sizeof *list->items,
          name == FACET_YEAR ? compare_years : compare_frequencies);
}

static enum status add(struct counted_list *list, struct text value, size_t count,
                       struct arena *arena)
{
    struct value_key key;
    value_key_make(value, &key);
    struct counted *item = &list->items[list->count];
    item->value = (struct facet_value){.count = count};
    if (arena_copy(arena, value_key_text(&key), &item->key) != STATUS_OK ||
        arena_copy(arena, value, &item->value.value) != STATUS_OK) {
        return STATUS_NO_MEMORY;
    }
    item->value.label = item->value.value;
    list->count++;
    return STATUS_OK;
}

/* Leaves of each value the most frequent spelling, with the count of all. */
static void merge_spellings(struct counted_list *list)
{
    size_t count = 0;
    qsort(list->items, list->count, sizeof *list->items, compare_spellings);
    for (size_t i = 0; i < list->count; i++) {
        if (count > 0 && text_equal(list->items[count - 1].key, list->items[i].key)) {
            list->items[count - 1].value.count += list->items[i].value.count;
        } else {
            list->items[count++] = list->items[i];
        }
    }
    list->count = count;
}

static struct counted *find(const struct counted_list *list, struct text value)
{
    struct value_key key;
    value_key_make(value, &key);
    for (size_t i = 0; i < list->count; i++) {
        if (text_equal(list->items[i].key, value_key_text(&key))) {
            return &list->items[i];
        }
    }
    return NULL;
}

/* Marks the values of the filter, and adds those that no record has. */
static enum status select_values(struct counted_list *list, const struct search_filter *filter,
                                 struct arena *arena)
{
    for (size_t i = 0; i < filter->count; i++) {
        struct counted *found = find(list, filter->values[i]);
        if (found == NULL) {
            found = &list->items[list->count];
            if (add(list, filter->values[i], 0, arena) != STATUS_OK) {
                return STATUS_NO_MEMORY;
            }
        }
        found->value.is_selected = true;
    }
    return STATUS_OK;
}

/* The first FACET_VALUES_MAX that are not selected, and all that are. */
static void cut(struct counted_list *list)
{
    size_t others = 0;
    size_t count = 0;
    for (size_t i = 0; i < list->count; i++) {
        bool is_selected = list->items[i].value.is_selected;
        if (is_selected || others < FACET_VALUES_MAX) {
            others += !is_selected;
            list->items[count++] = list->items[i];
        }
    }
    list->count = count;
}

/* The label of an event is its title. */
static enum status label_events(struct index *index, struct counted_list *list, struct arena *arena,
                                struct error *error)
{
    for (size_t i = 0; i < list->count; i++) {
        struct facet_value *value = &list->items[i].value;
        struct record event;
        enum status status = index_find(index, RECORD_EVENT, value->value, arena, &event, error);
        if (status == STATUS_OK) {
            value->label = event.title;
        } else if (status != STATUS_NOT_FOUND) {
            return status;
        }
    }
    return STATUS_OK;
}

static enum status copy_values(const struct counted_list *list, struct arena *arena,
                               struct facet *ret_facet, struct error *error)
{
    struct facet_value *values = arena_allocate_array(arena, list->count + 1, sizeof *values);
    if (values == NULL) {
        return error_no_memory(error);
    }
    for (size_t i = 0; i < list->count; i++) {
        values[i] = list->items[i].value;
    }
    *ret_facet = (struct facet){values, list->count};
    return STATUS_OK;
}

enum status facet_values_make(struct index *index, enum facet_name name,
                              const struct search_filter *filter, const xc_slot_counts *counts,
                              struct arena *arena, struct facet *ret_facet, struct error *error)
{
    struct counted_list list = {.items = arena_allocate_array(
                                    arena, counts->count + filter->count + 1, sizeof *list.items)};
    if (list.items == NULL) {
        return error_no_memory(error);
    }
    for (size_t i = 0; i < counts->count; i++) {
        struct text value = bridge_text_from_xc(counts->items[i].value);
        if (add(&list, value, counts->items[i].count, arena) != STATUS_OK) {
            return error_no_memory(error);
        }
    }
    merge_spellings(&list);
    if (select_values(&list, filter, arena) != STATUS_OK) {
        return error_no_memory(error);
    }
    sort(&list, name);
    cut(&list);
    if (name == FACET_EVENT) {
        enum status status = label_events(index, &list, arena, error);
        if (status != STATUS_OK) {
            return status;
        }
        sort(&list, name);
    }
    return copy_values(&list, arena, ret_facet, error);
}
