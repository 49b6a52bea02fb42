/* site_url.h: the public address of a site, or of a page of another one, as a person writes it. */
#ifndef CONFIG_SITE_URL_H
#define CONFIG_SITE_URL_H

#include "base/status.h"
#include "base/text.h"

/* Checks an absolute http or https URL (RFC 3986) without user, query and fragment, and gives it
 * without final slashes, as a part of `url`. STATUS_OK or STATUS_INVALID. */
enum status site_url_check(struct text url, struct text *ret_url, struct error *error) MUST_CHECK;

/* The same of a page, whose address may have a query and a fragment, and means something else
 * without its final slash. STATUS_OK or STATUS_INVALID. */
enum status site_url_check_page(struct text url, struct error *error) MUST_CHECK;

#endif
