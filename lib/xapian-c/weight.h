/* weight.h: the weight for text in a title and a body (see xc_two_field_weight). */
#ifndef XC_WEIGHT_H
#define XC_WEIGHT_H

#include <xapian.h>

#include "xapian-c/xapian-c.h"

namespace xc
{

class TwoFieldWeight final : public Xapian::Weight
{
  public:
    /* Throws Failure XC_INVALID for parameters that make no weight. */
    explicit TwoFieldWeight(const xc_two_field_weight &parameters);

    TwoFieldWeight *clone() const override;
    void init(double factor) override;
    double get_sumpart(Xapian::termcount count, Xapian::termcount length,
                       Xapian::termcount unique_terms) const override;
    double get_maxpart() const override;
    double get_sumextra(Xapian::termcount length, Xapian::termcount unique_terms) const override;
    double get_maxextra() const override;

  private:
    double body_part(double frequency, double length) const;
    double title_part(double frequency, double length) const;
    double greatest_part() const;

    xc_two_field_weight parameters_;
    double scale_ = 0; /* idf times the factor of the query */
    double maximum_ = 0;
};

} // namespace xc

#endif
