#include "config/setting_check.h"

#include <string.h>

#include "config/colour.h"
#include "config/ip_network.h"
#include "config/listen.h"
#include "config/origin.h"
#include "config/site_url.h"

/* Whether mail arrives there only sending it can tell: RFC 5321 allows nearly anything. */
static enum status check_email(struct text text, struct error *error)
{
    const char *at = memrchr(text.data, '@', text.size);
    if (at == NULL || at == text.data || at + 1 == text.data + text.size ||
        memchr(text.data, ' ', text.size) != NULL || text_starts_with(text, "mailto:")) {
        return error_set(error, STATUS_INVALID,
                         "write an address for mail, as in zoeken@example.nl");
    }
    return STATUS_OK;
}

static enum status check_colour(struct text text, struct error *error)
{
    struct colour colour;
    return colour_parse(text, &colour, error);
}

static enum status check_listen(struct text text, struct error *error)
{
    struct listen listen;
    return listen_parse(text.data, &listen, error);
}

static enum status check_network(struct text text, struct error *error)
{
    struct ip_network network;
    return ip_network_parse(text, &network, error);
}

enum status setting_check(enum setting_kind kind, struct text text, struct text *ret_text,
                          struct error *error)
{
    enum status status = STATUS_OK;
    if (text.size > 0) {
        switch (kind) {
        case SETTING_URL:
            status = site_url_check(text, &text, error);
            break;
        case SETTING_PAGE:
            status = site_url_check_page(text, error);
            break;
        case SETTING_EMAIL:
            status = check_email(text, error);
            break;
        case SETTING_COLOUR:
            status = check_colour(text, error);
            break;
        case SETTING_LISTEN:
            status = check_listen(text, error);
            break;
        case SETTING_ORIGIN:
            status = origin_check(text, error);
            break;
        case SETTING_NETWORK:
            status = check_network(text, error);
            break;
        default:
            break;
        }
    }
    if (status == STATUS_OK) {
        *ret_text = text;
    }
    return status;
}
