#include "api/openapi_document.h"

#include "view/view.h"
#include "web_files.h"

static const char FILE_NAME[] = "api/openapi.json";

static void set_text(struct view *view, json_t *object, const char *key, const char *value)
{
    if (value[0] != '\0') {
        view_add_string(view, object, key, value);
    }
}

static void set_site(struct view *view, const struct config *config, json_t *document)
{
    json_t *server = json_array_get(json_object_get(document, "servers"), 0);
    json_t *contact = json_object_get(json_object_get(document, "info"), "contact");
    const char *path = json_string_value(json_object_get(server, "url"));
    if (config->site.url[0] != '\0') {
        view_add(view, server, "url", json_sprintf("%s%s", config->site.url, path));
    }
    set_text(view, contact, "url", config->site.url);
    set_text(view, contact, "name", config->site.contact_name);
    set_text(view, contact, "url", config->site.contact_url);
    set_text(view, contact, "email", config->site.contact_email);
}

enum status openapi_document_load(const struct config *config, json_t **ret_document,
                                  struct error *error)
{
    struct text source = web_file_contents(web_file_find(FILE_NAME));
    struct view view = {0};
    json_error_t reason;
    json_t *document = json_loadb(source.data, source.size, JSON_REJECT_DUPLICATES, &reason);
    if (document == NULL) {
        return json_error_code(&reason) == json_error_out_of_memory
                   ? error_no_memory(error)
                   : error_set(error, STATUS_INVALID, "%s:%d:%d: %s", FILE_NAME, reason.line,
                               reason.column, reason.text);
    }
    set_site(&view, config, document);
    enum status status = view_status(&view, error);
    if (status != STATUS_OK) {
        json_decref(document);
        return status;
    }
    *ret_document = document;
    return STATUS_OK;
}
