#include "document.h"

#include <memory>
#include <string>

#include "error.h"
#include "text.h"
#include "xapian-c/xapian-c.h"

namespace
{

/* libxapian keeps a length in 32 bits, would wrap it unseen, and takes the greatest number for no
 * document at all. */
void lengthen(xc_document *document, uint32_t count)
{
    if (document->length + count > XC_LENGTH_MAX) {
        throw xc::Failure(XC_INVALID, "the counts of a document's terms add up to over " +
                                          std::to_string(XC_LENGTH_MAX));
    }
    document->length += count;
}

} // namespace

xc_status xc_document_create(xc_document **ret_document, xc_error *error) noexcept
{
    return xc::guard("making a document", error,
                     [&] { *ret_document = std::make_unique<xc_document>().release(); });
}

void xc_document_free(xc_document *document) noexcept
{
    delete document;
}

void xc_document_clear(xc_document *document) noexcept
{
    document->document.clear_terms();
    document->document.clear_values();
    document->document.set_data(std::string());
    document->length = 0;
}

xc_status xc_document_add_posting(xc_document *document, xc_text term, uint32_t position,
                                  uint32_t count, xc_error *error) noexcept
{
    return xc::guard("adding a term to a document", error, [&] {
        if (position == 0) {
            throw xc::Failure(XC_INVALID, "positions start at 1");
        }
        const std::string name = xc::term_of(term);
        lengthen(document, count);
        document->document.add_posting(name, position, count);
    });
}

xc_status xc_document_add_term(xc_document *document, xc_text term, uint32_t count,
                               xc_error *error) noexcept
{
    return xc::guard("adding a term to a document", error, [&] {
        const std::string name = xc::term_of(term);
        lengthen(document, count);
        document->document.add_term(name, count);
    });
}

xc_status xc_document_set_value(xc_document *document, uint32_t slot, xc_text value,
                                xc_error *error) noexcept
{
    return xc::guard("setting a value of a document", error, [&] {
        if (slot == Xapian::BAD_VALUENO) {
            throw xc::Failure(XC_INVALID, "slots end before 2^32 - 1");
        }
        document->document.add_value(slot, xc::content_of(value));
    });
}

xc_status xc_document_set_data(xc_document *document, xc_text data, xc_error *error) noexcept
{
    return xc::guard("setting the data of a document", error,
                     [&] { document->document.set_data(xc::content_of(data)); });
}
