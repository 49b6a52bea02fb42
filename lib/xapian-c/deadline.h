/* deadline.h: ends a match when its time is over.
 *
 * libxapian's own Enquire::set_time_limit() has a timer write into the matcher from a thread of the
 * C library; one that goes off while the match ends writes where the matcher was. This is a filter
 * that all documents pass until a point in time, and none afterwards. */
#ifndef XC_DEADLINE_H
#define XC_DEADLINE_H

#include <chrono>

#include <xapian.h>

namespace xc
{

class Deadline final : public Xapian::PostingSource
{
  public:
    explicit Deadline(double seconds);

    void init(const Xapian::Database &database) override;
    Xapian::doccount get_termfreq_min() const override
    {
        return count_;
    }
    Xapian::doccount get_termfreq_est() const override
    {
        return count_;
    }
    Xapian::doccount get_termfreq_max() const override
    {
        return count_;
    }
    void next(double least_weight) override;
    void skip_to(Xapian::docid document, double least_weight) override;
    bool at_end() const override
    {
        return has_passed_ || document_ > last_;
    }
    Xapian::docid get_docid() const override
    {
        return document_;
    }

    /* Whether the match was ended; and how much of the documents it had then looked at, as a share
     * above 0. */
    bool has_passed() const
    {
        return has_passed_;
    }
    double share() const;

  private:
    void look();

    const std::chrono::steady_clock::time_point end_;
    Xapian::doccount count_ = 0;
    Xapian::docid last_ = 0;
    Xapian::docid document_ = 0;
    unsigned looks_ = 0;
    bool has_passed_ = false;
};

} // namespace xc

#endif
