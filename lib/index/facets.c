#include "index/facets.h"

#include "index/bridge.h"
#include "index/facet_values.h"
#include "index/filters.h"
#include "index/index_internal.h"
#include "index/schema.h"

static const xc_slot_counts NO_COUNTS = {NULL, 0};

static bool is_asked(const struct search_request *request, size_t facet)
{
    return (request->facets & FACET_BIT(facet)) != 0;
}

static bool is_filtered(const struct search_request *request, size_t facet)
{
    return request->filters[facet].count > 0;
}

struct facet_slots facets_slots_with_hits(const struct search_request *request)
{
    struct facet_slots slots = {.count = 0};
    for (size_t facet = 0; facet < FACET_COUNT; facet++) {
        if (is_asked(request, facet) && !is_filtered(request, facet)) {
            slots.slots[slots.count++] = schema_facet_slot((enum facet_name)facet);
        }
    }
    return slots;
}

size_t facets_match_count(const struct search_request *request)
{
    size_t count = 1;
    for (size_t facet = 0; facet < FACET_COUNT; facet++) {
        count += is_asked(request, facet) && is_filtered(request, facet);
    }
    return count;
}

static enum status fill(const struct facet_search *search, size_t facet,
                        const xc_slot_counts *counts, struct arena *arena,
                        struct search_results *results, struct error *error)
{
    return facet_values_make(search->index, (enum facet_name)facet,
                             &search->request->filters[facet], counts, arena,
                             &results->facets[facet], error);
}

/* By a match of its own, for which no weights are needed. */
static enum status count_and_fill(const struct facet_search *search, size_t facet,
                                  struct arena *arena, struct search_results *results,
                                  struct error *error)
{
    if (search->query == NULL) {
        return fill(search, facet, &NO_COUNTS, arena, results, error);
    }
    const uint32_t slot = schema_facet_slot((enum facet_name)facet);
    xc_search match = {
        .check_at_least = UINT32_MAX,
        .time_limit = search->time_limit,
        .slots = &slot,
        .slot_count = 1,
    };
    xc_error reason;
    xc_results found = {0};
    enum status status = filters_apply(search->index, search->request, facet, search->pool,
                                       search->query, &match.query, error);
    if (status == STATUS_OK) {
        status = bridge_status(xc_database_search(search->index->database, &match, &found, &reason),
                               &reason, error, "the values of what was found could not be counted");
    }
    if (status == STATUS_OK) {
        results->total_is_exact = results->total_is_exact && found.total_is_exact;
        status = fill(search, facet, found.slots, arena, results, error);
    }
    xc_results_clear(&found);
    return status;
}

enum status facets_fill(const struct facet_search *search, const xc_results *found,
                        struct arena *arena, struct search_results *results, struct error *error)
{
    enum status status = STATUS_OK;
    size_t slot = 0;
    for (size_t facet = 0; facet < FACET_COUNT && status == STATUS_OK; facet++) {
        if (!is_asked(search->request, facet)) {
            continue;
        }
        if (is_filtered(search->request, facet)) {
            status = count_and_fill(search, facet, arena, results, error);
        } else {
            status =
                fill(search, facet, slot < found->slot_count ? &found->slots[slot] : &NO_COUNTS,
                     arena, results, error);
            slot++;
        }
    }
    return status;
}
