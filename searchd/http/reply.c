#include "http/reply.h"

// NOLINTNEXTLINE(readability-non-const-parameter): the type is the library's
static ssize_t read_nothing(void *context, uint64_t position, char *bytes, size_t size)
{
    (void)context;
    (void)position;
    (void)bytes;
    (void)size;
    return MHD_CONTENT_READER_END_OF_STREAM;
}

/* The library states the length of every body it knows, also of none, and RFC 9110 section 8.6
 * allows a 304 only that of the 200. Where that is not known the body is one of unknown length; in
 * chunks the library would send the last one even here, so it is told not to use them, and then it
 * ends the connection. */
static struct MHD_Response *make_without_length(void)
{
    struct MHD_Response *made =
        MHD_create_response_from_callback(MHD_SIZE_UNKNOWN, 1, read_nothing, NULL, NULL);
    if (made != NULL &&
        MHD_set_response_options(made, MHD_RF_HTTP_1_0_COMPATIBLE_STRICT, MHD_RO_END) != MHD_YES) {
        MHD_destroy_response(made);
        return NULL;
    }
    return made;
}

static struct MHD_Response *share_body(struct response *response)
{
    struct MHD_IoVec piece = {response->shared.data, response->shared.size};
    struct MHD_Response *made =
        MHD_create_response_from_iovec(&piece, 1, response->release_shared, response->shared_owner);
    if (made != NULL) {
        response->release_shared = NULL;
    }
    return made;
}

static struct MHD_Response *take_body(struct response *response)
{
    struct MHD_Response *made = MHD_create_response_from_buffer(
        response->body.size, response->body.data, MHD_RESPMEM_MUST_FREE);
    if (made != NULL) {
        response->body = (struct buffer){0};
    }
    return made;
}

static struct MHD_Response *make_body(struct response *response)
{
    if (response->status == MHD_HTTP_NOT_MODIFIED && response_body(response).size == 0) {
        return make_without_length();
    }
    return response->shared.size > 0 ? share_body(response) : take_body(response);
}

struct MHD_Response *reply_make(struct response *response)
{
    struct MHD_Response *made = make_body(response);
    if (made == NULL) {
        return NULL;
    }
    bool is_complete = true;
    for (size_t i = 0; i < response->header_count && is_complete; i++) {
        is_complete = MHD_add_response_header(made, response->headers[i].name,
                                              response->headers[i].value) == MHD_YES;
    }
    if (is_complete && response->is_closing) {
        is_complete = MHD_add_response_header(made, MHD_HTTP_HEADER_CONNECTION, "close") == MHD_YES;
    }
    if (!is_complete) {
        MHD_destroy_response(made);
        return NULL;
    }
    return made;
}
