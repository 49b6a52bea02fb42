#include <string.h>

#include "api/handlers.h"
#include "api/parameter_tables.h"
#include "api/resource_answer.h"
#include "base/line.h"
#include "index/suggest.h"
#include "view/suggest_view.h"

/* What differs in white space alone is the same question, but for white space at the end, with
 * which the last word is finished. */
static enum status normalise(struct arena *arena, struct text typed, struct text *ret_text,
                             struct error *error)
{
    struct text line;
    bool is_finished = (unsigned char)typed.data[typed.size - 1] <= ' ';
    if (line_copy(arena, typed, &line) != STATUS_OK) {
        return error_no_memory(error);
    }
    char *text = arena_allocate(arena, line.size + 1);
    if (text == NULL) {
        return error_no_memory(error);
    }
    memcpy(text, line.data, line.size);
    text[line.size] = ' ';
    *ret_text = text_of(text, line.size + is_finished);
    return STATUS_OK;
}

enum status api_suggest(struct call *call, struct error *error)
{
    struct input_errors errors = {.arena = call->arena};
    struct parameters parameters;
    parameters_read(call->request, &suggest_parameters, &parameters, &errors);
    if (errors.total > 0) {
        return problem_details_answer_input(call->response, &errors, error);
    }
    struct text typed = {0};
    struct suggestion_list list = {0};
    enum status status =
        normalise(call->arena, parameters.values[SUGGEST_PARAMETER_QUERY].texts[0], &typed, error);
    if (status == STATUS_OK) {
        parameters.values[SUGGEST_PARAMETER_QUERY].texts = &typed;
        status =
            index_suggest(call->index, typed, parameters.values[SUGGEST_PARAMETER_LIMIT].number,
                          call->arena, &list, error);
    }
    if (status != STATUS_OK) {
        return status;
    }
    struct view view = {.base_url = call->service->config->site.url};
    json_t *answer = view_object(&view);
    view_add(&view, answer, "query", view_text(typed));
    view_add(&view, answer, "suggestions", suggest_view_list(&view, &list));
    return resource_answer(call, &view, answer, &parameters, NULL, error);
}
