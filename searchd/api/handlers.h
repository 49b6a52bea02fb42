/* handlers.h: the resources of the API, for programs. See call.h. */
#ifndef API_HANDLERS_H
#define API_HANDLERS_H

#include "call.h"

call_handler api_search;    /* GET /v1/_search */
call_handler api_suggest;   /* GET /v1/_suggest */
call_handler api_events;    /* GET /v1/events */
call_handler api_event;     /* GET /v1/events/{id} */
call_handler api_sessions;  /* GET /v1/sessions */
call_handler api_session;   /* GET /v1/sessions/{id} */
call_handler api_documents; /* GET /v1/documents */
call_handler api_document;  /* GET /v1/documents/{id} */

call_handler api_session_related;  /* GET /v1/sessions/{id}/related */
call_handler api_document_related; /* GET /v1/documents/{id}/related */

call_handler api_openapi; /* GET /v1/openapi.json: what the API is, for a program */
call_handler api_docs;    /* GET /v1/docs: …, for a person */

call_handler health_live;  /* GET /health/live: the program runs */
call_handler health_ready; /* GET /health/ready: … and has an index */

#endif
