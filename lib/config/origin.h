/* origin.h: an origin of the web, as a person writes it for a list of those allowed. */
#ifndef CONFIG_ORIGIN_H
#define CONFIG_ORIGIN_H

#include "base/status.h"
#include "base/text.h"

/* Checks that a browser could send this in the header Origin: "*" for any, or scheme://host[:port]
 * in the one form that browsers use (lower case, no port where it is the scheme's own, nothing
 * behind it: RFC 6454 section 6.2), since origins are compared byte by byte. STATUS_OK or
 * STATUS_INVALID. */
enum status origin_check(struct text origin, struct error *error) MUST_CHECK;

#endif
