/* base_url.h: the address in front of this site's own paths, for what is read away from the site:
 * a feed, a sitemap, the description of the search engine. */
#ifndef SEARCHD_BASE_URL_H
#define SEARCHD_BASE_URL_H

#include "call.h"

/* site.url of the settings; without it, "http://" and the Host that the request names, or "" where
 * it names none. Without a final slash, in call->arena. STATUS_OK or STATUS_NO_MEMORY. */
enum status base_url_find(const struct call *call, const char **ret_url,
                          struct error *error) MUST_CHECK;

#endif
