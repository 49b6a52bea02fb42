#include "language/compile/source_line.h"

#include <string.h>
#include <utf8proc.h>

#include "base/file.h"
#include "language/word_scanner.h"

enum { SOURCE_BYTES_MAX = 64 * 1024 * 1024 };

enum status source_read(const char *path, const char *package, struct buffer *buffer,
                        struct error *error)
{
    enum status status = file_read(path, SOURCE_BYTES_MAX, buffer, error);
    if (status == STATUS_NOT_FOUND) {
        return error_set(error, status,
                         "%s: is missing, and the Dutch lexicon cannot be made without it; "
                         "install it with: apt-get install %s",
                         path, package);
    }
    return status;
}

static bool next_piece(struct text *rest, char end, struct text *ret_piece)
{
    if (rest->size == 0) {
        return false;
    }
    const char *found = memchr(rest->data, end, rest->size);
    size_t size = found != NULL ? (size_t)(found - rest->data) : rest->size;
    *ret_piece = text_of(rest->data, size);
    size_t taken = found != NULL ? size + 1 : size;
    *rest = text_of(rest->data + taken, rest->size - taken);
    return true;
}

bool source_next_line(struct text *rest, struct text *ret_line)
{
    if (!next_piece(rest, '\n', ret_line)) {
        return false;
    }
    if (text_ends_with(*ret_line, "\r")) {
        ret_line->size--;
    }
    return true;
}

bool source_next_field(struct text *line, struct text *ret_field)
{
    return next_piece(line, '\t', ret_field);
}

static bool has_capital(struct text written)
{
    size_t offset = 0;
    while (offset < written.size) {
        utf8proc_int32_t code_point;
        utf8proc_ssize_t size =
            utf8proc_iterate((const utf8proc_uint8_t *)written.data + offset,
                             (utf8proc_ssize_t)(written.size - offset), &code_point);
        if (size <= 0) {
            return false;
        }
        if (utf8proc_category(code_point) == UTF8PROC_CATEGORY_LU) {
            return true;
        }
        offset += (size_t)size;
    }
    return false;
}

static bool is_plain(struct text folded)
{
    for (size_t i = 0; i < folded.size; i++) {
        if (folded.data[i] < 'a' || folded.data[i] > 'z') {
            return false;
        }
    }
    return true;
}

bool source_fold(struct text written, struct source_word *ret_word)
{
    struct word_scanner scanner = {.text = written};
    struct scanned_word word;
    if (text_ends_with(written, "'s") || text_ends_with(written, "s'") ||
        text_ends_with(written, "’s") || !word_scanner_next(&scanner, &word, NULL) ||
        word.start != 0 || word.end != written.size || word.joins_next ||
        word.size == TOKEN_BYTES_MAX || !is_plain(text_of(word.folded, word.size))) {
        return false;
    }
    memcpy(ret_word->bytes, word.folded, word.size);
    ret_word->size = word.size;
    ret_word->has_capital = has_capital(written);
    return true;
}
