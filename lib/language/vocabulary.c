#include "language/vocabulary.h"

#include <assert.h>
#include <stdlib.h>

#include "language/vocabulary_layout.h"

static_assert((int)VOCABULARY_LETTERS_MAX <= (int)LETTERS_MAX,
              "a word of a vocabulary fits in letters");

void vocabulary_free(struct vocabulary *vocabulary)
{
    if (vocabulary == NULL) {
        return;
    }
    free(vocabulary->masks);
    free(vocabulary->counts);
    free(vocabulary->offsets);
    free(vocabulary->bytes);
    free(vocabulary);
}

size_t vocabulary_size(const struct vocabulary *vocabulary)
{
    return vocabulary->count;
}

size_t vocabulary_memory(const struct vocabulary *vocabulary)
{
    return sizeof *vocabulary + vocabulary->offsets[vocabulary->count] +
           vocabulary->count * (sizeof *vocabulary->masks + sizeof *vocabulary->counts +
                                sizeof *vocabulary->offsets);
}

/* The first word of `letters` letters that is not before `word`; the end of those where none is. */
static uint32_t find_place(const struct vocabulary *vocabulary, size_t letters, struct text word)
{
    uint32_t low = vocabulary->starts[letters];
    uint32_t high = vocabulary->starts[letters + 1];
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (text_compare(vocabulary_word(vocabulary, middle), word) < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

uint32_t vocabulary_count(const struct vocabulary *vocabulary, struct text word)
{
    struct letters letters;
    if (!letters_read(word, &letters)) {
        return 0;
    }
    uint32_t place = find_place(vocabulary, letters.count, word);
    return place < vocabulary->starts[letters.count + 1] &&
                   text_equal(vocabulary_word(vocabulary, place), word)
               ? vocabulary->counts[place]
               : 0;
}

/* Puts a word in its place among those that are more frequent. */
static size_t insert(struct vocabulary_entry *entries, size_t count, size_t capacity,
                     struct vocabulary_entry entry)
{
    if (count == capacity && entries[count - 1].count >= entry.count) {
        return count;
    }
    size_t place = count < capacity ? count++ : count - 1;
    for (; place > 0 && entries[place - 1].count < entry.count; place--) {
        entries[place] = entries[place - 1];
    }
    entries[place] = entry;
    return count;
}

size_t vocabulary_complete(const struct vocabulary *vocabulary, struct text beginning,
                           struct vocabulary_entry *entries, size_t capacity)
{
    struct letters letters;
    if (!letters_read(beginning, &letters)) {
        return 0;
    }
    size_t count = 0;
    for (size_t length = letters.count + 1; length <= VOCABULARY_LETTERS_MAX; length++) {
        uint32_t end = vocabulary->starts[length + 1];
        for (uint32_t i = find_place(vocabulary, length, beginning); i < end; i++) {
            struct text word = vocabulary_word(vocabulary, i);
            if (!text_has_prefix(word, beginning)) {
                break;
            }
            count = insert(entries, count, capacity,
                           (struct vocabulary_entry){word, vocabulary->counts[i]});
        }
    }
    return count;
}
