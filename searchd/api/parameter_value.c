#include "api/parameter_value.h"

#include <stdio.h>

#include "base/number.h"

enum { ASCII_DELETE = 0x7F };

/* White space and control characters, of which line_copy() leaves nothing. */
static bool is_blank(struct text text)
{
    for (size_t i = 0; i < text.size; i++) {
        unsigned char byte = (unsigned char)text.data[i];
        if (byte > ' ' && byte != ASCII_DELETE) {
            return false;
        }
    }
    return true;
}

static void read_text(const struct parameter *parameter, struct text text,
                      struct input_errors *errors)
{
    if (is_blank(text)) {
        input_errors_add(errors, text_from(parameter->name), "%s",
                         parameter->meaning != NULL ? parameter->meaning
                                                    : "is empty: give a value, or leave it out");
    } else if (text.size > parameter->maximum) {
        input_errors_add(errors, text_from(parameter->name), "is longer than %zu bytes: shorten it",
                         parameter->maximum);
    }
}

static void read_number(const struct parameter *parameter, struct text *text,
                        struct parameter_values *values, struct input_errors *errors)
{
    char digits[24];
    size_t number;
    if (!number_parse(*text, parameter->maximum, &number) || number < parameter->minimum) {
        input_errors_add(errors, text_from(parameter->name), "is a whole number from %zu to %zu",
                         parameter->minimum, parameter->maximum);
        return;
    }
    (void)snprintf(digits, sizeof digits, "%zu", number);
    if (arena_copy(errors->arena, text_from(digits), text) != STATUS_OK) {
        input_errors_fail(errors);
    }
    values->number = number;
}

void parameter_list_names(const char *const *names, size_t count, char *list, size_t size)
{
    size_t used = 0;
    list[0] = '\0';
    for (size_t i = 0; i < count && used < size; i++) {
        const char *separator = i == 0 ? "" : i + 1 == count ? " or " : ", ";
        int written = snprintf(list + used, size - used, "%s'%s'", separator, names[i]);
        used += written > 0 ? (size_t)written : 0;
    }
}

static void read_choice(const struct parameter *parameter, struct text text,
                        struct parameter_values *values, struct input_errors *errors)
{
    char list[PARAMETER_LIST_SIZE];
    for (size_t i = 0; i < parameter->choice_count; i++) {
        if (text_is(text, parameter->choices[i])) {
            values->number = i;
            values->choices |= 1U << i;
            return;
        }
    }
    parameter_list_names(parameter->choices, parameter->choice_count, list, sizeof list);
    input_errors_add(errors, text_from(parameter->name), "is %s, or left out", list);
}

void parameter_read_value(const struct parameter *parameter, struct text *text,
                          struct parameter_values *values, struct input_errors *errors)
{
    switch (parameter->kind) {
    case PARAMETER_TEXT:
        read_text(parameter, *text, errors);
        break;
    case PARAMETER_NUMBER:
        read_number(parameter, text, values, errors);
        break;
    case PARAMETER_CHOICE:
        read_choice(parameter, *text, values, errors);
        break;
    }
}
