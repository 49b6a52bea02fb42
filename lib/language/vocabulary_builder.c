#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "language/vocabulary_layout.h"

struct pending_word {
    struct text text; /* in the builder's arena */
    uint32_t count;
    uint32_t letters;
};

struct vocabulary_builder {
    struct arena arena;
    struct pending_word *words;
    size_t count;
    size_t capacity;
};

enum status vocabulary_builder_create(struct vocabulary_builder **ret_builder, struct error *error)
{
    struct vocabulary_builder *builder = calloc(1, sizeof *builder);
    if (builder == NULL) {
        return error_no_memory(error);
    }
    *ret_builder = builder;
    return STATUS_OK;
}

static void empty(struct vocabulary_builder *builder)
{
    arena_free(&builder->arena);
    free(builder->words);
    *builder = (struct vocabulary_builder){0};
}

void vocabulary_builder_free(struct vocabulary_builder *builder)
{
    if (builder != NULL) {
        empty(builder);
        free(builder);
    }
}

enum status vocabulary_builder_add(struct vocabulary_builder *builder, struct text word,
                                   uint32_t count, struct error *error)
{
    struct letters letters;
    if (count == 0 || !letters_read(word, &letters) || letters.count < VOCABULARY_LETTERS_MIN ||
        letters.count > VOCABULARY_LETTERS_MAX) {
        return STATUS_OK;
    }
    struct pending_word pending = {.count = count, .letters = (uint32_t)letters.count};
    if (!array_reserve(&builder->words, &builder->capacity, builder->count + 1,
                       sizeof *builder->words) ||
        arena_copy(&builder->arena, word, &pending.text) != STATUS_OK) {
        return error_no_memory(error);
    }
    builder->words[builder->count++] = pending;
    return STATUS_OK;
}

/* The order in a vocabulary. */
static int compare_places(const void *left, const void *right)
{
    const struct pending_word *a = left;
    const struct pending_word *b = right;
    if (a->letters != b->letters) {
        return a->letters < b->letters ? -1 : 1;
    }
    return text_compare(a->text, b->text);
}

static int compare_counts(const void *left, const void *right)
{
    const struct pending_word *a = left;
    const struct pending_word *b = right;
    if (a->count != b->count) {
        return a->count > b->count ? -1 : 1;
    }
    return compare_places(left, right);
}

/* Leaves each word once, with the sum of its counts. */
static void merge(struct vocabulary_builder *builder)
{
    size_t kept = 0;
    for (size_t i = 0; i < builder->count; i++) {
        struct pending_word *word = &builder->words[i];
        if (kept > 0 && compare_places(&builder->words[kept - 1], word) == 0) {
            uint32_t *count = &builder->words[kept - 1].count;
            *count = word->count > UINT32_MAX - *count ? UINT32_MAX : *count + word->count;
        } else {
            builder->words[kept++] = *word;
        }
    }
    builder->count = kept;
}

static void sort(struct vocabulary_builder *builder,
                 int (*compare)(const void *left, const void *right))
{
    if (builder->count > 0) { /* qsort() takes no NULL */
        qsort(builder->words, builder->count, sizeof *builder->words, compare);
    }
}

static enum status allocate(struct vocabulary *vocabulary, size_t count, size_t bytes,
                            struct error *error)
{
    vocabulary->count = (uint32_t)count;
    vocabulary->masks = malloc((count + 1) * sizeof *vocabulary->masks);
    vocabulary->counts = malloc((count + 1) * sizeof *vocabulary->counts);
    vocabulary->offsets = malloc((count + 1) * sizeof *vocabulary->offsets);
    vocabulary->bytes = malloc(bytes + 1);
    return vocabulary->masks != NULL && vocabulary->counts != NULL && vocabulary->offsets != NULL &&
                   vocabulary->bytes != NULL
               ? STATUS_OK
               : error_no_memory(error);
}

static void fill(struct vocabulary *vocabulary, const struct pending_word *words)
{
    uint32_t offset = 0;
    uint32_t length = 0;
    for (uint32_t i = 0; i < vocabulary->count; i++) {
        struct letters letters;
        (void)letters_read(words[i].text, &letters); /* was read before */
        while (length < letters.count) {
            vocabulary->starts[++length] = i;
        }
        vocabulary->masks[i] = letters_mask(&letters);
        vocabulary->counts[i] = words[i].count;
        vocabulary->offsets[i] = offset;
        memcpy(vocabulary->bytes + offset, words[i].text.data, words[i].text.size);
        offset += (uint32_t)words[i].text.size;
    }
    while (length < VOCABULARY_LETTERS_MAX + 1) {
        vocabulary->starts[++length] = vocabulary->count;
    }
    vocabulary->offsets[vocabulary->count] = offset;
}

static enum status make(const struct vocabulary_builder *builder,
                        struct vocabulary **ret_vocabulary, struct error *error)
{
    size_t bytes = 0;
    for (size_t i = 0; i < builder->count; i++) {
        bytes += builder->words[i].text.size;
    }
    struct vocabulary *vocabulary = calloc(1, sizeof *vocabulary);
    if (vocabulary == NULL) {
        return error_no_memory(error);
    }
    enum status status = allocate(vocabulary, builder->count, bytes, error);
    if (status != STATUS_OK) {
        vocabulary_free(vocabulary);
        return status;
    }
    fill(vocabulary, builder->words);
    *ret_vocabulary = vocabulary;
    return STATUS_OK;
}

enum status vocabulary_builder_finish(struct vocabulary_builder *builder,
                                      struct vocabulary **ret_vocabulary, struct error *error)
{
    sort(builder, compare_places);
    merge(builder);
    if (builder->count > VOCABULARY_WORDS_MAX) {
        sort(builder, compare_counts);
        builder->count = VOCABULARY_WORDS_MAX;
        sort(builder, compare_places);
    }
    enum status status = make(builder, ret_vocabulary, error);
    if (status == STATUS_OK) {
        empty(builder);
    }
    return status;
}
