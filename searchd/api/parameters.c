#include "api/parameters.h"

#include <stdio.h>
#include <stdlib.h>

#include "api/parameter_value.h"
#include "base/nearest.h"
#include "http/uri.h"

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

static void check_name(struct text name, const struct parameter_table *table,
                       struct input_errors *errors)
{
    const char *names[PARAMETERS_MAX];
    for (size_t i = 0; i < table->count; i++) {
        names[i] = table->items[i].name;
        if (text_is(name, names[i])) {
            return;
        }
    }
    char list[PARAMETER_LIST_SIZE];
    const char *nearest = nearest_name(name, names, table->count);
    if (nearest != NULL) {
        input_errors_add(errors, name, "is no parameter here: did you mean '%s'?", nearest);
    } else if (table->count > 0) {
        parameter_list_names(names, table->count, list, sizeof list);
        input_errors_add(errors, name, "is no parameter here: leave it out, or use %s", list);
    } else {
        input_errors_add(errors, name, "is no parameter here: leave it out");
    }
}

static int compare_texts(const void *left, const void *right)
{
    return text_compare(*(const struct text *)left, *(const struct text *)right);
}

static size_t sort_texts(struct text *texts, size_t count)
{
    size_t kept = 0;
    qsort(texts, count, sizeof *texts, compare_texts);
    for (size_t i = 0; i < count; i++) {
        if (kept == 0 || !text_equal(texts[kept - 1], texts[i])) {
            texts[kept++] = texts[i];
        }
    }
    return kept;
}

static void check_count(const struct parameter *parameter, size_t count,
                        struct input_errors *errors)
{
    struct text name = text_from(parameter->name);
    if (count == 0 && parameter->meaning != NULL) {
        input_errors_add(errors, name, "%s", parameter->meaning);
    } else if (count > 1 && parameter->times_max == 1) {
        input_errors_add(errors, name, "is given more than once: give it once");
    } else if (count > parameter->times_max) {
        input_errors_add(errors, name, "is given %zu times: give it at most %zu times", count,
                         parameter->times_max);
    }
}

static void read_parameter(const struct request *request, const struct parameter *parameter,
                           struct parameter_values *values, struct input_errors *errors)
{
    struct text name = text_from(parameter->name);
    struct text *texts =
        arena_allocate_array(errors->arena, request->parameter_count + 1, sizeof *texts);
    size_t count = 0;
    *values = (struct parameter_values){.texts = texts, .number = parameter->fallback};
    if (texts == NULL) {
        input_errors_fail(errors);
        return;
    }
    for (size_t i = 0; i < request->parameter_count; i++) {
        const struct uri_parameter *given = &request->parameters[i];
        if (!text_equal(given->name.text, name)) {
            continue;
        }
        texts[count] = given->value.text;
        add_flaws(name, given->value.flaws, errors);
        if (given->value.flaws == 0 && count < parameter->times_max) {
            parameter_read_value(parameter, &texts[count], values, errors);
        }
        count++;
    }
    check_count(parameter, count, errors);
    values->count = sort_texts(texts, count);
}

void parameters_read(const struct request *request, const struct parameter_table *table,
                     struct parameters *ret_parameters, struct input_errors *errors)
{
    *ret_parameters = (struct parameters){.table = table};
    for (size_t i = 0; i < request->parameter_count; i++) {
        check_name(request->parameters[i].name.text, table, errors);
    }
    for (size_t i = 0; i < table->count; i++) {
        read_parameter(request, &table->items[i], &ret_parameters->values[i], errors);
    }
    if (request->parameter_total > request->parameter_count) {
        input_errors_add(errors, text_from(""), "there are %zu parameters: give at most %d",
                         request->parameter_total, REQUEST_PARAMETERS_MAX);
    }
}

static void append_value(const char *name, struct text value, size_t start, struct buffer *buffer)
{
    buffer_append_string(buffer, buffer->size > start ? "&" : "");
    buffer_append_string(buffer, name);
    buffer_append_char(buffer, '=');
    uri_encode(value, buffer);
}

static void append_number(const char *name, size_t number, size_t start, struct buffer *buffer)
{
    char digits[24];
    (void)snprintf(digits, sizeof digits, "%zu", number);
    append_value(name, text_from(digits), start, buffer);
}

void parameters_append_query(const struct parameters *parameters, struct buffer *buffer)
{
    size_t start = buffer->size;
    for (size_t i = 0; i < parameters->table->count; i++) {
        const struct parameter *parameter = &parameters->table->items[i];
        const struct parameter_values *values = &parameters->values[i];
        bool is_single = parameter->times_max == 1 && parameter->kind != PARAMETER_TEXT;
        if (is_single && values->number == parameter->fallback) {
            continue;
        }
        if (is_single && parameter->kind == PARAMETER_NUMBER) {
            append_number(parameter->name, values->number, start, buffer);
            continue;
        }
        for (size_t j = 0; j < values->count; j++) {
            append_value(parameter->name, values->texts[j], start, buffer);
        }
    }
}
