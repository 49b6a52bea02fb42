/* value_counts.h: how often each value of some slots occurs in what a search finds. */
#ifndef XC_VALUE_COUNTS_H
#define XC_VALUE_COUNTS_H

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "xapian-c/xapian-c.h"

namespace xc
{

class ValueCounts final : public Xapian::MatchSpy
{
  public:
    ValueCounts(const uint32_t *slots, size_t count);

    void operator()(const Xapian::Document &document, double weight) override;

    /* What the counts would be if the rest of the documents, of which this share was looked at,
     * were as those. */
    void extrapolate(double share);

    /* As memory that xc_results_clear() gives back. */
    void copy_to(xc_results *results) const;

  private:
    struct Slot {
        Xapian::valueno number;
        std::unordered_map<std::string, uint32_t> counts;
    };

    std::vector<Slot> slots_;
};

} // namespace xc

#endif
