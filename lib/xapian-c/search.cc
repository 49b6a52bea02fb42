#include <cmath>
#include <cstdlib>
#include <new>

#include <xapian.h>

#include "database.h"
#include "error.h"
#include "query.h"
#include "weight.h"
#include "xapian-c/xapian-c.h"

namespace
{

Xapian::MSet match(const xc_database *database, const xc_search *search)
{
    if (search->query == nullptr)
        throw xc::Failure(XC_INVALID, "there is no query: see xc_pool_status()");
    if (!std::isfinite(search->time_limit) || search->time_limit < 0)
        throw xc::Failure(XC_INVALID, "the time limit is not a number of 0 or more");

    Xapian::Enquire enquire(database->database);
    enquire.set_query(search->query->query);
    if (search->weight != nullptr)
        enquire.set_weighting_scheme(xc::TwoFieldWeight(*search->weight));
    else
        enquire.set_weighting_scheme(Xapian::BoolWeight());
    if (search->time_limit > 0)
        enquire.set_time_limit(search->time_limit);
    return enquire.get_mset(search->offset, search->limit, search->check_at_least);
}

xc_hit *copy_hits(const Xapian::MSet &matches)
{
    if (matches.empty())
        return nullptr;
    auto *hits = static_cast<xc_hit *>(std::calloc(matches.size(), sizeof(xc_hit)));
    if (hits == nullptr)
        throw std::bad_alloc();
    size_t count = 0;
    for (auto i = matches.begin(); i != matches.end(); ++i)
        hits[count++] = {*i, i.get_weight()};
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
    if (results == nullptr)
        return;
    std::free(results->hits);
    *results = {};
}
