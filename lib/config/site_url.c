#include "config/site_url.h"

#include <stdbool.h>
#include <string.h>

static struct text without_scheme(struct text url)
{
    static const char *const schemes[] = {"https://", "http://"};
    for (size_t i = 0; i < sizeof schemes / sizeof schemes[0]; i++) {
        if (text_starts_with(url, schemes[i])) {
            return text_slice(url, strlen(schemes[i]), url.size);
        }
    }
    return text_of(NULL, 0);
}

static enum status check_whole(struct text rest, struct error *error)
{
    bool has_host = rest.size > 0 && strchr("/:?#", rest.data[0]) == NULL;
    return has_host ? STATUS_OK
                    : error_set(error, STATUS_INVALID,
                                "write the whole address, as in https://zoeken.example.nl");
}

static bool has_any(struct text text, const char *unfit)
{
    for (size_t i = 0; i < text.size; i++) {
        unsigned char byte = (unsigned char)text.data[i];
        if (byte <= ' ' || byte >= 0x7F || strchr(unfit, byte) != NULL) {
            return true;
        }
    }
    return false;
}

enum status site_url_check(struct text url, struct text *ret_url, struct error *error)
{
    while (url.size > 0 && url.data[url.size - 1] == '/') {
        url.size--;
    }
    struct text rest = without_scheme(url);
    enum status status = check_whole(rest, error);
    if (status == STATUS_OK && has_any(rest, "?#@\"'<>\\^`{|}")) {
        status = error_set(error, STATUS_INVALID,
                           "only letters, digits and -._~:/[]%%!$&()*+,;= can stand in it: write "
                           "the address without user, ? and #, and other characters as %%XX");
    }
    if (status == STATUS_OK) {
        *ret_url = url;
    }
    return status;
}

enum status site_url_check_page(struct text url, struct error *error)
{
    struct text rest = without_scheme(url);
    enum status status = check_whole(rest, error);
    if (status == STATUS_OK && has_any(rest, "@\"'<>\\^`{|}")) {
        status = error_set(error, STATUS_INVALID,
                           "only letters, digits and -._~:/?#[]%%!$&()*+,;= can stand in it: write "
                           "the address without user, and other characters as %%XX");
    }
    return status;
}
