#include "page/nothing_found.h"

#include "index/nearest_words.h"
#include "page/browse.h"
#include "view/link.h"
#include "view/page_view.h"

enum { WORDS_SHOWN_MAX = 5 };

/* A word by itself: what the results were narrowed by may be why there were none. */
static json_t *view_word(struct view *view, struct text word)
{
    const struct search_link link = {.path = "/zoeken", .query = word};
    json_t *object = view_object(view);
    view_add_text(view, object, "text", word);
    page_view_add_language(view, object, text_from(""));
    view_add(view, object, "path", link_search(view, &link));
    return object;
}

static enum status add_nearest(const struct call *call, const struct page_search *search,
                               struct view *view, json_t *page, struct error *error)
{
    struct nearest_word *words;
    size_t count;
    enum status status = index_nearest_words(call->index, search->found.results.query,
                                             WORDS_SHOWN_MAX, call->arena, &words, &count, error);
    if (status != STATUS_OK) {
        return status;
    }
    json_t *nearest = view_array(view);
    for (size_t i = 0; i < count; i++) {
        view_append(view, nearest, view_word(view, words[i].text));
    }
    view_add(view, page, "nearest", nearest);
    view_add_boolean(view, page, "hasNearest", count > 0);
    return STATUS_OK;
}

enum status nothing_found_add(const struct call *call, const struct page_search *search,
                              struct view *view, json_t *page, struct error *error)
{
    struct browse_place place;
    enum status status = add_nearest(call, search, view, page, error);
    view_add_boolean(view, page, "isNested", true);
    if (status == STATUS_OK) {
        status = browse_add(call, 1, view, page, &place, error);
    }
    if (status == STATUS_OK && place.page < place.last) {
        view_add(view, page, "allEvents", link_page(view, text_from("/")));
    }
    return status;
}
