/* value_key.h: what a value is compared by, whatever its case, accents and marks. */
#ifndef INDEX_VALUE_KEY_H
#define INDEX_VALUE_KEY_H

#include "base/text.h"

enum { VALUE_KEY_MAX = 200 /* bytes: with a prefix a term of an index */ };

struct value_key {
    char bytes[VALUE_KEY_MAX];
    size_t size;
};

/* The text with its letters and digits folded (language/fold.h) and all else but NUL as it is, cut
 * to VALUE_KEY_MAX at a code point. */
void value_key_make(struct text text, struct value_key *ret_key);

/* The same from the first letter or digit on, to order texts by; of a text without any, from its
 * beginning. */
void value_key_make_sortable(struct text text, struct value_key *ret_key);

/* Valid as long as the key. */
struct text value_key_text(const struct value_key *key);

#endif
