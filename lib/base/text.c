#include "base/text.h"

#include <string.h>
#include <strings.h>

struct text text_from(const char *string)
{
    return (struct text){string, string != NULL ? strlen(string) : 0};
}

struct text text_of(const char *data, size_t size)
{
    return (struct text){data, size};
}

bool text_equal(struct text left, struct text right)
{
    return left.size == right.size &&
           (left.size == 0 || memcmp(left.data, right.data, left.size) == 0);
}

bool text_is(struct text text, const char *string)
{
    return text_equal(text, text_from(string));
}

bool text_is_in_any_case(struct text text, const char *string)
{
    size_t size = strlen(string);
    return text.size == size && (size == 0 || strncasecmp(text.data, string, size) == 0);
}

bool text_has_prefix(struct text text, struct text prefix)
{
    return text_equal(text_slice(text, 0, prefix.size), prefix);
}

bool text_starts_with(struct text text, const char *prefix)
{
    return text_has_prefix(text, text_from(prefix));
}

bool text_ends_with(struct text text, const char *suffix)
{
    size_t size = strlen(suffix);
    return text.size >= size &&
           (size == 0 || memcmp(text.data + text.size - size, suffix, size) == 0);
}

int text_compare(struct text left, struct text right)
{
    size_t common = left.size < right.size ? left.size : right.size;
    int order = common > 0 ? memcmp(left.data, right.data, common) : 0;
    if (order != 0) {
        return order;
    }
    return (left.size > right.size) - (left.size < right.size);
}

struct text text_slice(struct text text, size_t start, size_t size)
{
    if (start >= text.size) {
        return (struct text){NULL, 0};
    }
    size_t rest = text.size - start;
    return (struct text){text.data + start, size < rest ? size : rest};
}

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

struct text text_trim(struct text text)
{
    while (text.size > 0 && is_space(text.data[0])) {
        text.data++;
        text.size--;
    }
    while (text.size > 0 && is_space(text.data[text.size - 1])) {
        text.size--;
    }
    return text;
}
