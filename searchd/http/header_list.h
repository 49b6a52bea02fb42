/* header_list.h: headers whose value is a list (RFC 9110 section 5.6.1). */
#ifndef HTTP_HEADER_LIST_H
#define HTTP_HEADER_LIST_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"
#include "http/request.h"

/* `struct header_list list = {request, "Accept-Encoding"};` stands before the first element. */
struct header_list {
    const struct request *request;
    const char *name;
    size_t next;      /* header to look at */
    struct text rest; /* of the header looked at */
};

/* The next element, without blanks around it, of all headers of that name in their order; empty
 * elements are passed over, and a comma between double quotes divides none. False at the end. */
bool header_list_next(struct header_list *list, struct text *ret_element) MUST_CHECK;

#endif
