#include "tree/cursor.h"

#include <string.h>

#include "base/utf8.h"

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

/* True where a line ends with the byte at `offset`. */
static bool ends_line(struct text text, size_t offset)
{
    char byte = text.data[offset];
    return byte == '\n' ||
           (byte == '\r' && (offset + 1 == text.size || text.data[offset + 1] != '\n'));
}

struct place cursor_advance(struct cursor *cursor, size_t offset)
{
    for (; cursor->offset < offset && cursor->offset < cursor->text.size; cursor->offset++) {
        if (ends_line(cursor->text, cursor->offset)) {
            cursor->place.line++;
            cursor->place.column = 1;
        } else if (((unsigned char)cursor->text.data[cursor->offset] & 0xC0U) != 0x80U) {
            cursor->place.column++;
        }
    }
    return cursor->place;
}

size_t cursor_mark_size(struct text text)
{
    return text_starts_with(text, BYTE_ORDER_MARK) ? sizeof BYTE_ORDER_MARK - 1 : 0;
}

static const char *advice_on_byte(struct text text, unsigned char byte)
{
    if (text_starts_with(text, "\xFF\xFE") || text_starts_with(text, "\xFE\xFF")) {
        return "the file is in UTF-16: save it as UTF-8";
    }
    if (byte == 0) {
        return "a NUL byte: this is no text, or it is damaged; delete the byte, or put back a good "
               "copy of the file";
    }
    return "not UTF-8: save the file as UTF-8, and look whether the letter here is right";
}

bool cursor_check_text(struct cursor start, struct problem_list *problems)
{
    struct text text = start.text;
    size_t offset = utf8_find_invalid(text);
    const char *nul = offset > 0 ? memchr(text.data, '\0', offset) : NULL;
    if (nul != NULL) {
        offset = (size_t)(nul - text.data);
    }
    if (offset == text.size) {
        return true;
    }
    unsigned char byte = (unsigned char)text.data[offset];
    struct place place = cursor_advance(&start, offset);
    problem_add(problems, place, "byte 0x%02X: %s", byte, advice_on_byte(text, byte));
    return false;
}
