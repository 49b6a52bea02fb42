/* brand_style.h: the style sheet that gives a site its own colours. */
#ifndef PAGE_BRAND_STYLE_H
#define PAGE_BRAND_STYLE_H

#include "base/buffer.h"
#include "base/status.h"
#include "config/config.h"

/* Appends the sheet of site.accent, site.accent_dark and site.header, which comes after
 * web/static/style.css and sets its custom properties; nothing where none of them is set. The
 * colours between are made from these, so that all can be read. STATUS_OK; STATUS_INVALID where an
 * accent cannot be read on the page, with the nearest that can; STATUS_NO_MEMORY. */
enum status brand_style_write(const struct config *config, struct buffer *css,
                              struct error *error) MUST_CHECK;

#endif
