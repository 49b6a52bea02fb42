#include "http/request.h"

#include <string.h>

#include "base/number.h"

#define DIGITS "0123456789"
#define ALPHANUMERICS DIGITS "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
#define TOKEN ALPHANUMERICS "!#$%&'*+-.^_`|~"            /* RFC 9110 section 5.6.2 */
#define REGISTERED_NAME ALPHANUMERICS "-._~%!$&'()*+,;=" /* RFC 3986 section 3.2.2 */
#define ADDRESS_LITERAL ALPHANUMERICS "-._~!$&'()*+,;=:" /* without its brackets */

/* Length of the start of `text` that has only such characters. */
static size_t span(struct text text, const char *characters)
{
    size_t size = 0;
    while (size < text.size && text.data[size] != '\0' &&
           strchr(characters, text.data[size]) != NULL) {
        size++;
    }
    return size;
}

static bool is_token(struct text text)
{
    return text.size > 0 && span(text, TOKEN) == text.size;
}

static bool has_control(struct text text)
{
    for (size_t i = 0; i < text.size; i++) {
        unsigned char c = (unsigned char)text.data[i];
        if ((c < ' ' && c != '\t') || c == 0x7f) {
            return true;
        }
    }
    return false;
}

static enum request_fault judge_line(const struct request *request)
{
    if (!is_token(request->method_name)) {
        return REQUEST_METHOD_MALFORMED;
    }
    return request->segment_count > 0 || request_is_for_server(request) ? REQUEST_SOUND
                                                                        : REQUEST_TARGET_UNREADABLE;
}

static enum request_fault judge_headers(const struct request *request)
{
    for (size_t i = 0; i < request->header_count; i++) {
        const struct request_header *header = &request->headers[i];
        if (!is_token(header->name) || has_control(header->value)) {
            return REQUEST_HEADER_MALFORMED;
        }
    }
    return REQUEST_SOUND;
}

static enum request_fault judge_length(const struct request *request)
{
    size_t lengths = request_count_headers(request, "Content-Length");
    size_t encodings = request_count_headers(request, "Transfer-Encoding");
    if (lengths + encodings > 1) {
        return REQUEST_LENGTH_AMBIGUOUS;
    }
    if (encodings > 0) {
        return REQUEST_LENGTH_MISSING;
    }
    if (lengths == 0) {
        return REQUEST_SOUND;
    }
    struct text value = request_header(request, "Content-Length");
    if (value.size == 0 || span(value, DIGITS) < value.size) {
        return REQUEST_LENGTH_AMBIGUOUS;
    }
    size_t length;
    return number_parse(value, REQUEST_BODY_MAX, &length) ? REQUEST_SOUND : REQUEST_BODY_TOO_LARGE;
}

/* A host, which may be empty, and a port: RFC 9110 section 7.2. */
static bool is_host(struct text value)
{
    size_t size;
    if (text_starts_with(value, "[")) {
        size = 1 + span(text_slice(value, 1, value.size), ADDRESS_LITERAL);
        if (size == 1 || size == value.size || value.data[size] != ']') {
            return false;
        }
        size++;
    } else {
        size = span(value, REGISTERED_NAME);
    }
    struct text port = text_slice(value, size, value.size);
    return port.size == 0 ||
           (port.data[0] == ':' && 1 + span(text_slice(port, 1, port.size), DIGITS) == port.size);
}

static enum request_fault judge_host(const struct request *request, bool is_http_1_0)
{
    size_t hosts = request_count_headers(request, "Host");
    if (hosts > 1) {
        return REQUEST_HOST_REPEATED;
    }
    if (hosts == 0) {
        return is_http_1_0 ? REQUEST_SOUND : REQUEST_HOST_MISSING;
    }
    struct text host = request_header(request, "Host");
    return host.size <= REQUEST_HOST_MAX && is_host(host) ? REQUEST_SOUND : REQUEST_HOST_MALFORMED;
}

void request_check(struct request *request, bool is_http_1_0)
{
    if (request->fault == REQUEST_SOUND) {
        request->fault = judge_line(request);
    }
    if (request->fault == REQUEST_SOUND) {
        request->fault = judge_headers(request);
    }
    if (request->fault == REQUEST_SOUND) {
        request->fault = judge_length(request);
    }
    if (request->fault == REQUEST_SOUND) {
        request->fault = judge_host(request, is_http_1_0);
    }
}
