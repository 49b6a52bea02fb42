/* cursor.h: line and column of an offset in a text, found by walking forward. */
#ifndef TREE_CURSOR_H
#define TREE_CURSOR_H

#include "tree/problem.h"

/* `{.text = …, .place = {file, line, 1}}` is one at the start. */
struct cursor {
    struct text text;
    size_t offset;      /* in bytes */
    struct place place; /* of that byte */
};

/* The place of byte `offset`, which is not before the cursor's; columns count code points, and a
 * line ends as YAML says (LF, CR LF or CR). */
struct place cursor_advance(struct cursor *cursor, size_t offset);

/* Bytes of the byte order mark (U+FEFF in UTF-8) that the text begins with: 3 or 0. */
size_t cursor_mark_size(struct text text);

/* Adds a problem for the first byte that is a NUL or no valid UTF-8; false where there is one.
 * `start` is the start of the text. */
bool cursor_check_text(struct cursor start, struct problem_list *problems) MUST_CHECK;

#endif
