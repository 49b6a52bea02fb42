#include "page/pages.h"

#include <stdlib.h>
#include <string.h>

#include "page/interface.h"
#include "view/page_view.h"

enum { INTERFACES_MAX = 8 };

struct pages {
    struct interface *interfaces[INTERFACES_MAX];
    size_t interface_count;
    const struct interface *usual; /* that of the settings */
    const struct config *config;
    const struct branding *branding;
};

/* NULL where there is none. */
static const struct interface *find_interface(const struct pages *pages, struct text language)
{
    for (size_t i = 0; i < pages->interface_count; i++) {
        if (text_is(language, interface_language(pages->interfaces[i]))) {
            return pages->interfaces[i];
        }
    }
    return NULL;
}

static const struct interface *interface_of(const struct pages *pages, const struct view *view)
{
    return view->language != NULL ? find_interface(pages, text_from(view->language)) : pages->usual;
}

/* An interface for each file of texts. */
static enum status add_interfaces(struct pages *pages, struct error *error)
{
    for (size_t i = 0; i < web_file_count; i++) {
        if (!text_starts_with(text_from(web_files[i].path), "texts/")) {
            continue;
        }
        if (pages->interface_count == INTERFACES_MAX) {
            return error_set(error, STATUS_LIMIT, "%s: there is room for %d languages",
                             web_files[i].path, INTERFACES_MAX);
        }
        enum status status =
            interface_create(&web_files[i], &pages->interfaces[pages->interface_count], error);
        if (status != STATUS_OK) {
            return status;
        }
        pages->interface_count++;
    }
    return STATUS_OK;
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
    enum status status = add_interfaces(pages, error);
    if (status == STATUS_OK) {
        pages->usual = find_interface(pages, text_from(config->site.language));
        status = pages->usual != NULL
                     ? STATUS_OK
                     : error_set(error, STATUS_INVALID, "there are no texts in the language '%s'",
                                 config->site.language);
    }
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
    for (size_t i = 0; i < pages->interface_count; i++) {
        interface_free(pages->interfaces[i]);
    }
    free(pages);
}

/* The language that addresses have to say for this interface; NULL: none. */
static const char *named_language(const struct pages *pages, const struct interface *interface)
{
    return interface != pages->usual ? interface_language(interface) : NULL;
}

struct view pages_view(const struct pages *pages, const struct request *request)
{
    const struct uri_parameter *asked = request_parameter(request, "lang");
    const struct interface *interface =
        asked != NULL ? find_interface(pages, asked->value.text) : NULL;
    if (interface == NULL) {
        interface = pages->usual;
    }
    return (struct view){.base_url = "",
                         .language = interface_language(interface),
                         .named_language = named_language(pages, interface),
                         .months = interface_months(interface),
                         .group_mark = interface_group_mark(interface)};
}

/* `path` in the language of an interface. */
static json_t *link_in(const struct pages *pages, struct view *view,
                       const struct interface *interface, const json_t *path)
{
    struct view other = {.named_language = named_language(pages, interface)};
    json_t *link = link_page(&other, text_of(json_string_value(path), json_string_length(path)));
    view->failed = view->failed || other.failed;
    return link;
}

void pages_add_address(const struct pages *pages, struct view *view, json_t *page,
                       const char *base_url, json_t *path)
{
    const struct interface *current = interface_of(pages, view);
    json_t *languages = view_array(view);
    for (size_t i = 0; i < pages->interface_count; i++) {
        const struct interface *interface = pages->interfaces[i];
        json_t *language = view_object(view);
        view_add_string(view, language, "code", interface_language(interface));
        view_add(view, language, "name", json_deep_copy(interface_name(interface)));
        view_add_boolean(view, language, "isOther", interface != current);
        view_add(view, language, "path", link_in(pages, view, interface, path));
        view_append(view, languages, language);
    }
    view_add(view, page, "languages", languages);
    if (base_url != NULL) {
        json_t *known = view_object(view);
        view_add_string(view, known, "base", base_url);
        view_add(view, known, "path", link_in(pages, view, current, path));
        view_add(view, known, "usualPath", link_in(pages, view, pages->usual, path));
        view_add(view, page, "canonical", known);
    }
    view->failed = view->failed || path == NULL;
    json_decref(path);
}

static void add_site(const struct pages *pages, struct view *view, json_t *page)
{
    const struct config *config = pages->config;
    json_t *site = view_object(view);
    view_add_string(view, site, "title", config->site.title);
    view_add_string(view, site, "style", web_file_url("static/style.css"));
    view_add_text(view, site, "brandStyle", text_from(branding_style_url(pages->branding)));
    view_add_string(view, site, "script", web_file_url("static/search.js"));
    view_add_string(view, site, "icon", web_file_url("static/icon.svg"));
    view_add_text(view, site, "logo", text_from(branding_logo_url(pages->branding)));
    view_add_text(view, site, "accessibilityUrl", text_from(config->site.accessibility_url));
    view_add_text(view, site, "privacyUrl", text_from(config->site.privacy_url));
    view_add_text(view, site, "contactUrl", text_from(config->site.contact_url));
    view_add(view, site, "home", link_page(view, text_from("/")));
    view_add(view, site, "openSearch", link_page(view, text_from("/opensearch.xml")));
    view_add_text(view, site, "namedLanguage", text_from(view->named_language));
    view_add(view, page, "site", site);
}

/* What every page has. */
static void add_common(const struct pages *pages, struct view *view, json_t *page)
{
    add_site(pages, view, page);
    view_add_string(view, page, "language", interface_language(interface_of(pages, view)));
    if (json_object_get(page, "languages") == NULL) {
        pages_add_address(pages, view, page, NULL, json_string("/"));
    }
}

enum status pages_text(const struct pages *pages, const struct view *view, const char *name,
                       const json_t *values, struct buffer *buffer, struct error *error)
{
    return interface_render(interface_of(pages, view), name, values, buffer, error);
}

enum status pages_answer_as(const struct pages *pages, struct response *response,
                            const char *content_type, const char *name, const struct view *view,
                            json_t *page, struct error *error)
{
    struct view whole = *view;
    add_common(pages, &whole, page);
    enum status outcome = view_status(&whole, error);
    if (outcome == STATUS_OK) {
        outcome = interface_render(interface_of(pages, view), name, page, &response->body, error);
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

/* What was typed stays in the field, and in the addresses of other languages: a moment later it may
 * be answered. */
static void add_typed(const struct pages *pages, const struct request *request, struct view *view,
                      json_t *page)
{
    const struct uri_parameter *typed = request_parameter(request, "q");
    struct text query = typed != NULL ? text_trim(typed->value.text) : text_of(NULL, 0);
    if (query.size == 0) {
        return;
    }
    view_add(view, page, "form", page_view_form(view, query));
    if (text_is(request->path, "/zoeken")) {
        const struct search_link search = {.path = "/zoeken", .query = query};
        struct view usual = {0};
        pages_add_address(pages, view, page, NULL, link_search(&usual, &search));
    }
}

enum status pages_answer_error(const struct pages *pages, const struct request *request,
                               struct response *response, unsigned status, struct error *error)
{
    struct view view = pages_view(pages, request);
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
    add_typed(pages, request, &view, page);
    return pages_answer(pages, response, status, "problem", &view, page, error);
}
