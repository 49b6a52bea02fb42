#include "language/compile/image.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "language/lexicon.h"
#include "language/lexicon_file.h"
#include "language/string_table.h"

/* The strings of a table, given by number. */
struct string_source {
    const void *items;
    size_t count;
    struct text (*get)(const void *items, size_t number);
};

static struct text word_text(const void *items, size_t number)
{
    const struct vocabulary *vocabulary = items;
    return vocabulary->words[number]->text;
}

static struct text pattern_text(const void *items, size_t number)
{
    const struct pattern_list *list = items;
    return list->items[number].letters;
}

static void append_bytes(struct buffer *image, const void *bytes, size_t size)
{
    buffer_append(image, text_of(bytes, size));
}

static uint32_t slot_count_for(size_t count)
{
    uint32_t slots = 8;
    while (slots < 2 * count) {
        slots *= 2;
    }
    return slots;
}

static enum status append_slots(struct string_source source, struct buffer *image)
{
    uint32_t count = slot_count_for(source.count);
    uint32_t *slots = calloc(count, sizeof *slots);
    if (slots == NULL) {
        return STATUS_NO_MEMORY;
    }
    for (size_t i = 0; i < source.count; i++) {
        uint32_t hash = string_table_hash(source.get(source.items, i));
        uint32_t at = hash & (count - 1);
        while (slots[at] != 0) {
            at = (at + 1) & (count - 1);
        }
        slots[at] = string_table_slot(hash, (uint32_t)i);
    }
    append_bytes(image, slots, count * sizeof *slots);
    free(slots);
    return STATUS_OK;
}

static void append_offsets(struct string_source source, struct buffer *image)
{
    uint32_t offset = 0;
    for (size_t i = 0; i < source.count; i++) {
        append_bytes(image, &offset, sizeof offset);
        offset += (uint32_t)source.get(source.items, i).size + 1;
    }
}

static void append_strings(struct string_source source, struct buffer *image)
{
    for (size_t i = 0; i < source.count; i++) {
        struct text string = source.get(source.items, i);
        buffer_append_char(image, (char)(unsigned char)string.size);
        buffer_append(image, string);
    }
}

static uint16_t stored_count(double count)
{
    double units = round(count * LEXICON_COUNT_UNIT);
    return units < UINT16_MAX ? (uint16_t)units : UINT16_MAX;
}

static void append_entries(const struct vocabulary *vocabulary, struct buffer *image)
{
    for (size_t i = 0; i < vocabulary->count; i++) {
        struct lexicon_entry entry = {
            .flags = vocabulary->words[i]->flags,
            .left_count = stored_count(vocabulary->words[i]->left_count),
            .head_count = stored_count(vocabulary->words[i]->head_count),
        };
        append_bytes(image, &entry, sizeof entry);
    }
}

static void append_base(const struct vocabulary_word *word, const struct vocabulary_word *base,
                        enum lexicon_flag kind, struct buffer *image)
{
    if (base != NULL) {
        struct lexicon_base_pair pair = {word->number, base->number, (uint32_t)kind};
        append_bytes(image, &pair, sizeof pair);
    }
}

static void append_bases(const struct vocabulary *vocabulary, struct buffer *image)
{
    for (size_t i = 0; i < vocabulary->count; i++) {
        const struct vocabulary_word *word = vocabulary->words[i];
        append_base(word, word->noun_base, LEXICON_IRREGULAR_NOUN, image);
        append_base(word, word->verb_base, LEXICON_STRONG_VERB, image);
        append_base(word, word->close_kin, LEXICON_CLOSE_KIN, image);
        append_base(word, word->wide_kin, LEXICON_WIDE_KIN, image);
    }
}

static void append_levels(const struct pattern_list *patterns, struct buffer *image)
{
    for (size_t i = 0; i < patterns->count; i++) {
        append_bytes(image, &patterns->items[i].levels, sizeof patterns->items[i].levels);
    }
}

static enum status append_section(const struct vocabulary *vocabulary,
                                  const struct pattern_list *patterns, enum lexicon_section section,
                                  struct buffer *image)
{
    struct string_source words = {vocabulary, vocabulary->count, word_text};
    struct string_source letters = {patterns, patterns->count, pattern_text};
    switch (section) {
    case SECTION_WORD_SLOTS:
        return append_slots(words, image);
    case SECTION_WORD_OFFSETS:
        append_offsets(words, image);
        break;
    case SECTION_WORD_BYTES:
        append_strings(words, image);
        break;
    case SECTION_ENTRIES:
        append_entries(vocabulary, image);
        break;
    case SECTION_BASES:
        append_bases(vocabulary, image);
        break;
    case SECTION_PATTERN_SLOTS:
        return append_slots(letters, image);
    case SECTION_PATTERN_OFFSETS:
        append_offsets(letters, image);
        break;
    case SECTION_PATTERN_BYTES:
        append_strings(letters, image);
        break;
    case SECTION_PATTERN_LEVELS:
    default:
        append_levels(patterns, image);
        break;
    }
    return STATUS_OK;
}

enum status image_write(struct vocabulary *vocabulary, const struct pattern_list *patterns,
                        uint32_t compound_count, struct buffer *image, struct error *error)
{
    if (vocabulary->count > STRING_TABLE_COUNT_MAX) {
        return error_set(error, STATUS_LIMIT, "the lexicon would have %zu words; at most %d fit",
                         vocabulary->count, STRING_TABLE_COUNT_MAX);
    }
    vocabulary_sort(vocabulary);
    struct lexicon_header header = {.magic = LEXICON_MAGIC,
                                    .byte_order = LEXICON_BYTE_ORDER,
                                    .format = LEXICON_FORMAT,
                                    .compound_count = compound_count};
    append_bytes(image, &header, sizeof header);
    for (int i = 0; i < SECTION_COUNT; i++) {
        size_t start = image->size;
        if (append_section(vocabulary, patterns, (enum lexicon_section)i, image) != STATUS_OK) {
            return error_no_memory(error);
        }
        header.section_sizes[i] = (uint32_t)(image->size - start);
        while (image->size % 8 != 0) {
            buffer_append_char(image, '\0');
        }
    }
    enum status status = buffer_status(image, error);
    if (status == STATUS_OK) {
        lexicon_file_digest(&header, (const unsigned char *)image->data + sizeof header,
                            image->size - sizeof header, header.digest);
        memcpy(image->data, &header, sizeof header);
    }
    return status;
}
