/* handlers.h: what programs read of the site itself: browsers, feed readers, crawlers. See call.h.
 */
#ifndef FEED_HANDLERS_H
#define FEED_HANDLERS_H

#include "call.h"

call_handler feed_opensearch;  /* GET /opensearch.xml: OpenSearch 1.1 */
call_handler feed_suggestions; /* GET /suggesties?q=…: OpenSearch Suggestions 1.1 */
call_handler feed_atom;        /* GET /zoeken.atom?q=…: RFC 4287 */
call_handler feed_robots;      /* GET /robots.txt: RFC 9309 */
call_handler feed_sitemap;     /* GET /sitemap.xml: https://www.sitemaps.org/protocol.html */

#endif
