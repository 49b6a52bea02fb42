#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <new>
#include <string>

#include <xapian.h>

#include "database.h"
#include "deadline.h"
#include "error.h"
#include "query.h"
#include "value_counts.h"
#include "weight.h"
#include "xapian-c/xapian-c.h"

namespace
{

/* When a match ends, libxapian 1.4 may still ask the greatest weight of a root that it has just
 * replaced, and then reads freed memory where an OP_MAX below it has come to its end. A root that
 * is an AND is never replaced; one with all documents finds the same, at some 3 % of the time. The
 * factor of 1 keeps an OP_AND_MAYBE in the query from being lifted above it. */
Xapian::Query with_lasting_root(const Xapian::Query &query, const Xapian::Query &all)
{
    const Xapian::Query below(Xapian::Query::OP_SCALE_WEIGHT, query, 1.0);
    return {Xapian::Query::OP_FILTER, below, all};
}

/* `all` is a query for all documents; `counts` may be NULL. */
Xapian::MSet find(const xc_database *database, const xc_search *search, const Xapian::Query &all,
                  Xapian::doccount check_at_least, xc::ValueCounts *counts)
{
    Xapian::Enquire enquire(database->database);
    enquire.set_query(with_lasting_root(search->query->query, all));
    if (search->weight != nullptr) {
        enquire.set_weighting_scheme(xc::TwoFieldWeight(*search->weight));
    } else {
        enquire.set_weighting_scheme(Xapian::BoolWeight());
    }
    if (search->sort != nullptr) {
        enquire.set_sort_by_value_then_relevance(search->sort->slot, search->sort->is_descending);
    }
    if (counts != nullptr && search->slot_count > 0) {
        enquire.add_matchspy(counts);
    }
    return enquire.get_mset(search->offset, search->limit, check_at_least);
}

struct Matches {
    Xapian::MSet hits;
    uint32_t total;
    bool is_exact;
};

Matches as_counted(const Xapian::MSet &hits)
{
    return {hits, hits.get_matches_estimated(),
            hits.get_matches_lower_bound() == hits.get_matches_upper_bound()};
}

Matches match_all(const xc_database *database, const xc_search *search, uint32_t check_at_least,
                  xc::ValueCounts *counts)
{
    return as_counted(find(database, search, Xapian::Query(std::string()), check_at_least, counts));
}

/* Where the time is over, the hits are looked for without counting, which is much less work, and
 * what was counted is what it would be if the rest of the documents were as those that were looked
 * at. */
Matches match_in_time(const xc_database *database, const xc_search *search, xc::ValueCounts &counts)
{
    xc::Deadline deadline(search->time_limit);
    Matches counted = as_counted(
        find(database, search, Xapian::Query(&deadline), search->check_at_least, &counts));
    if (!deadline.has_passed()) {
        return counted;
    }
    Matches found = match_all(database, search, 0, nullptr);
    counts.extrapolate(deadline.share());
    found.is_exact = found.is_exact && search->slot_count == 0;
    const double total = std::min<double>(counted.total / deadline.share(), UINT32_MAX);
    found.total = std::clamp(static_cast<uint32_t>(total), found.hits.get_matches_lower_bound(),
                             found.hits.get_matches_upper_bound());
    return found;
}

Matches match(const xc_database *database, const xc_search *search, xc::ValueCounts &counts)
{
    if (search->query == nullptr) {
        throw xc::Failure(XC_INVALID, "there is no query: see xc_pool_status()");
    }
    if (!std::isfinite(search->time_limit) || search->time_limit < 0) {
        throw xc::Failure(XC_INVALID, "the time limit is not a number of 0 or more");
    }
    return search->time_limit > 0 ? match_in_time(database, search, counts)
                                  : match_all(database, search, search->check_at_least, &counts);
}

xc_hit *copy_hits(const Xapian::MSet &matches)
{
    if (matches.empty()) {
        return nullptr;
    }
    auto *hits = static_cast<xc_hit *>(std::calloc(matches.size(), sizeof(xc_hit)));
    if (hits == nullptr) {
        throw std::bad_alloc();
    }
    size_t count = 0;
    for (auto i = matches.begin(); i != matches.end(); ++i) {
        hits[count++] = {*i, i.get_weight()};
    }
    return hits;
}

} // namespace

xc_status xc_database_search(const xc_database *database, const xc_search *search,
                             xc_results *ret_results, xc_error *error) noexcept
{
    return xc::guard("searching", error, [&] {
        xc::ValueCounts counts(search->slots, search->slot_count);
        const Matches found = match(database, search, counts);
        xc_results results = {};
        std::unique_ptr<xc_results, decltype(&xc_results_clear)> unfinished(&results,
                                                                            xc_results_clear);
        results.hits = copy_hits(found.hits);
        results.hit_count = found.hits.size();
        counts.copy_to(&results);
        results.total = found.total;
        results.total_is_exact = found.is_exact;
        *ret_results = results;
        (void)unfinished.release();
    });
}

void xc_results_clear(xc_results *results) noexcept
{
    if (results == nullptr) {
        return;
    }
    std::free(results->hits);
    for (size_t i = 0; i < results->slot_count; i++) {
        std::free(results->slots[i].items);
    }
    std::free(results->slots);
    *results = {};
}
