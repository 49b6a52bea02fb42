#include "api/handlers.h"
#include "api/json_answer.h"
#include "api/openapi_document.h"
#include "api/parameter_tables.h"
#include "base_url.h"
#include "page/pages.h"
#include "view/reference_view.h"

/* The document, or NULL where an answer was made instead: the parameters are wrong. */
static enum status load_document(struct call *call, json_t **ret_document, struct error *error)
{
    struct input_errors errors = {.arena = call->arena};
    struct parameters parameters;
    parameters_read(call->request, &no_parameters, &parameters, &errors);
    if (errors.total > 0) {
        *ret_document = NULL;
        return problem_details_answer_input(call->response, &errors, error);
    }
    return openapi_document_load(call->service->config, ret_document, error);
}

enum status api_openapi(struct call *call, struct error *error)
{
    json_t *document;
    enum status status = load_document(call, &document, error);
    if (status != STATUS_OK || document == NULL) {
        return status;
    }
    struct view view = {0};
    return json_answer(call->response, 200, "application/json", &view, document, error);
}

enum status api_docs(struct call *call, struct error *error)
{
    json_t *document;
    enum status status = load_document(call, &document, error);
    if (status != STATUS_OK || document == NULL) {
        return status;
    }
    struct view view = {0};
    status = base_url_find(call, &view.base_url, error);
    if (status != STATUS_OK) {
        json_decref(document);
        return status;
    }
    json_t *page = reference_view_page(&view, document);
    json_decref(document);
    return pages_answer(call->service->pages, call->response, 200, "reference", &view, page, error);
}
