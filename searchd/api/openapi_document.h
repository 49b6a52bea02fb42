/* openapi_document.h: the OpenAPI document of the API, web/api/openapi.json, as a site serves it.
 *
 * The file is written by hand; tests hold it together with the routes, the tables of parameters and
 * every answer. https://spec.openapis.org/oas/v3.1.0 */
#ifndef API_OPENAPI_DOCUMENT_H
#define API_OPENAPI_DOCUMENT_H

#include <jansson.h>

#include "base/status.h"
#include "config/config.h"

/* The document with the site's address as its server and its contact's, and the contact of the
 * settings; what they leave empty is as in the file: nobody, at a reserved name. Release with
 * json_decref(). STATUS_OK or STATUS_NO_MEMORY; STATUS_INVALID where the file is no JSON. */
enum status openapi_document_load(const struct config *config, json_t **ret_document,
                                  struct error *error) MUST_CHECK;

#endif
