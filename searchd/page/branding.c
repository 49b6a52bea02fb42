#include "page/branding.h"

#include <nettle/sha2.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cache/gzip.h"
#include "page/brand_logo.h"
#include "page/brand_style.h"

#define FOLDER "/static/"

enum { HASH_BYTES = 8 /* in an address, as those of the program's own files */ };

/* A file, and what it borrows its contents and address from. */
struct made_file {
    struct branding_file file; /* without a url where there is none */
    struct buffer contents;
    struct buffer compressed;
    char url[sizeof FOLDER "style.0123456789abcdef.css"];
};

struct branding {
    struct made_file style;
    struct made_file logo;
};

/* Gives the file an address by its contents. */
static void name_file(struct made_file *made, const char *name, const char *ending,
                      const char *content_type)
{
    struct sha256_ctx hash;
    uint8_t digest[HASH_BYTES];
    char digits[2 * HASH_BYTES + 1];
    struct text contents = buffer_text(&made->contents);
    sha256_init(&hash);
    sha256_update(&hash, contents.size, (const uint8_t *)contents.data);
    sha256_digest(&hash, sizeof digest, digest);
    for (size_t i = 0; i < sizeof digest; i++) {
        (void)snprintf(digits + 2 * i, sizeof digits - 2 * i, "%02x", digest[i]);
    }
    (void)snprintf(made->url, sizeof made->url, FOLDER "%s.%s.%s", name, digits, ending);
    made->file = (struct branding_file){made->url, content_type, contents, {NULL, 0}};
}

static enum status compress(struct made_file *made, struct error *error)
{
    struct branding_file *file = &made->file;
    if (file->contents.size < GZIP_BYTES_MIN) {
        return STATUS_OK;
    }
    enum status status = gzip_compress(file->contents, &made->compressed, error);
    if (status == STATUS_OK && made->compressed.size < file->contents.size) {
        file->compressed = buffer_text(&made->compressed);
    }
    return status;
}

static enum status make_style(const struct config *config, struct made_file *style,
                              struct error *error)
{
    enum status status = brand_style_write(config, &style->contents, error);
    if (status == STATUS_OK && style->contents.size > 0) {
        name_file(style, "site", "css", "text/css; charset=utf-8");
    }
    return status;
}

static enum status make_logo(const struct config *config, struct made_file *logo,
                             struct error *error)
{
    const struct brand_logo_kind *kind;
    if (config->site.logo[0] == '\0') {
        return STATUS_OK;
    }
    enum status status = brand_logo_read(config->site.logo, &logo->contents, &kind, error);
    if (status == STATUS_OK) {
        name_file(logo, "logo", kind->ending, kind->content_type);
    }
    return status;
}

enum status branding_create(const struct config *config, struct branding **ret_branding,
                            struct error *error)
{
    struct branding *branding = calloc(1, sizeof *branding);
    if (branding == NULL) {
        return error_no_memory(error);
    }
    enum status status = make_style(config, &branding->style, error);
    if (status == STATUS_OK) {
        status = compress(&branding->style, error);
    }
    if (status == STATUS_OK) {
        status = make_logo(config, &branding->logo, error);
    }
    if (status == STATUS_OK) {
        status = compress(&branding->logo, error);
    }
    if (status != STATUS_OK) {
        branding_free(branding);
        return status;
    }
    *ret_branding = branding;
    return STATUS_OK;
}

static void free_file(struct made_file *made)
{
    buffer_free(&made->contents);
    buffer_free(&made->compressed);
}

void branding_free(struct branding *branding)
{
    if (branding == NULL) {
        return;
    }
    free_file(&branding->style);
    free_file(&branding->logo);
    free(branding);
}

const char *branding_style_url(const struct branding *branding)
{
    return branding != NULL ? branding->style.file.url : NULL;
}

const char *branding_logo_url(const struct branding *branding)
{
    return branding != NULL ? branding->logo.file.url : NULL;
}

static bool has_name(const struct made_file *made, struct text name)
{
    return made->file.url != NULL && text_is(name, made->file.url + strlen(FOLDER));
}

const struct branding_file *branding_find(const struct branding *branding, struct text name)
{
    if (branding == NULL) {
        return NULL;
    }
    return has_name(&branding->style, name)  ? &branding->style.file
           : has_name(&branding->logo, name) ? &branding->logo.file
                                             : NULL;
}
