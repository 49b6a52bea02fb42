#include "page/page_search.h"

#include "page/page_number.h"
#include "view/page_view.h"

/* The value of a parameter; no text where it is not given. */
static struct text read_text(const struct request *request, const char *name)
{
    const struct uri_parameter *parameter = request_parameter(request, name);
    return parameter != NULL ? text_trim(parameter->value.text) : text_from("");
}

static bool can_be_meant(size_t facet, struct text value)
{
    if (facet == FACET_TYPE) {
        return text_is(value, "session") || text_is(value, "document");
    }
    return value.size > 0;
}

static bool has_value(const struct search_filter *filter, struct text value)
{
    for (size_t i = 0; i < filter->count; i++) {
        if (text_equal(filter->values[i], value)) {
            return true;
        }
    }
    return false;
}

static enum status read_filter(const struct call *call, size_t facet,
                               struct search_filter *ret_filter, struct error *error)
{
    struct text *values = arena_allocate_array(call->arena, FILTER_VALUES_MAX, sizeof(struct text));
    if (values == NULL) {
        return error_no_memory(error);
    }
    struct search_filter filter = {values, 0};
    for (size_t i = 0; i < call->request->parameter_count; i++) {
        const struct uri_parameter *parameter = &call->request->parameters[i];
        struct text value = text_trim(parameter->value.text);
        if (text_is(parameter->name.text, search_view_facets[facet]) &&
            can_be_meant(facet, value) && !has_value(&filter, value) &&
            filter.count < FILTER_VALUES_MAX) {
            values[filter.count++] = value;
        }
    }
    *ret_filter = filter;
    return STATUS_OK;
}

static enum search_sort read_sort(const struct request *request)
{
    struct text name = read_text(request, "sort");
    for (size_t sort = 0; sort <= SORT_TITLE; sort++) {
        if (text_is(name, search_view_sorts[sort])) {
            return (enum search_sort)sort;
        }
    }
    return SORT_RELEVANCE;
}

enum status page_search_read(const struct call *call, struct page_search *ret_search,
                             struct error *error)
{
    const struct request *request = call->request;
    struct search_link link = {
        .query = read_text(request, "q"),
        .sort = read_sort(request),
        .page = page_number_read(request, SEARCH_PAGE_MAX),
        .is_correction_only_offered = text_is(read_text(request, "correct"), "offer"),
    };
    for (size_t facet = 0; facet < FACET_COUNT; facet++) {
        enum status status = read_filter(call, facet, &link.filters[facet], error);
        if (status != STATUS_OK) {
            return status;
        }
    }
    *ret_search = (struct page_search){.link = link};
    return STATUS_OK;
}

static enum status find(struct call *call, struct page_search *search, struct error *error)
{
    const struct search_link *link = &search->link;
    struct search_request request = {.query = link->query,
                                     .facets = search->facets,
                                     .sort = link->sort,
                                     .is_correction_only_offered = link->is_correction_only_offered,
                                     .offset = (link->page - 1) * PAGE_SIZE,
                                     .limit = PAGE_SIZE,
                                     .is_cut_to_limits = true};
    for (size_t facet = 0; facet < FACET_COUNT; facet++) {
        request.filters[facet] = link->filters[facet];
    }
    return found_search(call, &request, &search->found, error);
}

/* Puts the selected values of a facet in place of what was asked for. */
static enum status respell_filter(const struct call *call, const struct facet *facet,
                                  struct search_filter *filter, struct error *error)
{
    struct text *values = arena_allocate_array(call->arena, FILTER_VALUES_MAX, sizeof(struct text));
    if (values == NULL) {
        return error_no_memory(error);
    }
    size_t count = 0;
    for (size_t i = 0; i < facet->count && count < FILTER_VALUES_MAX; i++) {
        if (facet->values[i].is_selected) {
            values[count++] = facet->values[i].value;
        }
    }
    *filter = (struct search_filter){values, count};
    return STATUS_OK;
}

enum status page_search_run(struct call *call, struct page_search *search, struct error *error)
{
    struct search_link *link = &search->link;
    const struct search_results *results = &search->found.results;
    enum status status = find(call, search, error);
    if (status == STATUS_OK && results->hit_count == 0 && link->page > 1) {
        size_t last = link_last_page(results->total, PAGE_SIZE, SEARCH_PAGE_MAX);
        link->page = last < link->page ? last : 1;
        status = find(call, search, error);
    }
    for (size_t i = 0; status == STATUS_OK && i < FACET_COUNT; i++) {
        if ((search->facets & FACET_BIT(i)) != 0) {
            status = respell_filter(call, &results->facets[i], &link->filters[i], error);
        }
    }
    if (status == STATUS_OK) {
        search->view = (struct search_view){.results = results,
                                            .events = search->found.events,
                                            .index = index_info(call->index),
                                            .link = link,
                                            .sort = link->sort,
                                            .facets = search->facets,
                                            .page = link->page,
                                            .page_size = PAGE_SIZE};
    }
    return status;
}
