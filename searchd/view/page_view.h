/* page_view.h: what a page shows beyond what the API gives: runs of marked text, addresses of
 * pages, and choices that a template cannot make. Templates: web/templates. */
#ifndef VIEW_PAGE_VIEW_H
#define VIEW_PAGE_VIEW_H

#include "index/index.h"
#include "view/link.h"
#include "view/record_view.h"
#include "view/search_view.h"

enum { PAGE_SIZE = 10 /* results on a page */ };

/* Adds `lang`: the language of content where it is not that of the interface, else null. Content
 * that names none is Dutch. */
void page_view_add_language(struct view *view, json_t *object, struct text language);

/* A text as runs of {text, isMatch}. */
json_t *page_view_runs(struct view *view, const struct excerpt *excerpt);

/* A reference for a list: the API's, with `path`, `externalUrl` and `externalHost` where it has an
 * address of its own, `number`, and for a session `isCancelled` and `isPostponed`. */
json_t *page_view_item(struct view *view, const struct record *record);

/* A session or a document for its own page: page_view_item() and all else it has. */
json_t *page_view_record(struct view *view, const struct record *record,
                         const struct record_context *context);

/* A hit: the API's, with `titleRuns`, `snippetRuns` and what page_view_record() adds. */
json_t *page_view_hit(struct view *view, const struct search_hit *hit, const struct record *event);

/* An event and those of its sessions in `sessions`; `more` says how many are not. A NULL event:
 * sessions that belong to none. */
json_t *page_view_event(struct view *view, const struct record *event,
                        const struct record_page *sessions);

/* Records as items. */
json_t *page_view_items(struct view *view, const struct record_page *page);

/* Adds `summary`, by which a search engine shows the record: the beginning of its text, in whole
 * sentences or else whole words. Nothing where it has no text. */
void page_view_add_summary(struct view *view, json_t *page, const struct record *record);

/* The results page: query, correction, count, hits, facets, and pages where there is more than
 * one. */
json_t *page_view_search(struct view *view, const struct search_view *search);

/* The first page of the search at `path`: of its results, or of the feed of the same results. */
struct search_link page_view_link(const struct search_view *search, const char *path);

/* The search box and what is in it. */
json_t *page_view_form(struct view *view, struct text query);

#endif
