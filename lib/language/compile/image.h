/* image.h: a lexicon file in memory. */
#ifndef LANGUAGE_COMPILE_IMAGE_H
#define LANGUAGE_COMPILE_IMAGE_H

#include <stdint.h>

#include "base/buffer.h"
#include "base/status.h"
#include "language/compile/patterns.h"
#include "language/compile/vocabulary.h"

/* Appends to the empty `image` the bytes of a lexicon file; sorts the vocabulary. The same words
 * and patterns give the same bytes. STATUS_OK, STATUS_LIMIT, STATUS_NO_MEMORY. */
enum status image_write(struct vocabulary *vocabulary, const struct pattern_list *patterns,
                        uint32_t compound_count, struct buffer *image,
                        struct error *error) MUST_CHECK;

#endif
