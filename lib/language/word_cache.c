#include "language/word_cache.h"

#include <stdint.h>
#include <string.h>

#define HASH_NONFATAL_OOM 1
#include <uthash.h>

struct word_cache_entry {
    UT_hash_handle hh;
    struct word_analysis analysis; /* last: only as much of its bytes as it uses is allocated */
};

/* A word of another language has another hash, and is told apart by its analysis. */
static unsigned hash_word(struct text word, enum language language)
{
    unsigned hash;
    HASH_VALUE(word.data, word.size, hash);
    return hash + (unsigned)language * 0x9E3779B9U;
}

void word_cache_free(struct word_cache *cache)
{
    HASH_CLEAR(hh, cache->entries);
    arena_free(&cache->arena);
}

const struct word_analysis *word_cache_find(const struct word_cache *cache, struct text word,
                                            enum language language)
{
    struct word_cache_entry *entry;
    HASH_FIND_BYHASHVALUE(hh, cache->entries, word.data, word.size, hash_word(word, language),
                          entry);
    return entry != NULL && entry->analysis.language == language ? &entry->analysis : NULL;
}

const struct word_analysis *word_cache_add(struct word_cache *cache,
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
    struct text word = text_of(entry->analysis.bytes, analysis->exact_size);
    unsigned hash = hash_word(word, (enum language)analysis->language);
    HASH_ADD_KEYPTR_BYHASHVALUE(hh, cache->entries, word.data, word.size, hash, entry);
    return entry->hh.tbl != NULL ? &entry->analysis : NULL;
}
