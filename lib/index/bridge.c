#include "index/bridge.h"

xc_text bridge_text_to_xc(struct text text)
{
    return (xc_text){text.data, text.size};
}

struct text bridge_text_from_xc(xc_text text)
{
    return text_of(text.data, text.size);
}

static enum status status_of(xc_status status)
{
    switch (status) {
    case XC_OK:
        return STATUS_OK;
    case XC_NOT_FOUND:
        return STATUS_NOT_FOUND;
    case XC_CORRUPT:
        return STATUS_CORRUPT;
    case XC_VERSION:
        return STATUS_VERSION;
    case XC_LOCKED:
        return STATUS_BUSY;
    case XC_IO:
        return STATUS_IO;
    case XC_NO_MEMORY:
        return STATUS_NO_MEMORY;
    case XC_INVALID: /* we pass nothing that it cannot take */
    case XC_CHANGED: /* a published file never changes */
    case XC_INTERNAL:
        break;
    }
    return STATUS_INTERNAL;
}

enum status bridge_status(xc_status status, const xc_error *reason, struct error *error,
                          const char *what)
{
    if (status == XC_OK) {
        return STATUS_OK;
    }
    return error_set(error, status_of(status), "%s: %s (%s)", what, reason->message,
                     xc_status_name(status));
}
