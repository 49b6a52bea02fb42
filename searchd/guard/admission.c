#include "guard/admission.h"

#include <stdlib.h>

#include "base/clock.h"
#include "guard/client_address.h"
#include "guard/rate_limit.h"

struct admission {
    struct rate_limit *limit; /* NULL: none */
    bool limits_loopback;
    size_t proxy_count;
    struct ip_network proxies[]; /* those that are trusted */
};

static enum status read_proxies(const struct config_list *texts, struct admission *admission,
                                struct error *error)
{
    enum status status = STATUS_OK;
    for (size_t i = 0; i < texts->count && status == STATUS_OK; i++) {
        status = ip_network_parse(text_from(texts->items[i]), &admission->proxies[i], error);
    }
    return status;
}

enum status admission_create(const struct config *config, struct admission **ret_admission,
                             struct error *error)
{
    const struct config_list *proxies = &config->server.trusted_proxies;
    struct admission *admission =
        calloc(1, sizeof *admission + proxies->count * sizeof(struct ip_network));
    if (admission == NULL) {
        return error_no_memory(error);
    }
    admission->limits_loopback = config->server.limit_loopback;
    admission->proxy_count = proxies->count;
    enum status status = read_proxies(proxies, admission, error);
    if (status == STATUS_OK && config->server.requests_per_second > 0) {
        status =
            rate_limit_create((unsigned)config->server.requests_per_second,
                              (unsigned)config->server.request_burst, &admission->limit, error);
    }
    if (status != STATUS_OK) {
        free(admission);
        return status;
    }
    *ret_admission = admission;
    return STATUS_OK;
}

void admission_free(struct admission *admission)
{
    if (admission != NULL) {
        rate_limit_free(admission->limit);
        free(admission);
    }
}

static bool is_loopback(const struct ip_address *address)
{
    static const struct ip_network loopbacks[] = {
        {.address = {.family = IP_V4, .bytes = {127}}, .prefix = 8},
        {.address = {.family = IP_V6, .bytes = {[15] = 1}}, .prefix = 128},
    };
    return ip_network_has(&loopbacks[0], address) || ip_network_has(&loopbacks[1], address);
}

unsigned admission_check(struct admission *admission, const struct request *request)
{
    if (admission->limit == NULL) {
        return 0;
    }
    struct ip_address client =
        client_address_find(request, admission->proxies, admission->proxy_count);
    if (!admission->limits_loopback && is_loopback(&client)) {
        return 0;
    }
    uint64_t wait = rate_limit_take(admission->limit, client_address_key(&client), clock_now());
    return (unsigned)((wait + CLOCK_SECOND - 1) / CLOCK_SECOND);
}
