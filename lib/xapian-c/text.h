/* text.h: between the C interface's texts and C++ strings, with their limits. */
#ifndef XC_TEXT_H
#define XC_TEXT_H

#include <string>

#include "xapian-c/xapian-c.h"

namespace xc
{

std::string string_of(xc_text text);
xc_text text_of(const std::string &string) noexcept;

/* The same with a check: throws Failure XC_INVALID for a term (or a key of metadata) that is
 * empty or over XC_TERM_MAX, and for a content over XC_CONTENT_MAX. */
std::string term_of(xc_text text);
std::string content_of(xc_text text);

} // namespace xc

#endif
