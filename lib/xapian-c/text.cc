#include "text.h"

#include <algorithm>

#include "error.h"

namespace xc
{

std::string string_of(xc_text text)
{
    return text.size == 0 ? std::string() : std::string(text.data, text.size);
}

xc_text text_of(const std::string &string) noexcept
{
    return {string.data(), string.size()};
}

std::string term_of(xc_text text)
{
    if (text.size == 0) {
        throw Failure(XC_INVALID, "a term or key is empty");
    }
    const char *end = text.data + std::min<size_t>(text.size, XC_TERM_MAX + 1);
    const size_t size = text.size + static_cast<size_t>(std::count(text.data, end, '\0'));
    if (size > XC_TERM_MAX) {
        throw Failure(XC_INVALID, "a term or key of " + std::to_string(text.size) +
                                      " bytes is longer than " + std::to_string(XC_TERM_MAX) +
                                      " (a NUL counts as two)");
    }
    return string_of(text);
}

std::string content_of(xc_text text)
{
    if (text.size > XC_CONTENT_MAX) {
        throw Failure(XC_INVALID, "a value of " + std::to_string(text.size) +
                                      " bytes is longer than " + std::to_string(XC_CONTENT_MAX));
    }
    return string_of(text);
}

} // namespace xc
