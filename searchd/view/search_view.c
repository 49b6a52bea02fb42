#include "view/search_view.h"

#include "view/link.h"
#include "view/record_view.h"

const char *const search_view_sorts[] = {
    [SORT_RELEVANCE] = "relevance", [SORT_DATE] = "date", [SORT_TITLE] = "title"};

const char *const search_view_facets[] = {[FACET_TYPE] = "type",
                                          [FACET_KIND] = "kind",
                                          [FACET_EVENT] = "event",
                                          [FACET_PUBLISHER] = "publisher",
                                          [FACET_YEAR] = "year"};

static json_t *view_matches(struct view *view, const struct excerpt *excerpt)
{
    json_t *matches = view_array(view);
    for (size_t i = 0; i < excerpt->match_count; i++) {
        const struct match *match = &excerpt->matches[i];
        json_t *object = view_object(view);
        view_add_number(view, object, "start", match->start_code_points);
        view_add_number(view, object, "length", match->length_code_points);
        view_add_string(view, object, "kind", match_kind_name(match->kind));
        view_append(view, matches, object);
    }
    return matches;
}

static json_t *view_snippet(struct view *view, const struct excerpt *excerpt)
{
    json_t *snippet = view_object(view);
    /* Present also where there is no summary, so that a client need not ask. */
    view_add(view, snippet, "text", view_text(excerpt->text));
    view_add(view, snippet, "matches", view_matches(view, excerpt));
    return snippet;
}

json_t *search_view_hit(struct view *view, const struct search_hit *hit, const struct record *event)
{
    json_t *object = view_object(view);
    struct record_context context = {event, &hit->related};
    view_add_number(view, object, "rank", hit->rank);
    record_view_add_common(view, object, &hit->record, &context);
    view_add(view, object, "titleMatches", view_matches(view, &hit->title));
    view_add(view, object, "snippet", view_snippet(view, &hit->snippet));
    record_view_add_links(view, object, &hit->record);
    return object;
}

static json_t *view_query(struct view *view, const struct search_results *results)
{
    json_t *query = view_object(view);
    view_add(view, query, "text", view_text(results->query));
    view_add_text(view, query, "corrected", results->corrected);
    view_add_boolean(view, query, "correctionApplied", results->is_correction_applied);
    view_add(view, query, "ignored", view_texts(view, results->ignored, results->ignored_count));
    return query;
}

static json_t *view_facet(struct view *view, const struct facet *facet)
{
    json_t *list = view_array(view);
    for (size_t i = 0; i < facet->count; i++) {
        const struct facet_value *value = &facet->values[i];
        json_t *item = view_object(view);
        view_add_text(view, item, "value", value->value);
        view_add_text(view, item, "label", value->label);
        view_add_number(view, item, "count", value->count);
        view_add_boolean(view, item, "isSelected", value->is_selected);
        view_append(view, list, item);
    }
    return list;
}

static json_t *view_facets(struct view *view, const struct search_view *search)
{
    json_t *facets = view_object(view);
    for (size_t i = 0; i < FACET_COUNT; i++) {
        if ((search->facets & FACET_BIT(i)) != 0) {
            view_add(view, facets, search_view_facets[i],
                     view_facet(view, &search->results->facets[i]));
        }
    }
    return facets;
}

json_t *search_view_answer(struct view *view, const struct search_view *search)
{
    json_t *answer = view_object(view);
    json_t *hits = view_array(view);
    for (size_t i = 0; i < search->results->hit_count; i++) {
        view_append(view, hits,
                    search_view_hit(view, &search->results->hits[i], search->events[i]));
    }
    view_add(view, answer, "query", view_query(view, search->results));
    view_add_number(view, answer, "total", search->results->total);
    view_add_boolean(view, answer, "totalIsExact", search->results->total_is_exact);
    view_add_number(view, answer, "page", search->page);
    view_add_number(view, answer, "pageSize", search->page_size);
    view_add_string(view, answer, "sort", search_view_sorts[search->sort]);
    view_add(view, answer, "hits", hits);
    view_add(view, answer, "facets", view_facets(view, search));
    return answer;
}
