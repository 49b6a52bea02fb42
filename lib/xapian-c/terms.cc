#include "database.h"
#include "error.h"
#include "text.h"
#include "xapian-c/xapian-c.h"

xc_status xc_database_postings(const xc_database *database, xc_text term, size_t offset,
                               uint32_t *numbers, size_t capacity, size_t *ret_count,
                               xc_error *error) noexcept
{
    return xc::guard("reading a term's documents", error, [&] {
        const std::string name = xc::term_of(term);
        auto posting = database->database.postlist_begin(name);
        const auto end = database->database.postlist_end(name);
        for (; offset > 0 && posting != end; offset--) {
            ++posting;
        }
        size_t count = 0;
        for (; count < capacity && posting != end; ++posting) {
            numbers[count++] = *posting;
        }
        *ret_count = count;
    });
}

xc_status xc_database_each_term(const xc_database *database, xc_text prefix,
                                xc_term_visitor *visitor, void *context, xc_error *error) noexcept
{
    return xc::guard("listing terms", error, [&] {
        const std::string start = xc::string_of(prefix);
        const auto end = database->database.allterms_end(start);
        for (auto i = database->database.allterms_begin(start); i != end; ++i) {
            const std::string term = *i;
            if (!visitor(context, xc::text_of(term), i.get_termfreq())) {
                break;
            }
        }
    });
}

xc_status xc_database_each_document_term(const xc_database *database, uint32_t number,
                                         xc_document_term_visitor *visitor, void *context,
                                         xc_error *error) noexcept
{
    return xc::guard("listing a document's terms", error, [&] {
        if (number == 0) {
            throw xc::Failure(XC_NOT_FOUND, "documents are numbered from 1");
        }
        const auto end = database->database.termlist_end(number);
        for (auto i = database->database.termlist_begin(number); i != end; ++i) {
            const std::string term = *i;
            if (!visitor(context, xc::text_of(term), i.get_wdf())) {
                break;
            }
        }
    });
}
