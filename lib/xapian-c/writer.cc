#include <cerrno>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <system_error>

#include <xapian.h>

#include "document.h"
#include "error.h"
#include "text.h"
#include "xapian-c/xapian-c.h"

struct xc_writer {
    std::string path;
    Xapian::WritableDatabase database;
    uint32_t flush_threshold;
    uint32_t pending;            /* documents added since the last commit … */
    std::uintmax_t pending_size; /* … and the bytes of their data */
    xc_status failure;           /* the one after which nothing is taken any more */
    xc_error failure_text;
};

namespace
{

constexpr uint32_t default_flush_threshold = 1000;
/* An index takes some four times the data of its documents, and twice that until it is compacted.
 */
constexpr std::uintmax_t room_factor = 8;
constexpr std::uintmax_t room_least = std::uintmax_t{8} << 20;
constexpr int flags =
    Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_DANGEROUS | Xapian::DB_NO_SYNC;

/* What libxapian says where it could not write is often not that. Having failed, it tries to go
 * back to the state before, which DB_DANGEROUS does not allow; then the exception is about that,
 * and of the cause only errno is left. */
template <typename Body> void write_or_fail(const Body &body)
{
    errno = 0;
    try {
        body();
    } catch (const Xapian::InvalidOperationError &) {
        throw xc::system_failure("it could not be written", errno == 0 ? EIO : errno);
    } catch (const Xapian::DatabaseCorruptError &) {
        throw;
    } catch (const Xapian::DatabaseError &exception) {
        if (exception.get_error_string() == nullptr) {
            throw xc::Failure(XC_IO, exception.get_msg());
        }
        throw;
    }
}

/* libxapian aborts the program where the disk fills up at certain moments of a commit: it has one
 * exception on its way and a destructor throws another. So a commit begins only where there is room
 * for far more than it takes. */
void require_room(const xc_writer &writer)
{
    std::error_code failure;
    const std::filesystem::space_info space = std::filesystem::space(writer.path, failure);
    if (!failure && space.available < room_least + room_factor * writer.pending_size) {
        throw xc::system_failure("it could not be written", ENOSPC);
    }
}

void commit(xc_writer &writer)
{
    require_room(writer);
    writer.database.commit();
    writer.pending = 0;
    writer.pending_size = 0;
}

/* Whatever goes wrong here may have cost libxapian what was pending, so the first failure is the
 * last thing the writer does. */
template <typename Body>
xc_status write(xc_writer *writer, const char *doing, xc_error *error, const Body &body) noexcept
{
    if (writer->failure == XC_OK) {
        writer->failure = xc::guard(doing, &writer->failure_text, [&] { write_or_fail(body); });
    }
    if (writer->failure != XC_OK && error != nullptr) {
        *error = writer->failure_text;
    }
    return writer->failure;
}

} // namespace

xc_status xc_writer_create(const char *path, uint32_t flush_threshold, xc_writer **ret_writer,
                           xc_error *error) noexcept
{
    return xc::guard("creating a database", error, [&] {
        auto writer = std::make_unique<xc_writer>();
        writer->path = path;
        writer->database = Xapian::WritableDatabase(path, flags);
        writer->flush_threshold = flush_threshold == 0 ? default_flush_threshold : flush_threshold;
        *ret_writer = writer.release();
    });
}

/* Its destructor would commit what is pending, on a full disk too; not so within a transaction. */
void xc_writer_free(xc_writer *writer) noexcept
{
    if (writer != nullptr) {
        static_cast<void>(xc::guard("giving up a database", nullptr,
                                    [&] { writer->database.begin_transaction(false); }));
        delete writer;
    }
}

xc_status xc_writer_add(xc_writer *writer, const xc_document *document, uint32_t *ret_number,
                        xc_error *error) noexcept
{
    return write(writer, "adding a document", error, [&] {
        const Xapian::docid number = writer->database.add_document(document->document);
        writer->pending++;
        writer->pending_size += document->document.get_data().size();
        if (writer->pending >= writer->flush_threshold) {
            commit(*writer);
        }
        *ret_number = number;
    });
}

xc_status xc_writer_set_metadata(xc_writer *writer, xc_text key, xc_text value,
                                 xc_error *error) noexcept
{
    std::string name;
    std::string content;
    const xc_status status = xc::guard("setting metadata", error, [&] {
        name = xc::term_of(key);
        content = xc::content_of(value);
    });
    if (status != XC_OK) {
        return status;
    }
    return write(writer, "setting metadata", error,
                 [&] { writer->database.set_metadata(name, content); });
}

xc_status xc_writer_commit(xc_writer *writer, xc_error *error) noexcept
{
    return write(writer, "committing a database", error, [&] { commit(*writer); });
}
