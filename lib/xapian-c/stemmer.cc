#include <memory>
#include <string>

#include <xapian.h>

#include "error.h"
#include "text.h"
#include "xapian-c/xapian-c.h"

struct xc_stemmer {
    Xapian::Stem stem;
    std::string text; /* the stem last returned */
};

namespace
{

Xapian::Stem stem_of(const char *language)
{
    try {
        return Xapian::Stem(language);
    } catch (const Xapian::InvalidArgumentError &exception) {
        throw xc::Failure(XC_NOT_FOUND, exception.get_msg());
    }
}

} // namespace

xc_status xc_stemmer_create(const char *language, xc_stemmer **ret_stemmer,
                            xc_error *error) noexcept
{
    return xc::guard("making a stemmer", error, [&] {
        auto stemmer = std::make_unique<xc_stemmer>();
        stemmer->stem = stem_of(language);
        *ret_stemmer = stemmer.release();
    });
}

void xc_stemmer_free(xc_stemmer *stemmer) noexcept
{
    delete stemmer;
}

xc_status xc_stemmer_stem(xc_stemmer *stemmer, xc_text word, xc_text *ret_stem,
                          xc_error *error) noexcept
{
    return xc::guard("stemming a word", error, [&] {
        stemmer->text = stemmer->stem(xc::string_of(word));
        *ret_stem = xc::text_of(stemmer->text);
    });
}
