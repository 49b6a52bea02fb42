#include <string.h>
#include <utf8proc.h>

#include "language/analyser.h"
#include "language/word_scanner.h"

/* For each byte of the token's exact form, where it comes from; how many bytes that is. */
static size_t map_token(struct text source, struct word_map *ret_map)
{
    struct word_scanner scanner = {.text = source};
    struct scanned_word word;
    struct word_map piece;
    size_t size = 0;
    while (size < TOKEN_BYTES_MAX && word_scanner_next(&scanner, &word, &piece)) {
        size_t room = TOKEN_BYTES_MAX - size;
        size_t taken = word.size < room ? word.size : room;
        memcpy(ret_map->start + size, piece.start, taken * sizeof piece.start[0]);
        memcpy(ret_map->end + size, piece.end, taken * sizeof piece.end[0]);
        size += taken;
    }
    return size;
}

static size_t decode(struct text text, size_t offset, utf8proc_int32_t *ret_code_point)
{
    utf8proc_ssize_t size =
        utf8proc_iterate((const utf8proc_uint8_t *)text.data + offset,
                         (utf8proc_ssize_t)(text.size - offset), ret_code_point);
    if (size <= 0) {
        *ret_code_point = 0xFFFD;
        return 1;
    }
    return (size_t)size;
}

/* Widens [start, end) to whole grapheme clusters. */
static void widen(struct text source, size_t *start, size_t *end)
{
    utf8proc_int32_t previous = 0;
    utf8proc_int32_t state = 0;
    size_t cluster = 0; /* where the current one starts */
    size_t wide_start = 0;
    size_t offset = 0;
    while (offset < source.size) {
        utf8proc_int32_t code_point;
        size_t size = decode(source, offset, &code_point);
        if (offset > 0 && utf8proc_grapheme_break_stateful(previous, code_point, &state)) {
            cluster = offset;
            if (offset >= *end) {
                break;
            }
        }
        if (offset <= *start) {
            wide_start = cluster;
        }
        previous = code_point;
        offset += size;
    }
    *start = wide_start;
    *end = offset;
}

void token_source_range(struct text text, const struct token *token, size_t start, size_t size,
                        size_t *ret_start, size_t *ret_end)
{
    struct text source = text_slice(text, token->start, token->end - token->start);
    struct word_map map;
    size_t mapped = map_token(source, &map);
    if (size == 0 || start >= mapped) {
        *ret_start = token->end;
        *ret_end = token->end;
        return;
    }
    size_t last = size < mapped - start ? start + size - 1 : mapped - 1;
    size_t from = map.start[start];
    size_t to = map.end[last];
    widen(source, &from, &to);
    *ret_start = token->start + from;
    *ret_end = token->start + to;
}
