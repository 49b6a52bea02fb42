#include "view/facet_view.h"
#include "view/link.h"
#include "view/page_view.h"
#include "view/pager_view.h"

struct search_link page_view_link(const struct search_view *search, const char *path)
{
    struct search_link link = *search->link;
    link.path = path;
    link.query = search->results->query;
    link.page = 1;
    return link;
}

/* The next word from `*at` on, which moves behind it; no text behind the last. */
static struct text next_word(struct text text, size_t *at)
{
    size_t start = *at;
    while (start < text.size && text.data[start] == ' ') {
        start++;
    }
    size_t end = start;
    while (end < text.size && text.data[end] != ' ') {
        end++;
    }
    *at = end;
    return text_slice(text, start, end - start);
}

static bool has_word(struct text text, struct text word)
{
    size_t at = 0;
    for (struct text other = next_word(text, &at); other.size > 0; other = next_word(text, &at)) {
        if (text_equal(other, word)) {
            return true;
        }
    }
    return false;
}

/* The words of the corrected query, as runs of {separator, text, isChanged}. */
static json_t *view_corrected_words(struct view *view, struct text corrected, struct text typed)
{
    json_t *words = view_array(view);
    size_t at = 0;
    for (struct text word = next_word(corrected, &at); word.size > 0;
         word = next_word(corrected, &at)) {
        json_t *object = view_object(view);
        view_add_string(view, object, "separator", json_array_size(words) > 0 ? " " : "");
        view_add_text(view, object, "text", word);
        view_add_boolean(view, object, "isChanged", !has_word(typed, word));
        view_append(view, words, object);
    }
    return words;
}

static void add_correction(struct view *view, json_t *page, const struct search_view *search)
{
    const struct search_results *results = search->results;
    struct search_link corrected = page_view_link(search, "/zoeken");
    struct search_link typed = corrected;
    if (results->corrected.size == 0) {
        return;
    }
    corrected.query = results->corrected;
    corrected.is_correction_only_offered = false;
    typed.is_correction_only_offered = true;
    json_t *correction = view_object(view);
    view_add(view, correction, "words",
             view_corrected_words(view, results->corrected, results->query));
    view_add(view, correction, "path", link_search(view, &corrected));
    page_view_add_language(view, correction, text_from(""));
    view_add_boolean(view, correction, "isApplied", results->is_correction_applied);
    view_add(view, correction, "typedPath", link_search(view, &typed));
    view_add(view, page, "correction", correction);
}

static json_t *link_results_page(struct view *view, const void *search, size_t page)
{
    struct search_link link = page_view_link(search, "/zoeken");
    link.page = page;
    return link_search(view, &link);
}

static json_t *view_feed_path(struct view *view, const struct search_view *search)
{
    struct search_link link = page_view_link(search, "/zoeken.atom");
    return link_search(view, &link);
}

static json_t *view_count(struct view *view, const struct search_results *results)
{
    json_t *count = view_object(view);
    view_add_count(view, count, "total", results->total);
    view_add_boolean(view, count, "isNone", results->total == 0);
    view_add_boolean(view, count, "isOne", results->total == 1);
    view_add_boolean(view, count, "isMany", results->total > 1);
    view_add_boolean(view, count, "isEstimate", !results->total_is_exact);
    return count;
}

static void add_hits(struct view *view, json_t *page, const struct search_view *search)
{
    const struct search_results *results = search->results;
    json_t *hits = view_array(view);
    for (size_t i = 0; i < results->hit_count; i++) {
        view_append(view, hits, page_view_hit(view, &results->hits[i], search->events[i]));
    }
    view_add(view, page, "hits", hits);
    view_add_boolean(view, page, "hasHits", results->hit_count > 0);
    view_add_number(view, page, "firstRank", results->hit_count > 0 ? results->hits[0].rank : 1);
}

/* What the results can be ordered and narrowed by, where there is anything to choose. */
static void add_choices(struct view *view, json_t *page, const struct search_view *search)
{
    facet_view_add_chosen(view, page, search);
    facet_view_add(view, page, search);
    bool has_facets = json_array_size(json_object_get(page, "facets")) > 0;
    view_add_boolean(view, page, "hasChoices", has_facets || search->results->total > 1);
    view_add_boolean(view, page, "isByDate", search->link->sort == SORT_DATE);
    view_add_boolean(view, page, "isByTitle", search->link->sort == SORT_TITLE);
    view_add_boolean(view, page, "isCorrectionOnlyOffered",
                     search->link->is_correction_only_offered);
}

json_t *page_view_search(struct view *view, const struct search_view *search)
{
    const struct search_results *results = search->results;
    const struct pager pager = {
        .current = search->page,
        .last = link_last_page(results->total, search->page_size, SEARCH_PAGE_MAX),
        .link = link_results_page,
        .list = search};
    json_t *page = view_object(view);
    view_add(view, page, "form", page_view_form(view, results->query));
    view_add(view, page, "count", view_count(view, results));
    add_correction(view, page, search);
    view_add_boolean(view, page, "isCut", results->is_cut);
    view_add(view, page, "ignored", view_texts(view, results->ignored, results->ignored_count));
    view_add_boolean(view, page, "hasIgnored", results->ignored_count > 0);
    add_choices(view, page, search);
    add_hits(view, page, search);
    pager_view_add(view, page, &pager);
    view_add(view, page, "feedPath", view_feed_path(view, search));
    return page;
}
