#include "page/brand_style.h"

#include <math.h>

#include "page/contrast.h"

/* A colour for printf(): `printf(COLOUR, COLOUR_ARGS(colour))`. */
#define COLOUR "#%02x%02x%02x"
#define COLOUR_ARGS(colour) (colour).red, (colour).green, (colour).blue

enum {
    STRONGER = 35, /* per cent towards black or white: accent-strong */
    LINE = 25,     /* per cent of the text's colour in the line below the header */
};

/* One of the two looks of web/static/style.css. */
struct scheme {
    const char *setting;
    struct colour background; /* its --background */
    const char *nearest;      /* what a colour that can be read there is, beside one that cannot */
    unsigned tint;            /* per cent of the accent in the background: --tint */
    const char *start, *end;  /* of the rule */
};

static const struct scheme light = {.setting = "site.accent",
                                    .background = {0xFF, 0xFF, 0xFF},
                                    .nearest = "darker",
                                    .tint = 15,
                                    .start = ":root {\n",
                                    .end = "}\n"};
static const struct scheme dark = {
    .setting = "site.accent_dark",
    .background = {0x14, 0x19, 0x1D},
    .nearest = "lighter",
    .tint = 25,
    .start = "@media screen and (prefers-color-scheme: dark) {\n:root {\n",
    .end = "}\n}\n"};

/* What stands in the header in --on-header instead of the accent, which may be the header's own
 * colour: what has the focus, and the button. */
static const char header_rules[] =
    ".site-title, .search input, .search button { --focus: var(--on-header); }\n"
    ".search button { --accent: var(--on-header); --accent-strong: var(--on-header); "
    "--on-accent: var(--header); }\n";

static enum status read_accent(const struct scheme *scheme, const char *setting,
                               struct colour *ret_accent, struct error *error)
{
    struct colour accent;
    enum status status = colour_parse(text_from(setting), &accent, error);
    if (status != STATUS_OK) {
        return status;
    }
    double ratio = contrast_ratio(accent, scheme->background);
    if (ratio < CONTRAST_OF_TEXT) {
        struct colour nearest = contrast_reach(accent, scheme->background, CONTRAST_OF_TEXT);
        return error_set(
            error, STATUS_INVALID,
            "%s: links in " COLOUR " cannot be read well on the page's background, " COLOUR
            ": the contrast is %.2f to 1, and must be %.1f (WCAG 2.2, 1.4.3); "
            "the nearest %s colour that can be is \"" COLOUR "\"",
            scheme->setting, COLOUR_ARGS(accent), COLOUR_ARGS(scheme->background),
            floor(ratio * 100) / 100, CONTRAST_OF_TEXT, scheme->nearest, COLOUR_ARGS(nearest));
    }
    *ret_accent = accent;
    return STATUS_OK;
}

/* The text on the accent is read on the stronger one too, so that is what it is chosen for. */
static void write_accent(const struct scheme *scheme, struct colour accent, struct buffer *css)
{
    struct colour goal = contrast_black_or_white(scheme->background);
    struct colour strong = contrast_mix(accent, goal, STRONGER);
    struct colour on_accent = contrast_black_or_white(strong);
    struct colour tint = contrast_mix(scheme->background, accent, scheme->tint);
    buffer_append_format(css,
                         "%s--accent: " COLOUR ";\n--accent-strong: " COLOUR ";\n"
                         "--on-accent: " COLOUR ";\n--tint: " COLOUR ";\n--focus: " COLOUR ";\n%s",
                         scheme->start, COLOUR_ARGS(accent), COLOUR_ARGS(strong),
                         COLOUR_ARGS(on_accent), COLOUR_ARGS(tint), COLOUR_ARGS(accent),
                         scheme->end);
}

static enum status write_accents(const struct config *config, struct buffer *css,
                                 struct error *error)
{
    bool has_light = config->site.accent[0] != '\0';
    bool has_dark = config->site.accent_dark[0] != '\0';
    struct colour accent = {0};
    enum status status = STATUS_OK;
    if (has_light) {
        status = read_accent(&light, config->site.accent, &accent, error);
        if (status == STATUS_OK) {
            write_accent(&light, accent, css);
            accent = contrast_reach(accent, dark.background, CONTRAST_OF_TEXT);
        }
    }
    if (status == STATUS_OK && has_dark) {
        status = read_accent(&dark, config->site.accent_dark, &accent, error);
    }
    if (status == STATUS_OK && (has_light || has_dark)) {
        write_accent(&dark, accent, css);
    }
    return status;
}

/* Not for paper, where a light text would stand without the header's background. */
static enum status write_header(const struct config *config, struct buffer *css,
                                struct error *error)
{
    struct colour header;
    if (config->site.header[0] == '\0') {
        return STATUS_OK;
    }
    enum status status = colour_parse(text_from(config->site.header), &header, error);
    if (status == STATUS_OK) {
        struct colour on_header = contrast_black_or_white(header);
        struct colour line = contrast_mix(header, on_header, LINE);
        buffer_append_format(css,
                             "@media screen {\n:root {\n--header: " COLOUR ";\n"
                             "--on-header: " COLOUR ";\n--header-line: " COLOUR ";\n}\n%s}\n",
                             COLOUR_ARGS(header), COLOUR_ARGS(on_header), COLOUR_ARGS(line),
                             header_rules);
    }
    return status;
}

enum status brand_style_write(const struct config *config, struct buffer *css, struct error *error)
{
    enum status status = write_accents(config, css, error);
    if (status == STATUS_OK) {
        status = write_header(config, css, error);
    }
    return status == STATUS_OK ? buffer_status(css, error) : status;
}
