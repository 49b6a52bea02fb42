#include "api/handlers.h"
#include "feed/handlers.h"
#include "page/handlers.h"
#include "route.h"

#define READ (METHOD_GET | METHOD_HEAD)

/* clang-format off */
const struct route routes[] = {
    /* pattern, methods, face, traits, freshness, handler */
    {"/", READ, FACE_PAGE, ROUTE_NEEDS_INDEX, FRESH_INDEX, page_start},
    {"/zoeken", READ, FACE_PAGE, ROUTE_NEEDS_INDEX, FRESH_INDEX, page_search},
    {"/evenementen/{id}", READ, FACE_PAGE, ROUTE_NEEDS_INDEX, FRESH_INDEX, page_event},
    {"/sessies/{id}", READ, FACE_PAGE, ROUTE_NEEDS_INDEX, FRESH_INDEX, page_session},
    {"/documenten/{id}", READ, FACE_PAGE, ROUTE_NEEDS_INDEX, FRESH_INDEX, page_document},
    {"/static/{name}", READ, FACE_PAGE, ROUTE_IS_UNLIMITED | ROUTE_SHOWS_A_FILE, FRESH_NAMED, page_static},
    {"/widget/verder-search.js", READ, FACE_PAGE, ROUTE_IS_FOR_EVERYONE | ROUTE_IS_UNLIMITED, FRESH_PROGRAM, page_widget},

    {"/opensearch.xml", READ, FACE_PAGE, 0, FRESH_PROGRAM, feed_opensearch},
    {"/robots.txt", READ, FACE_PAGE, 0, FRESH_PROGRAM, feed_robots},
    {"/zoeken.atom", READ, FACE_PAGE, ROUTE_NEEDS_INDEX, FRESH_INDEX, feed_atom},
    {"/suggesties", READ, FACE_PAGE, ROUTE_NEEDS_INDEX, FRESH_INDEX, feed_suggestions},
    {"/sitemap.xml", READ, FACE_PAGE, ROUTE_NEEDS_INDEX, FRESH_INDEX, feed_sitemap},

    {"/v1/_search", READ, FACE_API, ROUTE_NEEDS_INDEX, FRESH_INDEX, api_search},
    {"/v1/_suggest", READ, FACE_API, ROUTE_NEEDS_INDEX, FRESH_INDEX, api_suggest},
    {"/v1/events", READ, FACE_API, ROUTE_NEEDS_INDEX, FRESH_INDEX, api_events},
    {"/v1/events/{id}", READ, FACE_API, ROUTE_NEEDS_INDEX, FRESH_INDEX, api_event},
    {"/v1/sessions", READ, FACE_API, ROUTE_NEEDS_INDEX, FRESH_INDEX, api_sessions},
    {"/v1/sessions/{id}", READ, FACE_API, ROUTE_NEEDS_INDEX, FRESH_INDEX, api_session},
    {"/v1/sessions/{id}/related", READ, FACE_API, ROUTE_NEEDS_INDEX, FRESH_INDEX, api_session_related},
    {"/v1/documents", READ, FACE_API, ROUTE_NEEDS_INDEX, FRESH_INDEX, api_documents},
    {"/v1/documents/{id}", READ, FACE_API, ROUTE_NEEDS_INDEX, FRESH_INDEX, api_document},
    {"/v1/documents/{id}/related", READ, FACE_API, ROUTE_NEEDS_INDEX, FRESH_INDEX, api_document_related},
    {"/v1/openapi.json", READ, FACE_API, ROUTE_IS_FOR_EVERYONE, FRESH_PROGRAM, api_openapi},
    {"/v1/docs", READ, FACE_API, ROUTE_SHOWS_A_PAGE, FRESH_PROGRAM, api_docs},

    {"/health/live", READ, FACE_API, ROUTE_IS_UNLIMITED, FRESH_NEVER, health_live},
    {"/health/ready", READ, FACE_API, ROUTE_NEEDS_INDEX | ROUTE_IS_UNLIMITED, FRESH_NEVER, health_ready},
};
/* clang-format on */
const size_t route_count = sizeof routes / sizeof routes[0];
