#include "api/problem_details.h"

#include <stdarg.h>
#include <stdio.h>

#include "api/json_answer.h"
#include "view/view.h"

void input_errors_add(struct input_errors *errors, struct text name, const char *format, ...)
{
    char detail[ERROR_MESSAGE_SIZE];
    struct text copy = {0};
    va_list arguments;
    errors->total++;
    if (errors->count == INPUT_ERRORS_MAX) {
        return;
    }
    va_start(arguments, format);
    (void)vsnprintf(detail, sizeof detail, format, arguments);
    va_end(arguments);
    if (arena_copy(errors->arena, text_from(detail), &copy) != STATUS_OK) {
        errors->failed = true;
        return;
    }
    errors->items[errors->count++] = (struct input_error){name, copy.data};
}

void input_errors_fail(struct input_errors *errors)
{
    errors->total++;
    errors->failed = true;
}

static json_t *view_problem(struct view *view, unsigned status, const char *detail)
{
    json_t *problem = view_object(view);
    view_add_string(view, problem, "type", "about:blank");
    view_add_string(view, problem, "title", response_phrase(status));
    view_add_number(view, problem, "status", status);
    view_add_string(view, problem, "detail", detail);
    return problem;
}

enum status problem_details_answer(struct response *response, unsigned status, const char *detail,
                                   struct error *error)
{
    struct view view = {0};
    json_t *problem = view_problem(&view, status, detail);
    return json_answer(response, status, "application/problem+json", &view, problem, error);
}

static json_t *view_errors(struct view *view, const struct input_errors *errors)
{
    json_t *list = view_array(view);
    for (size_t i = 0; i < errors->count; i++) {
        json_t *item = view_object(view);
        view_add_string(view, item, "in", "query");
        view_add(view, item, "name", view_text(errors->items[i].name));
        view_add_string(view, item, "detail", errors->items[i].detail);
        view_append(view, list, item);
    }
    return list;
}

enum status problem_details_answer_input(struct response *response,
                                         const struct input_errors *errors, struct error *error)
{
    struct view view = {.failed = errors->failed};
    char detail[128];
    (void)snprintf(detail, sizeof detail, "%zu parameter%s wrong; see errors", errors->total,
                   errors->total == 1 ? " is" : "s are");
    json_t *problem = view_problem(&view, 400, detail);
    view_add(&view, problem, "errors", view_errors(&view, errors));
    return json_answer(response, 400, "application/problem+json", &view, problem, error);
}
