#include "weight.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

#include "error.h"

namespace
{

/* Counts or lengths in units. */
struct Fields {
    double title;
    double body;
};

Fields unpack(Xapian::termcount packed)
{
    return {static_cast<double>(packed >> XC_TITLE_SHIFT),
            static_cast<double>(packed & XC_BODY_UNITS_MAX)};
}

bool is_positive(double number)
{
    return std::isfinite(number) && number > 0;
}

bool is_not_negative(double number)
{
    return std::isfinite(number) && number >= 0;
}

bool is_share(double number)
{
    return number >= 0 && number <= 1;
}

} // namespace

namespace xc
{

TwoFieldWeight::TwoFieldWeight(const xc_two_field_weight &parameters) : parameters_(parameters)
{
    const bool is_valid = is_not_negative(parameters.title_factor) &&
                          is_not_negative(parameters.k1) && is_share(parameters.b) &&
                          is_not_negative(parameters.title_bonus) &&
                          is_not_negative(parameters.title_k1) && is_share(parameters.title_b) &&
                          is_positive(parameters.unit) && is_positive(parameters.mean_length) &&
                          is_positive(parameters.mean_title_length);
    if (!is_valid) {
        throw Failure(XC_INVALID, "a parameter of the weight is out of range");
    }
    need_stat(COLLECTION_SIZE);
    need_stat(TERMFREQ);
    need_stat(WDF);
    need_stat(WDF_MAX);
    need_stat(DOC_LENGTH);
    need_stat(DOC_LENGTH_MIN);
    need_stat(DOC_LENGTH_MAX);
}

TwoFieldWeight *TwoFieldWeight::clone() const
{
    return new TwoFieldWeight(parameters_);
}

void TwoFieldWeight::init(double factor)
{
    if (factor == 0) {
        return; /* a filter, or the part that does not depend on a term: no weight */
    }
    const double size = get_collection_size();
    const double frequency = get_termfreq();
    scale_ = factor * std::log(1 + (size - frequency + 0.5) / (frequency + 0.5));
    maximum_ = scale_ * greatest_part();
}

double TwoFieldWeight::get_sumpart(Xapian::termcount count, Xapian::termcount length,
                                   Xapian::termcount /* unique_terms */) const
{
    if (count == 0) {
        return scale_ * body_part(1, parameters_.mean_length);
    }
    const Fields counts = unpack(count);
    const Fields lengths = unpack(length);
    const double frequency = parameters_.title_factor * counts.title + counts.body;
    return scale_ * (body_part(frequency / parameters_.unit,
                               parameters_.title_factor * lengths.title + lengths.body) +
                     title_part(counts.title / parameters_.unit, lengths.title));
}

double TwoFieldWeight::get_maxpart() const
{
    return maximum_;
}

double TwoFieldWeight::get_sumextra(Xapian::termcount /* length */,
                                    Xapian::termcount /* unique_terms */) const
{
    return 0;
}

double TwoFieldWeight::get_maxextra() const
{
    return 0;
}

double TwoFieldWeight::body_part(double frequency, double length) const
{
    if (frequency == 0) {
        return 0;
    }
    const double norm = 1 - parameters_.b + parameters_.b * length / parameters_.mean_length;
    return frequency * (parameters_.k1 + 1) / (frequency + parameters_.k1 * norm);
}

double TwoFieldWeight::title_part(double frequency, double length) const
{
    if (frequency == 0) {
        return 0;
    }
    const double norm =
        1 - parameters_.title_b + parameters_.title_b * length / parameters_.mean_title_length;
    return parameters_.title_bonus * frequency * (parameters_.title_k1 + 1) /
           (frequency + parameters_.title_k1 * norm);
}

/* Both parts rise with the frequency and fall with the length, so each is bounded by the greatest
 * frequency in the shortest document. Of packed numbers only the upper half is ordered as they
 * are: below a greatest count with a title part lie counts with any body part. */
double TwoFieldWeight::greatest_part() const
{
    /* libxapian bounds a count by the sum of the term's counts over all documents, which it keeps
     * in 32 bits; where that sum may have wrapped, only the length of a document is a bound. */
    const double sum = static_cast<double>(get_termfreq()) * get_doclength_upper_bound();
    const bool is_wrapped = sum > std::numeric_limits<uint32_t>::max();
    const Fields most = unpack(is_wrapped ? get_doclength_upper_bound() : get_wdf_upper_bound());
    const double body = most.title > 0 ? double{XC_BODY_UNITS_MAX} : most.body;
    const double frequency = parameters_.title_factor * most.title + body;

    const Fields least = unpack(get_doclength_lower_bound());
    const double length =
        parameters_.title_factor * least.title + std::min(least.body, parameters_.title_factor);

    const double counted = body_part(frequency / parameters_.unit, length) +
                           title_part(most.title / parameters_.unit, least.title);
    return std::max(counted, body_part(1, parameters_.mean_length));
}

} // namespace xc
