#include "page/pages.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "template/template.h"
#include "web_files.h"

struct pages {
    const struct config *config;
    const struct branding *branding;
    json_t *texts; /* of texts/LANGUAGE.json */
    struct template_set *templates;
    const char *style_url;
    const char *script_url;
    const char *icon_url;
    struct arena arena;
};

/* "templates/start.mustache" as the template "start". */
static enum status add_templates(struct pages *pages, struct error *error)
{
    static const char folder[] = "templates/";
    static const char ending[] = ".mustache";
    for (size_t i = 0; i < web_file_count; i++) {
        struct text path = text_from(web_files[i].path);
        struct text name = {0};
        if (!text_starts_with(path, folder) || !text_ends_with(path, ending)) {
            continue;
        }
        size_t size = path.size - strlen(folder) - strlen(ending);
        if (arena_copy(&pages->arena, text_slice(path, strlen(folder), size), &name) != STATUS_OK) {
            return error_no_memory(error);
        }
        enum status status =
            template_set_add(pages->templates, name.data, web_file_contents(&web_files[i]), error);
        if (status != STATUS_OK) {
            return status;
        }
    }
    return STATUS_OK;
}

/* Each text is a template of its own, so that it can say where a value goes: "t/NAME". */
static enum status add_texts(struct pages *pages, struct error *error)
{
    const char *key;
    json_t *value;
    json_object_foreach(json_object_get(pages->texts, "texts"), key, value)
    {
        size_t size = strlen(key) + sizeof "t/";
        char *name = arena_allocate(&pages->arena, size);
        if (name == NULL) {
            return error_no_memory(error);
        }
        (void)snprintf(name, size, "t/%s", key);
        struct text source = text_of(json_string_value(value), json_string_length(value));
        enum status status = template_set_add(pages->templates, name, source, error);
        if (status != STATUS_OK) {
            return status;
        }
    }
    return STATUS_OK;
}

static enum status load_texts(struct pages *pages, struct error *error)
{
    char path[64];
    json_error_t reason;
    (void)snprintf(path, sizeof path, "texts/%s.json", pages->config->site.language);
    const struct web_file *file = web_file_find(path);
    if (file == NULL) {
        return error_set(error, STATUS_INVALID, "there are no texts in the language '%s'",
                         pages->config->site.language);
    }
    struct text json = web_file_contents(file);
    pages->texts = json_loadb(json.data, json.size, JSON_REJECT_DUPLICATES, &reason);
    return pages->texts != NULL ? STATUS_OK
                                : error_set(error, STATUS_INVALID, "%s:%d:%d: %s", path,
                                            reason.line, reason.column, reason.text);
}

static enum status fill(struct pages *pages, struct error *error)
{
    pages->style_url = web_file_url("static/style.css");
    pages->script_url = web_file_url("static/search.js");
    pages->icon_url = web_file_url("static/icon.svg");
    enum status status = template_set_create(&pages->templates, error);
    if (status == STATUS_OK) {
        status = load_texts(pages, error);
    }
    if (status == STATUS_OK) {
        status = add_templates(pages, error);
    }
    if (status == STATUS_OK) {
        status = add_texts(pages, error);
    }
    return status == STATUS_OK ? template_set_link(pages->templates, error) : status;
}

enum status pages_create(const struct config *config, const struct branding *branding,
                         struct pages **ret_pages, struct error *error)
{
    struct pages *pages = calloc(1, sizeof *pages);
    if (pages == NULL) {
        return error_no_memory(error);
    }
    pages->config = config;
    pages->branding = branding;
    enum status status = fill(pages, error);
    if (status != STATUS_OK) {
        pages_free(pages);
        return status;
    }
    *ret_pages = pages;
    return STATUS_OK;
}

void pages_free(struct pages *pages)
{
    if (pages == NULL) {
        return;
    }
    template_set_free(pages->templates);
    json_decref(pages->texts);
    arena_free(&pages->arena);
    free(pages);
}

const json_t *pages_months(const struct pages *pages)
{
    return json_object_get(pages->texts, "months");
}

enum status pages_text(const struct pages *pages, const char *name, const json_t *values,
                       struct buffer *buffer, struct error *error)
{
    return template_render(pages->templates, name, values, buffer, error);
}

static void add_site(const struct pages *pages, struct view *view, json_t *page)
{
    const struct config *config = pages->config;
    json_t *site = view_object(view);
    view_add_string(view, site, "title", config->site.title);
    view_add_string(view, site, "style", pages->style_url);
    view_add_text(view, site, "brandStyle", text_from(branding_style_url(pages->branding)));
    view_add_string(view, site, "script", pages->script_url);
    view_add_string(view, site, "icon", pages->icon_url);
    view_add_text(view, site, "logo", text_from(branding_logo_url(pages->branding)));
    view_add_text(view, site, "accessibilityUrl", text_from(config->site.accessibility_url));
    view_add_text(view, site, "privacyUrl", text_from(config->site.privacy_url));
    view_add_text(view, site, "contactUrl", text_from(config->site.contact_url));
    view_add(view, page, "site", site);
    view_add_string(view, page, "language", config->site.language);
}

enum status pages_answer_as(const struct pages *pages, struct response *response,
                            const char *content_type, const char *name, const struct view *view,
                            json_t *page, struct error *error)
{
    struct view whole = *view;
    add_site(pages, &whole, page);
    enum status outcome = view_status(&whole, error);
    if (outcome == STATUS_OK) {
        outcome = template_render(pages->templates, name, page, &response->body, error);
    }
    json_decref(page);
    if (outcome == STATUS_OK) {
        buffer_append_char(&response->body, '\n');
        response->status = 200;
        response_add_header(response, "Content-Type", "%s", content_type);
        outcome = buffer_status(&response->body, error);
    }
    return outcome;
}

enum status pages_answer(const struct pages *pages, struct response *response, unsigned status,
                         const char *name, const struct view *view, json_t *page,
                         struct error *error)
{
    enum status outcome =
        pages_answer_as(pages, response, "text/html; charset=utf-8", name, view, page, error);
    response->status = status;
    return outcome;
}

enum status pages_answer_error(const struct pages *pages, struct response *response,
                               unsigned status, struct error *error)
{
    struct view view = {0};
    json_t *page = view_object(&view);
    json_t *problem = view_object(&view);
    view_add_number(&view, problem, "status", status);
    view_add_boolean(&view, problem, "isNotFound", status == 404);
    view_add_boolean(&view, problem, "isUnavailable", status == 503);
    view_add_boolean(&view, problem, "isRequest",
                     status >= 400 && status < 500 && status != 404 && status != 429);
    view_add_boolean(&view, problem, "isTooMany", status == 429);
    view_add_boolean(&view, problem, "isOurs", status >= 500 && status != 503);
    view_add(&view, page, "problem", problem);
    return pages_answer(pages, response, status, "problem", &view, page, error);
}
