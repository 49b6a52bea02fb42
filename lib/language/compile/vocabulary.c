#include "language/compile/vocabulary.h"

#include <stdlib.h>

#include "base/array.h"

#define HASH_NONFATAL_OOM 1
#include <uthash.h>

struct vocabulary_entry {
    struct vocabulary_word word;
    UT_hash_handle hh;
};

void vocabulary_free(struct vocabulary *vocabulary)
{
    HASH_CLEAR(hh, vocabulary->entries);
    free((void *)vocabulary->words);
    arena_free(&vocabulary->arena);
    *vocabulary = (struct vocabulary){0};
}

static struct vocabulary_entry *insert(struct vocabulary *vocabulary, struct text word)
{
    struct vocabulary_entry *entry = arena_allocate(&vocabulary->arena, sizeof *entry);
    if (entry == NULL || arena_copy(&vocabulary->arena, word, &entry->word.text) != STATUS_OK ||
        !array_reserve((void *)&vocabulary->words, &vocabulary->capacity, vocabulary->count + 1,
                       sizeof(struct vocabulary_word *))) {
        return NULL;
    }
    HASH_ADD_KEYPTR(hh, vocabulary->entries, entry->word.text.data, entry->word.text.size, entry);
    if (entry->hh.tbl == NULL) {
        return NULL;
    }
    vocabulary->words[vocabulary->count++] = &entry->word;
    return entry;
}

struct vocabulary_word *vocabulary_add(struct vocabulary *vocabulary, struct text word)
{
    struct vocabulary_entry *entry;
    HASH_FIND(hh, vocabulary->entries, word.data, word.size, entry);
    if (entry == NULL) {
        entry = insert(vocabulary, word);
    }
    return entry != NULL ? &entry->word : NULL;
}

static int compare(const void *left, const void *right)
{
    const struct vocabulary_word *const *a = left;
    const struct vocabulary_word *const *b = right;
    return text_compare((*a)->text, (*b)->text);
}

void vocabulary_sort(struct vocabulary *vocabulary)
{
    if (vocabulary->count > 0) {
        qsort((void *)vocabulary->words, vocabulary->count, sizeof(struct vocabulary_word *),
              compare);
    }
    for (size_t i = 0; i < vocabulary->count; i++) {
        vocabulary->words[i]->number = (uint32_t)i;
    }
}
