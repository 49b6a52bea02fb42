/* branding.h: what gives a site its own look: a style sheet of its colours, and its logo. Both are
 * made when the program starts, and have addresses that change with their contents. */
#ifndef PAGE_BRANDING_H
#define PAGE_BRANDING_H

#include "base/status.h"
#include "base/text.h"
#include "config/config.h"

struct branding; /* NULL is that of a site without a look of its own */

struct branding_file {
    const char *url; /* "/static/logo.0123456789abcdef.svg" */
    const char *content_type;
    struct text contents;
    struct text compressed; /* as gzip; no text where that saves nothing */
};

/* From the settings of the site. STATUS_OK; STATUS_INVALID for colours that cannot be read or a
 * logo that is no image; else as file_read() of the logo. */
enum status branding_create(const struct config *config, struct branding **ret_branding,
                            struct error *error) MUST_CHECK;
void branding_free(struct branding *branding);

/* The addresses; NULL where the site has none. */
const char *branding_style_url(const struct branding *branding);
const char *branding_logo_url(const struct branding *branding);

/* The file with that last part of its address; NULL where there is none. */
const struct branding_file *branding_find(const struct branding *branding, struct text name);

#endif
