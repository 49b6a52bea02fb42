#include "http/request.h"

#include <string.h>
#include <strings.h>

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

enum status request_set_target(struct request *request, struct text target)
{
    if (target.size > REQUEST_TARGET_MAX) {
        request->fault = REQUEST_TARGET_TOO_LONG;
        target.size = REQUEST_TARGET_MAX;
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
    if (request->segment_count == 0 && request->fault == REQUEST_SOUND) {
        request->fault = REQUEST_TARGET_UNREADABLE;
    }
    return STATUS_OK;
}

static bool is_header(const struct request_header *header, const char *name)
{
    struct text wanted = text_from(name);
    return header->name.size == wanted.size &&
           strncasecmp(header->name.data, wanted.data, wanted.size) == 0;
}

static size_t count_headers(const struct request *request, const char *name)
{
    size_t count = 0;
    for (size_t i = 0; i < request->header_count; i++) {
        count += is_header(&request->headers[i], name);
    }
    return count;
}

struct text request_header(const struct request *request, const char *name)
{
    for (size_t i = 0; i < request->header_count; i++) {
        if (is_header(&request->headers[i], name)) {
            return request->headers[i].value;
        }
    }
    return (struct text){0};
}

/* A token: RFC 9110 section 5.6.2. */
static bool is_token(struct text name)
{
    for (size_t i = 0; i < name.size; i++) {
        char c = name.data[i];
        bool is_alphanumeric =
            (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        if (!is_alphanumeric && (c == '\0' || strchr("!#$%&'*+-.^_`|~", c) == NULL)) {
            return false;
        }
    }
    return name.size > 0;
}

static enum request_fault judge_names(const struct request *request)
{
    for (size_t i = 0; i < request->header_count; i++) {
        if (!is_token(request->headers[i].name)) {
            return REQUEST_HEADER_MALFORMED;
        }
    }
    return REQUEST_SOUND;
}

static enum request_fault judge_length(const struct request *request)
{
    size_t lengths = count_headers(request, "Content-Length");
    size_t encodings = count_headers(request, "Transfer-Encoding");
    if (lengths + encodings > 1) {
        return REQUEST_LENGTH_AMBIGUOUS;
    }
    if (encodings > 0) {
        return REQUEST_LENGTH_MISSING;
    }
    struct text value = request_header(request, "Content-Length");
    size_t length = 0;
    for (size_t i = 0; i < value.size; i++) {
        if (value.data[i] < '0' || value.data[i] > '9') {
            return REQUEST_LENGTH_AMBIGUOUS;
        }
        length = length * 10 + (size_t)(value.data[i] - '0');
        if (length > REQUEST_BODY_MAX) {
            return REQUEST_BODY_TOO_LARGE;
        }
    }
    return lengths > 0 && value.size == 0 ? REQUEST_LENGTH_AMBIGUOUS : REQUEST_SOUND;
}

static enum request_fault judge_host(const struct request *request, bool is_http_1_0)
{
    size_t hosts = count_headers(request, "Host");
    if (hosts > 1) {
        return REQUEST_HOST_REPEATED;
    }
    return hosts == 0 && !is_http_1_0 ? REQUEST_HOST_MISSING : REQUEST_SOUND;
}

void request_check_headers(struct request *request, bool is_http_1_0)
{
    enum request_fault fault = judge_names(request);
    if (fault == REQUEST_SOUND) {
        fault = judge_length(request);
    }
    if (fault == REQUEST_SOUND) {
        fault = judge_host(request, is_http_1_0);
    }
    if (fault != REQUEST_SOUND) {
        request->fault = fault;
    }
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
