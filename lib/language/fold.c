#include "language/fold.h"

#include <stdbool.h>
#include <string.h>
#include <utf8proc.h>

enum { DECOMPOSED_MAX = 32 /* code points; the longest of Unicode 14 is 18 (U+FDFA) */ };

/* Letters without a decomposition. utf8proc has folded the case already. */
static const struct {
    utf8proc_int32_t code_point;
    const char *ascii;
} spelled_out[] = {
    {0x00E6, "ae"}, {0x00F0, "d"}, {0x00F8, "o"}, {0x00FE, "th"}, {0x0111, "d"},  {0x0127, "h"},
    {0x0131, "i"},  {0x0138, "k"}, {0x0142, "l"}, {0x014B, "n"},  {0x0153, "oe"}, {0x0167, "t"},
    {0x0180, "b"},  {0x0192, "f"}, {0x01E5, "g"}, {0x0237, "j"},
};

static bool is_nonspacing(utf8proc_category_t category)
{
    return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_ME;
}

static bool is_letter(utf8proc_category_t category)
{
    return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
           category == UTF8PROC_CATEGORY_NL || category == UTF8PROC_CATEGORY_NO;
}

static enum fold_class class_of(utf8proc_int32_t code_point)
{
    switch (code_point) {
    case '\'':
    case '`':
    case 0x00B4: /* ´, typed for an apostrophe */
    case 0x02B9:
    case 0x02BB:
    case 0x02BC: /* modifier letter apostrophe */
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x2032:
    case 0xFF07:
        return FOLD_APOSTROPHE;
    case '-':
    case 0x2010:
    case 0x2011:
    case 0xFF0D:
        return FOLD_HYPHEN;
    case '.':
    case ',':
        return FOLD_POINT;
    default:
        break;
    }
    const utf8proc_property_t *property = utf8proc_get_property(code_point);
    utf8proc_category_t category = (utf8proc_category_t)property->category;
    if (property->ignorable || category == UTF8PROC_CATEGORY_CF) {
        return FOLD_IGNORABLE;
    }
    if (category == UTF8PROC_CATEGORY_ND) {
        return FOLD_DIGIT;
    }
    if (is_letter(category) || category == UTF8PROC_CATEGORY_MC) {
        return FOLD_LETTER;
    }
    return is_nonspacing(category) ? FOLD_MARK : FOLD_SEPARATOR;
}

static enum fold_class ascii_class(unsigned char c)
{
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
        return FOLD_LETTER;
    }
    if (c >= '0' && c <= '9') {
        return FOLD_DIGIT;
    }
    return c == '\'' || c == '`' || c == '-' || c == '.' || c == ',' ? class_of(c) : FOLD_SEPARATOR;
}

static void append(struct folded *folded, const void *bytes, size_t size)
{
    if (size <= sizeof folded->bytes - folded->size) {
        memcpy(folded->bytes + folded->size, bytes, size);
        folded->size += size;
    }
}

static void append_code_point(struct folded *folded, utf8proc_int32_t code_point)
{
    enum fold_class class = class_of(code_point);
    if (class != FOLD_LETTER && class != FOLD_DIGIT) {
        return;
    }
    for (size_t i = 0; i < sizeof spelled_out / sizeof spelled_out[0]; i++) {
        if (spelled_out[i].code_point == code_point) {
            append(folded, spelled_out[i].ascii, strlen(spelled_out[i].ascii));
            return;
        }
    }
    utf8proc_uint8_t bytes[4];
    append(folded, bytes, (size_t)utf8proc_encode_char(code_point, bytes));
}

static void fold_code_point(struct folded *folded, utf8proc_int32_t code_point)
{
    utf8proc_int32_t decomposed[DECOMPOSED_MAX];
    int boundary_class = 0;
    utf8proc_ssize_t count = utf8proc_decompose_char(code_point, decomposed, DECOMPOSED_MAX,
                                                     UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
                                                         UTF8PROC_CASEFOLD | UTF8PROC_IGNORE,
                                                     &boundary_class);
    for (utf8proc_ssize_t i = 0; i < count && i < DECOMPOSED_MAX; i++) {
        append_code_point(folded, decomposed[i]);
    }
}

static size_t decode(struct text text, size_t offset, utf8proc_int32_t *ret_code_point)
{
    utf8proc_ssize_t size =
        utf8proc_iterate((const utf8proc_uint8_t *)text.data + offset,
                         (utf8proc_ssize_t)(text.size - offset), ret_code_point);
    return size > 0 ? (size_t)size : 0;
}

void fold_next(struct text text, size_t offset, struct folded *ret_folded)
{
    unsigned char first = (unsigned char)text.data[offset];
    ret_folded->size = 0;
    ret_folded->source_size = 1;
    if (first < 0x80) {
        ret_folded->class = ascii_class(first);
        if (ret_folded->class == FOLD_LETTER) {
            ret_folded->bytes[ret_folded->size++] = (char)(first | 0x20U);
        } else if (ret_folded->class == FOLD_DIGIT || ret_folded->class == FOLD_POINT) {
            ret_folded->bytes[ret_folded->size++] = (char)first;
        }
        return;
    }
    utf8proc_int32_t code_point;
    size_t size = decode(text, offset, &code_point);
    if (size == 0) {
        ret_folded->class = FOLD_SEPARATOR;
        return;
    }
    ret_folded->source_size = size;
    ret_folded->class = class_of(code_point);
    if (ret_folded->class == FOLD_LETTER || ret_folded->class == FOLD_DIGIT) {
        fold_code_point(ret_folded, code_point);
        if (ret_folded->size == 0) {
            ret_folded->class = FOLD_IGNORABLE;
        }
    }
}

enum fold_class fold_class_at(struct text text, size_t offset, size_t *ret_source_size)
{
    struct folded folded;
    fold_next(text, offset, &folded);
    *ret_source_size = folded.source_size;
    return folded.class;
}
