#include "cache/etag.h"

#include <nettle/sha2.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/line.h"
#include "config/settings.h"
#include "http/header_list.h"
#include "web_files.h"

enum { DIGEST_BYTES = 16 /* of the tag: half of a SHA-256 */ };

static void hash_number(struct sha256_ctx *hash, size_t number)
{
    sha256_update(hash, sizeof number, (const uint8_t *)&number);
}

/* With its size, so that two texts are not taken for two others. */
static void hash_text(struct sha256_ctx *hash, struct text text)
{
    hash_number(hash, text.size);
    sha256_update(hash, text.size, (const uint8_t *)text.data);
}

static void write_tag(struct sha256_ctx *hash, char ret_etag[static ETAG_SIZE])
{
    uint8_t digest[DIGEST_BYTES];
    sha256_digest(hash, sizeof digest, digest);
    int size = snprintf(ret_etag, ETAG_SIZE, "W/\"");
    for (size_t i = 0; i < sizeof digest; i++) {
        size += snprintf(ret_etag + size, ETAG_SIZE - (size_t)size, "%02x", digest[i]);
    }
    (void)snprintf(ret_etag + size, ETAG_SIZE - (size_t)size, "\"");
}

/* Settings of the site are all text. */
static void hash_site(struct sha256_ctx *hash, const struct config *config)
{
    size_t count;
    const struct setting *settings = settings_all(&count);
    for (size_t i = 0; i < count; i++) {
        if (text_starts_with(text_from(settings[i].name), "site.")) {
            const char *value;
            memcpy(&value, (const char *)config + settings[i].offset, sizeof value);
            hash_text(hash, text_from(value));
        }
    }
}

void etag_make_fingerprint(const struct config *config, const char *version, const char *style_url,
                           const char *logo_url, char ret_fingerprint[static ETAG_SIZE])
{
    struct sha256_ctx hash;
    sha256_init(&hash);
    hash_text(&hash, text_from(version));
    hash_site(&hash, config);
    hash_text(&hash, text_from(style_url));
    hash_text(&hash, text_from(logo_url));
    for (size_t i = 0; i < web_file_count; i++) {
        hash_text(&hash, text_from(web_files[i].path));
        hash_text(&hash, web_file_contents(&web_files[i]));
    }
    write_tag(&hash, ret_fingerprint);
}

/* By name; those of the same name in the order they were sent in. */
static int compare_parameters(const void *left, const void *right)
{
    const struct uri_parameter *a = *(const struct uri_parameter *const *)left;
    const struct uri_parameter *b = *(const struct uri_parameter *const *)right;
    int order = text_compare(a->name.text, b->name.text);
    return order != 0 ? order : (a > b) - (a < b);
}

/* With it the last word of a query is finished. */
static bool ends_in_space(struct text text)
{
    return text.size > 0 && (unsigned char)text.data[text.size - 1] <= ' ';
}

/* Within a query only whether there is white space counts; in other parameters it is a mistake. */
static enum status hash_value(struct sha256_ctx *hash, const struct uri_parameter *parameter,
                              struct arena *arena, struct error *error)
{
    struct text value = parameter->value.text;
    struct text line = value;
    hash_number(hash, parameter->value.flaws);
    if (text_is(parameter->name.text, "q")) {
        if (line_copy(arena, value, &line) != STATUS_OK) {
            return error_no_memory(error);
        }
        hash_number(hash, ends_in_space(value));
    }
    hash_text(hash, line);
    return STATUS_OK;
}

static enum status hash_parameters(struct sha256_ctx *hash, const struct request *request,
                                   struct arena *arena, struct error *error)
{
    size_t count = request->parameter_count;
    const struct uri_parameter **sorted =
        arena_allocate_array(arena, count + 1, sizeof(const struct uri_parameter *));
    if (sorted == NULL) {
        return error_no_memory(error);
    }
    for (size_t i = 0; i < count; i++) {
        sorted[i] = &request->parameters[i];
    }
    qsort(sorted, count, sizeof(const struct uri_parameter *), compare_parameters);
    hash_number(hash, request->parameter_total);
    enum status status = STATUS_OK;
    for (size_t i = 0; i < count && status == STATUS_OK; i++) {
        hash_text(hash, sorted[i]->name.text);
        hash_number(hash, sorted[i]->name.flaws);
        status = hash_value(hash, sorted[i], arena, error);
    }
    return status;
}

enum status etag_make(const struct call *call, const struct route *route,
                      char ret_etag[static ETAG_SIZE], struct error *error)
{
    struct sha256_ctx hash;
    sha256_init(&hash);
    hash_text(&hash, text_from(call->service->fingerprint));
    if (route->freshness == FRESH_INDEX) {
        hash_text(&hash, text_from(index_info(call->index)->generation));
    }
    /* Where the settings do not give the site's address, links may be made from it. */
    if (call->service->config->site.url[0] == '\0') {
        hash_text(&hash, request_header(call->request, "Host"));
    }
    hash_text(&hash, text_from(route->pattern));
    hash_text(&hash, call->argument);
    enum status status = hash_parameters(&hash, call->request, call->arena, error);
    if (status == STATUS_OK) {
        write_tag(&hash, ret_etag);
    }
    return status;
}

/* Without the mark of weakness: weak comparison. */
static struct text opaque_part(struct text etag)
{
    return text_starts_with(etag, "W/") ? text_slice(etag, strlen("W/"), etag.size) : etag;
}

enum etag_condition etag_check(const struct request *request, const char *etag)
{
    struct header_list list = {.request = request, .name = "If-None-Match"};
    struct text opaque = opaque_part(text_from(etag));
    struct text element;
    enum etag_condition condition = ETAG_UNSAID;
    while (header_list_next(&list, &element)) {
        if (text_equal(opaque_part(element), opaque)) {
            return ETAG_CURRENT;
        }
        if (text_is(element, "*")) {
            condition = ETAG_ANY;
        }
    }
    return condition;
}
