/* Looking words and hyphenation patterns up. */
#include <stdlib.h>
#include <string.h>

#include "language/lexicon_private.h"

struct lexicon_word lexicon_find(const struct lexicon *lexicon, struct text word)
{
    uint32_t number = string_table_find(&lexicon->words, word);
    if (number == lexicon->words.count) {
        return (struct lexicon_word){0};
    }
    const struct lexicon_entry *entry = &lexicon->entries[number];
    return (struct lexicon_word){
        .flags = entry->flags,
        .left_count = (float)entry->left_count / LEXICON_COUNT_UNIT,
        .head_count = (float)entry->head_count / LEXICON_COUNT_UNIT,
    };
}

bool lexicon_has(const struct lexicon *lexicon, struct text word, uint32_t flags)
{
    return (lexicon_find(lexicon, word).flags & flags) == flags;
}

bool lexicon_is_known(const struct lexicon *lexicon, struct text word)
{
    return (lexicon_find(lexicon, word).flags & (LEXICON_HUNSPELL | LEXICON_WORD_LIST)) != 0;
}

static int compare_pairs(const void *left, const void *right)
{
    const struct lexicon_base_pair *a = left;
    const struct lexicon_base_pair *b = right;
    if (a->form != b->form) {
        return a->form < b->form ? -1 : 1;
    }
    return (a->kind > b->kind) - (a->kind < b->kind);
}

struct text lexicon_base(const struct lexicon *lexicon, struct text word, enum lexicon_flag kind)
{
    struct lexicon_base_pair key = {.form = string_table_find(&lexicon->words, word),
                                    .kind = (uint32_t)kind};
    if (key.form == lexicon->words.count || (lexicon->entries[key.form].flags & key.kind) == 0) {
        return (struct text){NULL, 0};
    }
    const struct lexicon_base_pair *pair =
        bsearch(&key, lexicon->bases, lexicon->base_count, sizeof key, compare_pairs);
    return pair != NULL ? string_table_get(&lexicon->words, pair->base) : (struct text){NULL, 0};
}

double lexicon_compound_count(const struct lexicon *lexicon)
{
    return lexicon->header->compound_count;
}

enum { PATTERN_SIZE_MAX = 10 /* bytes: so that eleven levels of four bits fit in a number */ };

static void raise_levels(unsigned char *levels, size_t start, size_t size, uint64_t pattern_levels)
{
    for (size_t i = 0; i <= size; i++, pattern_levels >>= 4U) {
        unsigned char level = pattern_levels & 0xFU;
        if (levels[start + i] < level) {
            levels[start + i] = level;
        }
    }
}

bool lexicon_hyphenate(const struct lexicon *lexicon, struct text word,
                       unsigned char ret_levels[static LEXICON_HYPHENATED_MAX + 1])
{
    char dotted[LEXICON_HYPHENATED_MAX + 2];
    unsigned char levels[LEXICON_HYPHENATED_MAX + 3] = {0};
    size_t size = word.size < LEXICON_HYPHENATED_MAX ? word.size : LEXICON_HYPHENATED_MAX;
    dotted[0] = '.';
    if (size > 0) {
        memcpy(dotted + 1, word.data, size);
    }
    dotted[size + 1] = '.';
    for (size_t start = 0; start < size + 2; start++) {
        uint32_t hash = STRING_TABLE_HASH_START;
        for (size_t length = 1; length <= PATTERN_SIZE_MAX && start + length <= size + 2;
             length++) {
            hash = string_table_hash_byte(hash, dotted[start + length - 1]);
            uint32_t number =
                string_table_find_hashed(&lexicon->patterns, text_of(dotted + start, length),
                                         string_table_hash_finish(hash));
            if (number != lexicon->patterns.count) {
                raise_levels(levels, start, length, lexicon->pattern_levels[number]);
            }
        }
    }
    memcpy(ret_levels, levels + 1, size + 1);
    return lexicon->patterns.count > 0;
}
