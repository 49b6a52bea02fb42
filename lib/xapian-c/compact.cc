#include <cerrno>
#include <string>

#include <fcntl.h>
#include <unistd.h>
#include <xapian.h>

#include "descriptor.h"
#include "error.h"
#include "xapian-c/xapian-c.h"

namespace
{

Xapian::Database open_all(const char *const *sources, size_t count)
{
    if (count == 0) {
        throw xc::Failure(XC_INVALID, "there are no databases to merge");
    }
    Xapian::Database all;
    for (size_t i = 0; i < count; i++) {
        all.add_database(Xapian::Database(sources[i], Xapian::DB_BACKEND_GLASS));
    }
    return all;
}

void compact(const Xapian::Database &all, const char *destination)
{
    xc::Descriptor file(open(destination, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    if (file.get() < 0) {
        throw xc::system_failure(destination, errno);
    }
    try {
        Xapian::Database(all).compact(file.release(),
                                      Xapian::DBCOMPACT_SINGLE_FILE | Xapian::Compactor::FULLER);
    } catch (...) {
        unlink(destination);
        throw;
    }
}

} // namespace

xc_status xc_compact(const char *const *sources, size_t count, const char *destination,
                     xc_error *error) noexcept
{
    return xc::guard("merging databases into one file", error,
                     [&] { compact(open_all(sources, count), destination); });
}

xc_status xc_check(int fd, xc_error *error) noexcept
{
    return xc::guard("checking a database", error, [&] {
        xc::Descriptor file(fcntl(fd, F_DUPFD_CLOEXEC, 0));
        if (file.get() < 0 || lseek(file.get(), 0, SEEK_SET) < 0) {
            throw xc::system_failure("its descriptor", errno);
        }
        const size_t faults = Xapian::Database::check(file.release());
        if (faults != 0) {
            throw xc::Failure(XC_CORRUPT, "it has " + std::to_string(faults) + " faults");
        }
    });
}
