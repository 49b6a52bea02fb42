#include "database.h"

#include <cerrno>
#include <memory>

#include <unistd.h>

#include "descriptor.h"
#include "error.h"
#include "text.h"
#include "xapian-c/xapian-c.h"

namespace
{

Xapian::Document document_of(const Xapian::Database &database, uint32_t number)
{
    if (number == 0) {
        throw xc::Failure(XC_NOT_FOUND, "documents are numbered from 1");
    }
    return database.get_document(number);
}

} // namespace

xc_status xc_database_open(int fd, xc_database **ret_database, xc_error *error) noexcept
{
    xc::Descriptor file(fd);
    return xc::guard("opening a database", error, [&] {
        if (lseek(file.get(), 0, SEEK_SET) < 0) {
            throw xc::system_failure("its descriptor", errno);
        }
        auto opened = std::make_unique<xc_database>();
        opened->database = Xapian::Database(file.release());
        *ret_database = opened.release();
    });
}

void xc_database_free(xc_database *database) noexcept
{
    delete database;
}

xc_status xc_database_count(const xc_database *database, uint32_t *ret_count,
                            xc_error *error) noexcept
{
    return xc::guard("counting documents", error,
                     [&] { *ret_count = database->database.get_doccount(); });
}

xc_status xc_database_frequency(const xc_database *database, xc_text term, uint32_t *ret_count,
                                xc_error *error) noexcept
{
    return xc::guard("counting a term's documents", error,
                     [&] { *ret_count = database->database.get_termfreq(xc::term_of(term)); });
}

xc_status xc_database_metadata(xc_database *database, xc_text key, xc_text *ret_value,
                               xc_error *error) noexcept
{
    return xc::guard("reading metadata", error, [&] {
        database->text = database->database.get_metadata(xc::term_of(key));
        *ret_value = xc::text_of(database->text);
    });
}

xc_status xc_database_data(xc_database *database, uint32_t number, xc_text *ret_data,
                           xc_error *error) noexcept
{
    return xc::guard("reading a document", error, [&] {
        database->text = document_of(database->database, number).get_data();
        *ret_data = xc::text_of(database->text);
    });
}

xc_status xc_database_value(xc_database *database, uint32_t number, uint32_t slot,
                            xc_text *ret_value, xc_error *error) noexcept
{
    return xc::guard("reading a document's value", error, [&] {
        database->text = document_of(database->database, number).get_value(slot);
        *ret_value = xc::text_of(database->text);
    });
}
