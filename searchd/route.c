#include "route.h"

#include <string.h>

static bool matches(const char *pattern, const struct request *request, struct text *ret_argument)
{
    struct text rest = text_from(pattern + 1);
    if (request->segment_count == 0 || request->segment_count > REQUEST_SEGMENTS_MAX) {
        return false;
    }
    for (size_t i = 0; i < request->segment_count; i++) {
        struct text segment = request->segments[i].text;
        if (rest.data == NULL) {
            return false;
        }
        const char *slash = rest.size > 0 ? memchr(rest.data, '/', rest.size) : NULL;
        size_t size = slash != NULL ? (size_t)(slash - rest.data) : rest.size;
        struct text wanted = text_of(rest.data, size);
        rest = slash != NULL ? text_of(slash + 1, rest.size - size - 1) : text_of(NULL, 0);
        if (text_starts_with(wanted, "{") && segment.size > 0) {
            *ret_argument = segment;
        } else if (!text_equal(wanted, segment)) {
            return false;
        }
    }
    return rest.data == NULL;
}

struct route_match route_find(const struct route *table, size_t count,
                              const struct request *request)
{
    struct route_match match = {.outcome = ROUTE_UNKNOWN_PATH};
    for (size_t i = 0; i < count; i++) {
        struct text argument = {0};
        if (!matches(table[i].pattern, request, &argument)) {
            continue;
        }
        match.allowed |= table[i].methods;
        match.traits |= table[i].traits;
        if ((table[i].methods & (unsigned)request->method) != 0) {
            match.outcome = ROUTE_FOUND;
            match.route = &table[i];
            match.argument = argument;
            return match;
        }
        match.outcome = ROUTE_WRONG_METHOD;
    }
    return match;
}

bool route_is_api(struct text path)
{
    return text_starts_with(path, "/v1/") || text_is(path, "/v1");
}

enum route_face route_face_of(struct text path)
{
    return route_is_api(path) || text_starts_with(path, "/health/") ? FACE_API : FACE_PAGE;
}
