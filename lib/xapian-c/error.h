/* error.h: from C++ exceptions to an xc_status, in one place. */
#ifndef XC_ERROR_H
#define XC_ERROR_H

#include <stdexcept>
#include <string>

#include "xapian-c/xapian-c.h"

namespace xc
{

/* What this library itself finds wrong, with the status to return for it. */
class Failure final : public std::runtime_error
{
  public:
    Failure(xc_status status, const std::string &message)
        : std::runtime_error(message), status_(status)
    {
    }

    xc_status status() const noexcept
    {
        return status_;
    }

  private:
    xc_status status_;
};

/* What the operating system refused, by its errno. */
Failure system_failure(const std::string &what, int error_number);

/* Fills `error`, which may be NULL, with "doing: text", cut on a character. */
void describe(xc_error *error, const char *doing, const char *text) noexcept;

/* To be called in a catch (...): the status of the exception being handled, its text in `error`. */
xc_status translate(const char *doing, xc_error *error) noexcept;

/* The border of the library: runs `body`, and lets no exception out. */
template <typename Body>
xc_status guard(const char *doing, xc_error *error, const Body &body) noexcept
{
    try {
        body();
        return XC_OK;
    } catch (...) {
        return translate(doing, error);
    }
}

} // namespace xc

#endif
