#include "api/json_answer.h"

static int append(const char *data, size_t size, void *buffer)
{
    buffer_append(buffer, text_of(data, size));
    return 0;
}

enum status json_answer(struct response *response, unsigned status, const char *content_type,
                        const struct view *view, json_t *body, struct error *error)
{
    enum status outcome = view_status(view, error);
    if (outcome == STATUS_OK &&
        json_dump_callback(body, append, &response->body, JSON_COMPACT) != 0) {
        outcome = error_no_memory(error);
    }
    json_decref(body);
    buffer_append_char(&response->body, '\n');
    if (outcome != STATUS_OK) {
        return outcome;
    }
    response->status = status;
    response_add_header(response, "Content-Type", "%s", content_type);
    return buffer_status(&response->body, error);
}
