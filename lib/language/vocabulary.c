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

uint32_t vocabulary_count(const struct vocabulary *vocabulary, struct text word)
{
    struct letters letters;
    if (!letters_read(word, &letters)) {
        return 0;
    }
    uint32_t low = vocabulary->starts[letters.count];
    uint32_t high = vocabulary->starts[letters.count + 1];
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int order = text_compare(vocabulary_word(vocabulary, middle), word);
        if (order == 0) {
            return vocabulary->counts[middle];
        }
        if (order < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return 0;
}
