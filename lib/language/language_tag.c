#include "language/analyser.h"

enum language language_from_tag(struct text tag)
{
    size_t size = 0; /* of the primary language, RFC 5646 */
    while (size < tag.size && tag.data[size] != '-' && tag.data[size] != '_') {
        size++;
    }
    struct text language = text_slice(tag, 0, size);
    if (tag.size == 0 || text_is_in_any_case(language, "nl")) {
        return LANGUAGE_DUTCH;
    }
    return text_is_in_any_case(language, "en") ? LANGUAGE_ENGLISH : LANGUAGE_OTHER;
}
