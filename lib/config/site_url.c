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

enum status site_url_check(struct text url, struct text *ret_url, struct error *error)
{
    while (url.size > 0 && url.data[url.size - 1] == '/') {
        url.size--;
    }
    struct text rest = without_scheme(url);
    bool has_host = rest.size > 0 && rest.data[0] != '/' && rest.data[0] != ':';
    if (!has_host) {
        return error_set(error, STATUS_INVALID,
                         "write the whole address, as in https://zoeken.example.nl");
    }
    for (size_t i = 0; i < rest.size; i++) {
        unsigned char byte = (unsigned char)rest.data[i];
        if (byte <= ' ' || byte >= 0x7F || strchr("?#@\"'<>\\^`{|}", byte) != NULL) {
            return error_set(error, STATUS_INVALID,
                             "only letters, digits and -._~:/[]%%!$&()*+,;= can stand in it: write "
                             "the address without user, ? and #, and other characters as %%XX");
        }
    }
    *ret_url = url;
    return STATUS_OK;
}
