#include "config/colour.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

static bool is_colour(struct text text)
{
    if (text.size != strlen("#rrggbb") || text.data[0] != '#') {
        return false;
    }
    for (size_t i = 1; i < text.size; i++) {
        if (!isxdigit((unsigned char)text.data[i])) {
            return false;
        }
    }
    return true;
}

enum status colour_parse(struct text text, struct colour *ret_colour, struct error *error)
{
    if (!is_colour(text)) {
        return error_set(error, STATUS_INVALID,
                         "write a colour as # and six hexadecimal digits, two each for red, green "
                         "and blue, as in \"#17507a\"");
    }
    char digits[sizeof "rrggbb"] = {0};
    memcpy(digits, text.data + 1, sizeof digits - 1);
    unsigned long value = strtoul(digits, NULL, 16);
    *ret_colour = (struct colour){(uint8_t)(value >> 16), (uint8_t)(value >> 8), (uint8_t)value};
    return STATUS_OK;
}
