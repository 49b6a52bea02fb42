#include <cmath>
#include <cstdlib>
#include <new>
#include <string>

#include <xapian.h>

#include "database.h"
#include "error.h"
#include "query.h"
#include "weight.h"
#include "xapian-c/xapian-c.h"

namespace
{

/* When a match ends, libxapian 1.4 may still ask the greatest weight of a root that it has just
 * replaced, and then reads freed memory where an OP_MAX below it has come to its end. A root that
 * is an AND is never replaced; one with all documents finds the same, at some 3 % of the time. The
 * factor of 1 keeps an OP_AND_MAYBE in the query from being lifted above it. */
Xapian::Query with_lasting_root(const Xapian::Query &query)
{
    const Xapian::Query below(Xapian::Query::OP_SCALE_WEIGHT, query, 1.0);
    return {Xapian::Query::OP_FILTER, below, Xapian::Query(std::string())};
}

Xapian::MSet match(const xc_database *database, const xc_search *search)
{
    if (search->query == nullptr) {
        throw xc::Failure(XC_INVALID, "there is no query: see xc_pool_status()");
    }
    if (!std::isfinite(search->time_limit) || search->time_limit < 0) {
        throw xc::Failure(XC_INVALID, "the time limit is not a number of 0 or more");
    }

    Xapian::Enquire enquire(database->database);
    enquire.set_query(with_lasting_root(search->query->query));
    if (search->weight != nullptr) {
        enquire.set_weighting_scheme(xc::TwoFieldWeight(*search->weight));
    } else {
        enquire.set_weighting_scheme(Xapian::BoolWeight());
    }
    if (search->time_limit > 0) {
        enquire.set_time_limit(search->time_limit);
    }
    return enquire.get_mset(search->offset, search->limit, search->check_at_least);
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
        const Xapian::MSet matches = match(database, search);
        const bool is_exact =
            matches.get_matches_lower_bound() == matches.get_matches_upper_bound();
        const uint32_t total = matches.get_matches_estimated();
        *ret_results = {copy_hits(matches), matches.size(), total, is_exact};
    });
}

void xc_results_clear(xc_results *results) noexcept
{
    if (results == nullptr) {
        return;
    }
    std::free(results->hits);
    *results = {};
}
