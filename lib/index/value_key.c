#include "index/value_key.h"

#include <string.h>

#include "language/fold.h"

/* What the code point at hand is in a key. */
static struct text key_part(struct text text, size_t offset, const struct folded *folded)
{
    if (folded->size > 0) {
        return text_of(folded->bytes, folded->size);
    }
    if (folded->class == FOLD_MARK || folded->class == FOLD_IGNORABLE ||
        text.data[offset] == '\0') {
        return (struct text){0};
    }
    return text_slice(text, offset, folded->source_size);
}

void value_key_make(struct text text, struct value_key *ret_key)
{
    struct folded folded;
    ret_key->size = 0;
    for (size_t offset = 0; offset < text.size; offset += folded.source_size) {
        fold_next(text, offset, &folded);
        struct text part = key_part(text, offset, &folded);
        if (ret_key->size + part.size > VALUE_KEY_MAX) {
            return;
        }
        if (part.size > 0) {
            memcpy(ret_key->bytes + ret_key->size, part.data, part.size);
            ret_key->size += part.size;
        }
    }
}

void value_key_make_sortable(struct text text, struct value_key *ret_key)
{
    size_t source_size;
    for (size_t offset = 0; offset < text.size; offset += source_size) {
        enum fold_class class = fold_class_at(text, offset, &source_size);
        if (class == FOLD_LETTER || class == FOLD_DIGIT) {
            value_key_make(text_slice(text, offset, text.size), ret_key);
            return;
        }
    }
    value_key_make(text, ret_key);
}

struct text value_key_text(const struct value_key *key)
{
    return text_of(key->bytes, key->size);
}
