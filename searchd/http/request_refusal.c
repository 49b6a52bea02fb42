#include "http/request.h"

_Static_assert(REQUEST_TARGET_MAX == 8192 && REQUEST_BODY_MAX == 8192 && REQUEST_HEADERS_MAX == 100,
               "the details below say so");

struct request_refusal request_refuse(enum request_fault fault)
{
    static const struct request_refusal refusals[] = {
        [REQUEST_TARGET_TOO_LONG] = {414, "The address is longer than 8192 bytes: shorten it."},
        [REQUEST_TARGET_UNREADABLE] = {400, "The address cannot be read: it starts with '/' and "
                                            "has no spaces; write them as %20."},
        [REQUEST_METHOD_MALFORMED] = {400, "The method has a character that is not allowed there: "
                                           "use GET."},
        [REQUEST_HEADERS_TOO_MANY] = {431, "There are more than 100 headers: send fewer."},
        [REQUEST_HEADER_FOLDED] = {400, "A header goes on on a second line: send each on one."},
        [REQUEST_HEADER_MALFORMED] = {400, "A header has a character that is not allowed there, "
                                           "such as a space before the colon."},
        [REQUEST_BODY_TOO_LARGE] = {413, "The request has a body over 8192 bytes: send none."},
        [REQUEST_LENGTH_MISSING] = {411, "The request has a body of unknown length: send none, or "
                                         "a Content-Length instead of a Transfer-Encoding."},
        [REQUEST_LENGTH_AMBIGUOUS] = {400, "Where the request ends is unclear: send one "
                                           "Content-Length, a number."},
        [REQUEST_HOST_MISSING] = {400, "The request has no Host header: send one."},
        [REQUEST_HOST_REPEATED] = {400, "The request has several Host headers: send one."},
        [REQUEST_HOST_MALFORMED] = {400, "The Host header is no host: send one as 'example.nl' or "
                                         "'example.nl:8080'."},
    };
    return refusals[fault];
}
