/* document.h: a document that is being put together. */
#ifndef XC_DOCUMENT_H
#define XC_DOCUMENT_H

#include <cstdint>

#include <xapian.h>

struct xc_document {
    Xapian::Document document;
    uint64_t length; /* sum of the counts of its terms */
};

#endif
