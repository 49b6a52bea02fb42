/* colour.h: a colour of sRGB, as a person writes it. */
#ifndef CONFIG_COLOUR_H
#define CONFIG_COLOUR_H

#include <stdint.h>

#include "base/status.h"
#include "base/text.h"

struct colour {
    uint8_t red, green, blue;
};

/* Reads "#rrggbb", in capitals or not (CSS Color 4 section 5.2). STATUS_OK or STATUS_INVALID. */
enum status colour_parse(struct text text, struct colour *ret_colour,
                         struct error *error) MUST_CHECK;

#endif
