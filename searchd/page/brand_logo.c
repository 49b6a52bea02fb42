#include "page/brand_logo.h"

#include <stdbool.h>
#include <string.h>

#include "base/file.h"
#include "base/text.h"

static const struct brand_logo_kind svg = {"svg", "image/svg+xml"};
static const struct brand_logo_kind png = {"png", "image/png"};

/* From where `part` begins; no text where it does not occur. */
static struct text find(struct text text, const char *part)
{
    const char *found = text.size > 0 ? memmem(text.data, text.size, part, strlen(part)) : NULL;
    size_t before = found != NULL ? (size_t)(found - text.data) : text.size;
    return text_slice(text, before, text.size);
}

/* Whether the root element of an XML document is <svg>. Before it come perhaps a declaration,
 * comments and a document type (XML 1.0 section 2.8). */
static bool is_svg(struct text text)
{
    if (text_starts_with(text, "\xEF\xBB\xBF")) { /* a byte order mark */
        text = text_slice(text, strlen("\xEF\xBB\xBF"), text.size);
    }
    text = text_trim(text);
    while (text_starts_with(text, "<?") || text_starts_with(text, "<!")) {
        const char *end = text_starts_with(text, "<?")     ? "?>"
                          : text_starts_with(text, "<!--") ? "-->"
                                                           : ">";
        text = find(text, end);
        text = text_trim(text_slice(text, strlen(end), text.size));
    }
    return text_starts_with(text, "<svg");
}

static bool is_png(struct text text)
{
    return text_starts_with(text, "\x89PNG\r\n\x1A\n"); /* PNG section 5.2 */
}

enum status brand_logo_read(const char *path, struct buffer *contents,
                            const struct brand_logo_kind **ret_kind, struct error *error)
{
    struct error reason;
    size_t before = contents->size;
    enum status status = file_read(path, BRAND_LOGO_BYTES_MAX, contents, &reason);
    if (status == STATUS_LIMIT) {
        return error_set(error, status,
                         "site.logo: %s: is larger than the %d KiB that a logo may be: make a "
                         "smaller one, as every visitor loads it",
                         path, BRAND_LOGO_BYTES_MAX / 1024);
    }
    if (status != STATUS_OK) {
        return error_set(error, status, "site.logo: %s", reason.message);
    }
    struct text image = text_slice(buffer_text(contents), before, contents->size);
    if (!is_svg(image) && !is_png(image)) {
        return error_set(error, STATUS_INVALID,
                         "site.logo: %s: is no image that can be shown: save the logo as an SVG "
                         "(plain, not compressed) or as a PNG",
                         path);
    }
    *ret_kind = is_png(image) ? &png : &svg;
    return STATUS_OK;
}
