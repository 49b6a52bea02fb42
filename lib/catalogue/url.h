/* url.h: addresses of web pages. */
#ifndef CATALOGUE_URL_H
#define CATALOGUE_URL_H

#include "base/text.h"

/* What is wrong with a text as the address of a web page (RFC 3986 with http: or https: and a
 * host, letters beyond ASCII allowed), and what to do, as "is no …: write …"; NULL where it is
 * one. The text is valid UTF-8. */
const char *url_find_fault(struct text url);

#endif
