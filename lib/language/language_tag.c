#include <strings.h>

#include "language/analyser.h"

enum language language_from_tag(struct text tag)
{
    size_t size = 0; /* of the primary language, RFC 5646 */
    while (size < tag.size && tag.data[size] != '-' && tag.data[size] != '_') {
        size++;
    }
    if (tag.size == 0 || (size == 2 && strncasecmp(tag.data, "nl", 2) == 0)) {
        return LANGUAGE_DUTCH;
    }
    return size == 2 && strncasecmp(tag.data, "en", 2) == 0 ? LANGUAGE_ENGLISH : LANGUAGE_OTHER;
}
