/* utf8.h: the little of UTF-8 (RFC 3629) that utf8proc does not say in one call. */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stddef.h>

#include "base/text.h"

/* Byte offset of the first byte that is not part of valid UTF-8 (overlong forms and surrogates
 * are not); text.size where all is valid. */
size_t utf8_find_invalid(struct text text);

/* Number of code points in valid UTF-8. */
size_t utf8_count(struct text text);

/* Greatest offset ≤ `offset` at which a code point of valid UTF-8 starts (or text.size). */
size_t utf8_floor(struct text text, size_t offset);

#endif
