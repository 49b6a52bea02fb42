/* lines.h: the lines of a file, one at a time and each within a limit. */
#ifndef CATALOGUE_LINES_H
#define CATALOGUE_LINES_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buffer.h"
#include "base/status.h"
#include "base/text.h"

/* `{.fd = …, .line_max = …}` is one at the start; release with lines_free(), which leaves the
 * file open. */
struct line_reader {
    int fd;
    size_t line_max; /* bytes of a line, its end not counted */
    struct buffer buffer;
    size_t start;    /* of what has not been returned */
    uint32_t number; /* of the line returned last */
    bool is_at_end;  /* of the file */
};

struct line {
    struct text text; /* without LF or CR LF; valid until the next call */
    uint32_t number;  /* from 1 */
    bool is_too_long; /* it has no text then */
    bool is_unended;  /* the file ends without a newline behind it */
};

/* The next line. STATUS_NOT_FOUND at the end of the file, STATUS_IO, STATUS_NO_MEMORY. */
enum status lines_next(struct line_reader *reader, struct line *ret_line,
                       struct error *error) MUST_CHECK;
void lines_free(struct line_reader *reader);

#endif
