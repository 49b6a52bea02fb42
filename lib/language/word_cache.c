#include "language/word_cache.h"

#include <stdint.h>
#include <string.h>

#define HASH_NONFATAL_OOM 1
#include <uthash.h>

struct word_cache_entry {
    UT_hash_handle hh;
    char key[1 + TOKEN_BYTES_MAX]; /* the language, then the word */
    struct word_analysis analysis; /* last: only as much of its bytes as it uses is allocated */
};

void word_cache_free(struct word_cache *cache)
{
    HASH_CLEAR(hh, cache->entries);
    arena_free(&cache->arena);
}

static size_t make_key(struct text word, enum language language,
                       char key[static 1 + TOKEN_BYTES_MAX])
{
    key[0] = (char)language;
    memcpy(key + 1, word.data, word.size);
    return word.size + 1;
}

const struct word_analysis *word_cache_find(const struct word_cache *cache, struct text word,
                                            enum language language)
{
    char key[1 + TOKEN_BYTES_MAX];
    size_t size = make_key(word, language, key);
    struct word_cache_entry *entry;
    HASH_FIND(hh, cache->entries, key, size, entry);
    return entry != NULL ? &entry->analysis : NULL;
}

const struct word_analysis *word_cache_add(struct word_cache *cache, enum language language,
                                           const struct word_analysis *analysis)
{
    if (HASH_COUNT(cache->entries) >= WORD_CACHE_MAX) {
        word_cache_free(cache);
    }
    size_t unused = sizeof analysis->bytes - analysis->size;
    struct word_cache_entry *entry = arena_allocate(&cache->arena, sizeof *entry - unused);
    if (entry == NULL) {
        return NULL;
    }
    memcpy(&entry->analysis, analysis, sizeof *analysis - unused);
    size_t size = make_key(text_of(analysis->bytes, analysis->exact_size), language, entry->key);
    HASH_ADD_KEYPTR(hh, cache->entries, entry->key, size, entry);
    return entry->hh.tbl != NULL ? &entry->analysis : NULL;
}
