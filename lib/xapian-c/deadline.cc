#include "deadline.h"

#include <algorithm>

namespace xc
{

namespace
{

constexpr unsigned LOOKS_A_CLOCK = 64; /* documents between two looks at the clock */

constexpr double SECONDS_MAX = 1e6; /* what a clock can add */

std::chrono::steady_clock::time_point after(double seconds)
{
    const std::chrono::duration<double> time(std::min(seconds, SECONDS_MAX));
    return std::chrono::steady_clock::now() +
           std::chrono::duration_cast<std::chrono::steady_clock::duration>(time);
}

} // namespace

Deadline::Deadline(double seconds) : end_(after(seconds))
{
}

void Deadline::init(const Xapian::Database &database)
{
    count_ = database.get_doccount();
    last_ = database.get_lastdocid();
    document_ = 0;
}

void Deadline::next(double)
{
    document_++;
    look();
}

void Deadline::skip_to(Xapian::docid document, double)
{
    document_ = std::max(document_, document);
    look();
}

double Deadline::share() const
{
    return std::max(document_, Xapian::docid{1}) /
           static_cast<double>(std::max(last_, Xapian::docid{1}));
}

void Deadline::look()
{
    if (looks_++ % LOOKS_A_CLOCK == 0) {
        has_passed_ = has_passed_ || std::chrono::steady_clock::now() >= end_;
    }
}

} // namespace xc
