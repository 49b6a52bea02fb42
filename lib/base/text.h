/* text.h: a piece of text that somebody else owns: pointer and length in bytes.
 *
 * The bytes are UTF-8 unless said otherwise and need not end in a NUL. "No text" is size 0; its
 * pointer may be NULL. Passed by value. */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>

struct text {
    const char *data;
    size_t size; /* bytes */
};

/* For printf: `printf("%.*s", TEXT_ARGS(text))`. */
#define TEXT_ARGS(text) ((int)(text).size), ((text).data != NULL ? (text).data : "")

/* A text from a string literal, also as a constant initialiser. */
#define TEXT_LITERAL(literal)                                                                      \
    {                                                                                              \
        (literal), sizeof(literal) - 1                                                             \
    }

/* From a NUL-terminated string; NULL gives no text. */
struct text text_from(const char *string);
struct text text_of(const char *data, size_t size);

bool text_equal(struct text left, struct text right);
bool text_is(struct text text, const char *string);

/* The same whatever the case of ASCII letters. */
bool text_is_in_any_case(struct text text, const char *string);

bool text_has_prefix(struct text text, struct text prefix);
bool text_starts_with(struct text text, const char *prefix);
bool text_ends_with(struct text text, const char *suffix);

/* Order of the bytes, as memcmp: <0, 0 or >0. */
int text_compare(struct text left, struct text right);

/* From byte `start`, `size` bytes of it; both are cut to what there is. */
struct text text_slice(struct text text, size_t start, size_t size);

/* Without ASCII white space at both ends. */
struct text text_trim(struct text text);

#endif
