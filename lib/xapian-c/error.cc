#include "error.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <new>
#include <string_view>

#include <xapian.h>

namespace
{

/* libxapian keeps no error number to ask for, only strerror()'s text of it. */
bool is_text_of(std::string_view text, int error_number)
{
    std::array<char, 256> buffer{};
    return text == strerror_r(error_number, buffer.data(), buffer.size());
}

xc_status status_of_text(std::string_view text)
{
    if (is_text_of(text, ENOENT) || is_text_of(text, ENOTDIR)) {
        return XC_NOT_FOUND;
    }
    if (is_text_of(text, EEXIST)) {
        return XC_INVALID;
    }
    return is_text_of(text, ENOMEM) ? XC_NO_MEMORY : XC_IO;
}

/* What an exception of libxapian means, by the name of its class. Where `is_of_system`, one that
 * carries an error of the operating system means that instead. A database's error that carries
 * none comes from what was read: a block that is not there, a table that contradicts itself. */
struct Meaning {
    std::string_view type;
    xc_status status;
    bool is_of_system;
};

constexpr Meaning meanings[] = {
    {"DatabaseCorruptError", XC_CORRUPT, false},
    {"DatabaseVersionError", XC_VERSION, false},
    {"FeatureUnavailableError", XC_VERSION, false}, /* of a format before this libxapian */
    {"DatabaseModifiedError", XC_CHANGED, false},
    {"DatabaseLockError", XC_LOCKED, false},
    {"DatabaseCreateError", XC_INVALID, true}, /* there is a database already */
    {"DatabaseNotFoundError", XC_NOT_FOUND, true},
    {"DatabaseOpeningError", XC_CORRUPT, true},
    {"DatabaseError", XC_CORRUPT, true},
    {"RangeError", XC_CORRUPT, false}, /* a stored number is too large */
    {"DocNotFoundError", XC_NOT_FOUND, false},
    {"InvalidArgumentError", XC_INVALID, false},
    {"InvalidOperationError", XC_INVALID, false},
    {"UnimplementedError", XC_INVALID, false},
};

xc_status status_of(const Xapian::Error &exception)
{
    const std::string_view type = exception.get_type();
    for (const Meaning &meaning : meanings) {
        if (type != meaning.type) {
            continue;
        }
        const char *system_text = meaning.is_of_system ? exception.get_error_string() : nullptr;
        return system_text != nullptr ? status_of_text(system_text) : meaning.status;
    }
    return XC_INTERNAL;
}

xc_status translate_xapian(const char *doing, const Xapian::Error &exception, xc_error *error)
{
    std::string text = exception.get_msg();
    if (const char *system_text = exception.get_error_string()) {
        text.append(": ").append(system_text);
    }
    xc::describe(error, doing, text.c_str());
    return status_of(exception);
}

xc_status translate_current(const char *doing, xc_error *error)
{
    try {
        throw;
    } catch (const xc::Failure &failure) {
        xc::describe(error, doing, failure.what());
        return failure.status();
    } catch (const Xapian::Error &exception) {
        return translate_xapian(doing, exception, error);
    } catch (const std::bad_alloc &) {
        xc::describe(error, doing, "out of memory");
        return XC_NO_MEMORY;
    } catch (const std::exception &exception) {
        xc::describe(error, doing, exception.what());
        return XC_INTERNAL;
    } catch (...) {
        xc::describe(error, doing, "libxapian failed without saying why");
        return XC_INTERNAL;
    }
}

bool is_continuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

} // namespace

namespace xc
{

Failure system_failure(const std::string &what, int error_number)
{
    std::array<char, 256> buffer{};
    const std::string text = strerror_r(error_number, buffer.data(), buffer.size());
    return {status_of_text(text), what + ": " + text};
}

void describe(xc_error *error, const char *doing, const char *text) noexcept
{
    if (error == nullptr) {
        return;
    }
    const size_t size = sizeof error->message;
    const int wanted = std::snprintf(error->message, size, "%s: %s", doing, text);
    if (wanted < 0 || static_cast<size_t>(wanted) < size) {
        return;
    }
    /* Cut before the last character, which may have lost its end. */
    size_t end = size - 2;
    while (end > 0 && is_continuation(error->message[end])) {
        end--;
    }
    error->message[end] = '\0';
}

xc_status translate(const char *doing, xc_error *error) noexcept
{
    try {
        return translate_current(doing, error);
    } catch (...) { /* no memory for the text */
        describe(error, doing, "out of memory");
        return XC_NO_MEMORY;
    }
}

} // namespace xc
