#include "xapian-c/xapian-c.h"

#include <xapian.h>

const char *xc_status_name(xc_status status) noexcept
{
    switch (status) {
    case XC_OK:
        return "ok";
    case XC_INVALID:
        return "invalid";
    case XC_NOT_FOUND:
        return "not found";
    case XC_CORRUPT:
        return "corrupt";
    case XC_VERSION:
        return "version";
    case XC_CHANGED:
        return "changed";
    case XC_LOCKED:
        return "locked";
    case XC_IO:
        return "input/output";
    case XC_NO_MEMORY:
        return "no memory";
    case XC_INTERNAL:
        break;
    }
    return "internal";
}

const char *xc_version(void) noexcept
{
    return Xapian::version_string();
}
