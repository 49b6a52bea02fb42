#include "api/json_answer.h"
#include "base_url.h"
#include "feed/handlers.h"
#include "http/uri.h"
#include "index/suggest.h"
#include "page/pages.h"
#include "view/link.h"

enum { SUGGESTIONS_SHOWN = 8 };

/* What a browser shows behind a suggestion: "in 12 teksten", of which a search may find more, or
 * the type of a title. */
static enum status append_description(const struct pages *pages, struct view *view,
                                      const struct suggestion *suggestion, json_t *descriptions,
                                      struct error *error)
{
    json_t *text_view = view_object(view);
    json_t *count = view_object(view);
    view_add_count(view, count, "total", suggestion->count);
    view_add(view, text_view, "count", count);
    const char *text = suggestion->type == SUGGESTION_SESSION    ? "t/session"
                       : suggestion->type == SUGGESTION_DOCUMENT ? "t/document"
                       : suggestion->count == 1                  ? "t/occursInOne"
                                                                 : "t/occursInMany";
    struct buffer buffer = {0};
    enum status status = pages_text(pages, view, text, text_view, &buffer, error);
    if (status == STATUS_OK) {
        view_append(view, descriptions, view_text(buffer_text(&buffer)));
    }
    buffer_free(&buffer);
    json_decref(text_view);
    return status;
}

static json_t *link_suggestion(struct view *view, const struct suggestion *suggestion)
{
    if (suggestion->type != SUGGESTION_WORD) {
        return link_record(view, &suggestion->record);
    }
    const struct search_link link = {.path = "/zoeken", .query = suggestion->text};
    return link_search(view, &link);
}

/* [query, [suggestion, …], [description, …], [address, …]] */
static enum status view_suggestions(const struct call *call, struct view *view, struct text query,
                                    const struct suggestion_list *list, json_t *answer,
                                    struct error *error)
{
    json_t *texts = view_array(view);
    json_t *descriptions = view_array(view);
    json_t *addresses = view_array(view);
    enum status status = STATUS_OK;
    view_append(view, answer, view_text(query));
    for (size_t i = 0; i < list->count && status == STATUS_OK; i++) {
        const struct suggestion *suggestion = &list->items[i];
        view_append(view, texts, view_text(suggestion->text));
        view_append(view, addresses, link_suggestion(view, suggestion));
        status = append_description(call->service->pages, view, suggestion, descriptions, error);
    }
    view_append(view, answer, texts);
    view_append(view, answer, descriptions);
    view_append(view, answer, addresses);
    return status;
}

enum status feed_suggestions(struct call *call, struct error *error)
{
    const struct uri_parameter *typed = request_parameter(call->request, "q");
    struct text query = typed != NULL ? typed->value.text : text_from("");
    struct suggestion_list list = {0};
    const char *base;
    enum status status = base_url_find(call, &base, error);
    if (status == STATUS_OK) {
        status = index_suggest(call->index, query, SUGGESTIONS_SHOWN, call->arena, &list, error);
    }
    if (status != STATUS_OK) {
        return status;
    }
    struct view view = pages_view(call->service->pages, call->request);
    view.base_url = base;
    json_t *answer = view_array(&view);
    status = view_suggestions(call, &view, query, &list, answer, error);
    if (status != STATUS_OK) {
        json_decref(answer);
        return status;
    }
    return json_answer(call->response, 200, "application/x-suggestions+json", &view, answer, error);
}
