#include "language/letters.h"

#include <utf8proc.h>

enum {
    ALPHABET_SIZE = 26,
    OTHER_FIRST_BIT = 2 * ALPHABET_SIZE,
    OTHER_BITS = 64 - OTHER_FIRST_BIT,
};

static bool is_digit(int32_t letter)
{
    return utf8proc_category(letter) == UTF8PROC_CATEGORY_ND;
}

bool letters_read(struct text word, struct letters *ret_letters)
{
    size_t count = 0;
    for (size_t offset = 0; offset < word.size;) {
        utf8proc_int32_t letter;
        utf8proc_ssize_t size = utf8proc_iterate((const utf8proc_uint8_t *)word.data + offset,
                                                 (utf8proc_ssize_t)(word.size - offset), &letter);
        if (size <= 0 || count == LETTERS_MAX || is_digit(letter)) {
            return false;
        }
        ret_letters->at[count++] = letter;
        offset += (size_t)size;
    }
    ret_letters->count = count;
    return count > 0;
}

size_t letters_size(const struct letters *letters, size_t count)
{
    utf8proc_uint8_t bytes[4];
    size_t size = 0;
    for (size_t i = 0; i < count; i++) {
        size += (size_t)utf8proc_encode_char(letters->at[i], bytes);
    }
    return size;
}

uint64_t letters_mask(const struct letters *letters)
{
    uint64_t mask = 0;
    for (size_t i = 0; i < letters->count; i++) {
        int32_t letter = letters->at[i];
        if (letter < 'a' || letter > 'z') {
            mask |= UINT64_C(1) << (OTHER_FIRST_BIT + letter % OTHER_BITS);
            continue;
        }
        uint64_t first = UINT64_C(1) << (letter - 'a');
        mask |= (mask & first) != 0 ? first << ALPHABET_SIZE : first;
    }
    return mask;
}
