#include "language/stemmer.h"

#include <string.h>

struct text stem_text(const struct stem *stem)
{
    return text_of(stem->bytes, stem->size);
}

enum status snowball_stem(xc_stemmer *stemmer, struct text word, struct stem *ret_stem,
                          struct error *error)
{
    xc_error reason;
    xc_text stem;
    xc_status status = xc_stemmer_stem(stemmer, (xc_text){word.data, word.size}, &stem, &reason);
    if (status == XC_NO_MEMORY) {
        return error_no_memory(error);
    }
    if (status != XC_OK) {
        return error_set(error, STATUS_INTERNAL, "a word cannot be stemmed: %s", reason.message);
    }
    if (stem.size == 0 || stem.size > STEM_BYTES_MAX) {
        stem = (xc_text){word.data, word.size};
    }
    memcpy(ret_stem->bytes, stem.data, stem.size);
    ret_stem->size = stem.size;
    return STATUS_OK;
}

enum status dutch_stem(const struct lexicon *lexicon, xc_stemmer *fallback, struct text word,
                       struct stem *ret_stem, struct error *error)
{
    struct text base = lexicon_base(lexicon, word, LEXICON_IRREGULAR_NOUN);
    if (base.size > 0) {
        memcpy(ret_stem->bytes, base.data, base.size);
        ret_stem->size = base.size;
        return STATUS_OK;
    }
    return snowball_stem(fallback, word, ret_stem, error);
}
