/* source_line.h: the lines of a source file, and the words on them. */
#ifndef LANGUAGE_COMPILE_SOURCE_LINE_H
#define LANGUAGE_COMPILE_SOURCE_LINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"
#include "base/status.h"
#include "base/text.h"

/* Reads the source at `path`. Where it is missing the error names the Debian package `package`
 * that brings it. */
enum status source_read(const char *path, const char *package, struct buffer *buffer,
                        struct error *error) MUST_CHECK;

/* Takes the next line, without its end and white space around it, off `rest`; false at the end. */
bool source_next_line(struct text *rest, struct text *ret_line);

/* Takes the next field, up to a tab, off `line`; false at the end. */
bool source_next_field(struct text *line, struct text *ret_field);

enum { SOURCE_WORD_MAX = 64 /* bytes of a folded word */ };

/* What a lexicon keeps of a word as written. */
struct source_word {
    char bytes[SOURCE_WORD_MAX];
    size_t size;
    bool has_capital;
};

/* Folds it as the analyser does. False for what the lexicon leaves out: several words, digits,
 * hyphens, points, forms in 's and words that are too long. */
bool source_fold(struct text written, struct source_word *ret_word);

#endif
