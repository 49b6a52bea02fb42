/* json_ld.h: what a page is about, for search engines: JSON-LD (W3C) with the terms of
 * https://schema.org. */
#ifndef VIEW_JSON_LD_H
#define VIEW_JSON_LD_H

#include "catalogue/record.h"
#include "view/view.h"

/* This site and how to search it: a WebSite with a SearchAction. `base_url` goes in front of its
 * paths. */
json_t *json_ld_site(struct view *view, const char *base_url, const char *title);

/* An Event, or a session as one with the event it is part of, which may be NULL. NULL, which is no
 * failure, where no date is known: an Event without one means nothing to a search engine. */
json_t *json_ld_event(struct view *view, const char *base_url, const struct record *record,
                      const struct record *event);

#endif
