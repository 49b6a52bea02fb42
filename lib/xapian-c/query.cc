#include "query.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>
#include <vector>

#include "error.h"
#include "text.h"

namespace
{

/* Keeps what `body` makes in the pool, or the first failure. */
template <typename Body> const xc_query *make(xc_pool *pool, const Body &body) noexcept
{
    const xc_query *made = nullptr;
    xc_error error;
    const xc_status status = xc::guard("making a query", &error, [&] {
        pool->queries.push_back(body());
        made = &pool->queries.back();
    });
    if (status != XC_OK && pool->status == XC_OK) {
        pool->status = status;
        pool->error = error;
    }
    return made;
}

/* libxapian walks a query by recursion, so an endless one would end the stack. */
unsigned depth_over(const xc_query *query)
{
    if (query == nullptr) {
        throw xc::Failure(XC_INVALID, "a sub-query is NULL");
    }
    if (query->depth >= XC_QUERY_DEPTH_MAX) {
        throw xc::Failure(XC_INVALID,
                          "a query is nested deeper than " + std::to_string(XC_QUERY_DEPTH_MAX));
    }
    return query->depth + 1;
}

Xapian::Query::op operator_of(xc_operator op)
{
    switch (op) {
    case XC_AND:
        return Xapian::Query::OP_AND;
    case XC_OR:
        return Xapian::Query::OP_OR;
    case XC_MAX:
        return Xapian::Query::OP_MAX;
    case XC_SYNONYM:
        return Xapian::Query::OP_SYNONYM;
    case XC_FILTER:
        return Xapian::Query::OP_FILTER;
    case XC_AND_NOT:
        return Xapian::Query::OP_AND_NOT;
    case XC_AND_MAYBE:
        return Xapian::Query::OP_AND_MAYBE;
    case XC_NEAR:
        return Xapian::Query::OP_NEAR;
    case XC_PHRASE:
        return Xapian::Query::OP_PHRASE;
    }
    throw xc::Failure(XC_INVALID, "there is no such operator");
}

/* libxapian 1.4 takes the parts of an OP_OR below an OP_MAX for parts of that, and then the
 * greatest of them counts instead of their sum. Of one that is scaled it leaves them together. */
Xapian::Query as_one(const Xapian::Query &query)
{
    const bool is_sum = query.get_type() == Xapian::Query::OP_OR;
    return is_sum ? Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, query, 1.0) : query;
}

} // namespace

xc_status xc_pool_create(xc_pool **ret_pool, xc_error *error) noexcept
{
    return xc::guard("making a pool of queries", error,
                     [&] { *ret_pool = std::make_unique<xc_pool>().release(); });
}

void xc_pool_free(xc_pool *pool) noexcept
{
    delete pool;
}

xc_status xc_pool_status(const xc_pool *pool, xc_error *error) noexcept
{
    if (pool->status != XC_OK && error != nullptr) {
        *error = pool->error;
    }
    return pool->status;
}

const xc_query *xc_query_term(xc_pool *pool, xc_text term) noexcept
{
    return make(pool, [&] { return xc_query{Xapian::Query(xc::term_of(term)), 1}; });
}

const xc_query *xc_query_all(xc_pool *pool) noexcept
{
    /* Not Query::MatchAll, whose count of references all threads would share. */
    return make(pool, [] { return xc_query{Xapian::Query(std::string()), 1}; });
}

const xc_query *xc_query_none(xc_pool *pool) noexcept
{
    return make(pool, [] { return xc_query{Xapian::Query(), 1}; });
}

const xc_query *xc_query_combine(xc_pool *pool, xc_operator op, const xc_query *const *queries,
                                 size_t count, uint32_t window) noexcept
{
    return make(pool, [&] {
        unsigned depth = 1;
        std::vector<Xapian::Query> parts;
        parts.reserve(count);
        for (size_t i = 0; i < count; i++) {
            depth = std::max(depth, depth_over(queries[i]));
            parts.push_back(op == XC_MAX ? as_one(queries[i]->query) : queries[i]->query);
        }
        const bool has_window = op == XC_NEAR || op == XC_PHRASE;
        return xc_query{
            Xapian::Query(operator_of(op), parts.begin(), parts.end(), has_window ? window : 0),
            depth};
    });
}

const xc_query *xc_query_scale(xc_pool *pool, const xc_query *query, double factor) noexcept
{
    return make(pool, [&] {
        const unsigned depth = depth_over(query);
        if (!std::isfinite(factor) || factor < 0) {
            throw xc::Failure(XC_INVALID, "a weight's factor is not a number of 0 or more");
        }
        return xc_query{Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, query->query, factor), depth};
    });
}

const xc_query *xc_query_prefix(xc_pool *pool, xc_text prefix, uint32_t limit) noexcept
{
    return make(pool, [&] {
        if (limit == 0) {
            throw xc::Failure(XC_INVALID, "a prefix may not stand for 0 terms");
        }
        return xc_query{Xapian::Query(Xapian::Query::OP_WILDCARD, xc::term_of(prefix), limit,
                                      Xapian::Query::WILDCARD_LIMIT_MOST_FREQUENT,
                                      Xapian::Query::OP_SYNONYM),
                        1};
    });
}
