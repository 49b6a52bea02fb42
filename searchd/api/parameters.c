#include "api/parameters.h"

#include <stdio.h>

#include "base/nearest.h"

static bool is_repeated(const struct request *request, size_t at)
{
    for (size_t i = 0; i < at; i++) {
        if (text_equal(request->parameters[i].name.text, request->parameters[at].name.text)) {
            return true;
        }
    }
    return false;
}

static void add_flaws(struct text name, unsigned flaws, struct input_errors *errors)
{
    if ((flaws & URI_BROKEN_PERCENT) != 0) {
        input_errors_add(errors, name, "has a %% without two hex digits: write a percent as %%25");
    }
    if ((flaws & URI_NUL) != 0) {
        input_errors_add(errors, name, "has a NUL (%%00): leave it out");
    }
    if ((flaws & URI_NOT_UTF8) != 0) {
        input_errors_add(errors, name, "is not UTF-8: encode the text as UTF-8, then as %%XX");
    }
}

static void check_one(const struct request *request, size_t at, const char *const *names,
                      size_t count, struct input_errors *errors)
{
    const struct uri_parameter *parameter = &request->parameters[at];
    struct text name = parameter->name.text;
    bool is_known = false;
    for (size_t i = 0; i < count && !is_known; i++) {
        is_known = text_is(name, names[i]);
    }
    if (!is_known) {
        const char *nearest = nearest_name(name, names, count);
        input_errors_add(errors, name, "is no parameter here%s%s%s",
                         nearest != NULL ? ": did you mean '" : ": leave it out",
                         nearest != NULL ? nearest : "", nearest != NULL ? "'?" : "");
        return;
    }
    if (is_repeated(request, at)) {
        input_errors_add(errors, name, "is given more than once: give it once");
    }
    add_flaws(name, parameter->value.flaws, errors);
}

void parameters_check(const struct request *request, const char *const *names, size_t count,
                      struct input_errors *errors)
{
    for (size_t i = 0; i < request->parameter_count; i++) {
        check_one(request, i, names, count, errors);
    }
    if (request->parameter_total > request->parameter_count) {
        input_errors_add(errors, text_from(""), "there are %zu parameters: give at most %d",
                         request->parameter_total, REQUEST_PARAMETERS_MAX);
    }
}

bool parameters_read_number(struct text text, size_t maximum, size_t *ret_number)
{
    size_t number = 0;
    for (size_t i = 0; i < text.size; i++) {
        if (text.data[i] < '0' || text.data[i] > '9') {
            return false;
        }
        size_t digit = (size_t)(text.data[i] - '0');
        if (digit > maximum || number > (maximum - digit) / 10) {
            return false;
        }
        number = number * 10 + digit;
    }
    if (text.size == 0) {
        return false;
    }
    *ret_number = number;
    return true;
}

size_t parameters_number(const struct request *request, const char *name, size_t minimum,
                         size_t maximum, size_t fallback, struct input_errors *errors)
{
    const struct uri_parameter *parameter = request_parameter(request, name);
    size_t number;
    if (parameter == NULL) {
        return fallback;
    }
    if (!parameters_read_number(parameter->value.text, maximum, &number) || number < minimum) {
        input_errors_add(errors, text_from(name), "is a whole number from %zu to %zu", minimum,
                         maximum);
        return fallback;
    }
    return number;
}

/* "'a' or 'b'", "'a', 'b' or 'c'". */
static void list_choices(const char *const *choices, size_t count, char *list, size_t size)
{
    size_t used = 0;
    list[0] = '\0';
    for (size_t i = 0; i < count && used < size; i++) {
        const char *separator = i == 0 ? "" : i + 1 == count ? " or " : ", ";
        int written = snprintf(list + used, size - used, "%s'%s'", separator, choices[i]);
        used += written > 0 ? (size_t)written : 0;
    }
}

size_t parameters_choice(const struct request *request, const char *name,
                         const char *const *choices, size_t count, struct input_errors *errors)
{
    const struct uri_parameter *parameter = request_parameter(request, name);
    char list[256];
    if (parameter == NULL) {
        return count;
    }
    for (size_t i = 0; i < count; i++) {
        if (text_is(parameter->value.text, choices[i])) {
            return i;
        }
    }
    list_choices(choices, count, list, sizeof list);
    input_errors_add(errors, text_from(name), "is %s; leave it out for all", list);
    return count;
}
