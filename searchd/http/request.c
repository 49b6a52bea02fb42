#include "http/request.h"

enum method method_from_name(struct text name)
{
    if (text_is(name, "GET")) {
        return METHOD_GET;
    }
    if (text_is(name, "HEAD")) {
        return METHOD_HEAD;
    }
    return text_is(name, "OPTIONS") ? METHOD_OPTIONS : METHOD_OTHER;
}

void request_free(struct request *request)
{
    arena_free(&request->arena);
    *request = (struct request){0};
}

static bool has_space(struct text target)
{
    for (size_t i = 0; i < target.size; i++) {
        unsigned char c = (unsigned char)target.data[i];
        if (c <= ' ' || c == 0x7f) {
            return true;
        }
    }
    return false;
}

enum status request_set_target(struct request *request, struct text target)
{
    if (target.size > REQUEST_TARGET_MAX) {
        request->fault = REQUEST_TARGET_TOO_LONG;
        target.size = REQUEST_TARGET_MAX;
    } else if (has_space(target)) {
        request->fault = REQUEST_TARGET_UNREADABLE;
    }
    struct text query;
    uri_split(target, &request->path, &query);
    enum status status = uri_split_path(request->path, REQUEST_SEGMENTS_MAX, &request->arena,
                                        &request->segments, &request->segment_count);
    if (status == STATUS_OK) {
        status = uri_parse_query(query, REQUEST_PARAMETERS_MAX, &request->arena,
                                 &request->parameters, &request->parameter_total);
    }
    if (status != STATUS_OK) {
        return status;
    }
    request->parameter_count = request->parameter_total < REQUEST_PARAMETERS_MAX
                                   ? request->parameter_total
                                   : REQUEST_PARAMETERS_MAX;
    return STATUS_OK;
}

bool request_is_for_server(const struct request *request)
{
    return request->method == METHOD_OPTIONS && text_is(request->path, "*");
}

size_t request_count_headers(const struct request *request, const char *name)
{
    size_t count = 0;
    for (size_t i = 0; i < request->header_count; i++) {
        count += text_is_in_any_case(request->headers[i].name, name);
    }
    return count;
}

struct text request_header(const struct request *request, const char *name)
{
    for (size_t i = 0; i < request->header_count; i++) {
        if (text_is_in_any_case(request->headers[i].name, name)) {
            return request->headers[i].value;
        }
    }
    return (struct text){0};
}

const struct uri_parameter *request_parameter(const struct request *request, const char *name)
{
    for (size_t i = 0; i < request->parameter_count; i++) {
        if (text_is(request->parameters[i].name.text, name)) {
            return &request->parameters[i];
        }
    }
    return NULL;
}
