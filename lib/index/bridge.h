/* bridge.h: between the types of xapian-c, which stands alone, and ours. */
#ifndef INDEX_BRIDGE_H
#define INDEX_BRIDGE_H

#include "base/status.h"
#include "base/text.h"
#include "xapian-c/xapian-c.h"

xc_text bridge_text_to_xc(struct text text);
struct text bridge_text_from_xc(xc_text text);

/* The status that an xc_status means for us. The text says what we were doing, a phrase such as
 * "the index could not be searched", and what libxapian said of it. */
enum status bridge_status(xc_status status, const xc_error *reason, struct error *error,
                          const char *what);

#endif
