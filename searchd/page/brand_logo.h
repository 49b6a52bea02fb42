/* brand_logo.h: the logo of a site, as a file of its own. */
#ifndef PAGE_BRAND_LOGO_H
#define PAGE_BRAND_LOGO_H

#include "base/buffer.h"
#include "base/status.h"

enum { BRAND_LOGO_BYTES_MAX = 200 * 1024 };

struct brand_logo_kind {
    const char *ending; /* of a file's name: "svg" */
    const char *content_type;
};

/* Appends the file at `path`, an SVG or PNG image, and says which. That is told from its contents;
 * more than how they begin is not looked at. Errors as of file_read(), and STATUS_INVALID for
 * another kind of file. */
enum status brand_logo_read(const char *path, struct buffer *contents,
                            const struct brand_logo_kind **ret_kind,
                            struct error *error) MUST_CHECK;

#endif
