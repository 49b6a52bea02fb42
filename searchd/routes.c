#include "api/handlers.h"
#include "feed/handlers.h"
#include "page/handlers.h"
#include "route.h"

#define READ (METHOD_GET | METHOD_HEAD)

/* clang-format off */
const struct route routes[] = {
    /* pattern, methods, face, needs index, freshness, for everyone, handler */
    {"/", READ, FACE_PAGE, true, FRESH_INDEX, false, page_start},
    {"/zoeken", READ, FACE_PAGE, true, FRESH_INDEX, false, page_search},
    {"/sessies/{id}", READ, FACE_PAGE, true, FRESH_INDEX, false, page_session},
    {"/documenten/{id}", READ, FACE_PAGE, true, FRESH_INDEX, false, page_document},
    {"/static/{name}", READ, FACE_PAGE, false, FRESH_NAMED, false, page_static},

    {"/opensearch.xml", READ, FACE_PAGE, false, FRESH_PROGRAM, false, feed_opensearch},
    {"/robots.txt", READ, FACE_PAGE, false, FRESH_PROGRAM, false, feed_robots},
    {"/sitemap.xml", READ, FACE_PAGE, true, FRESH_INDEX, false, feed_sitemap},

    {"/v1/_search", READ, FACE_API, true, FRESH_INDEX, false, api_search},
    {"/v1/sessions/{id}", READ, FACE_API, true, FRESH_INDEX, false, api_session},
    {"/v1/documents/{id}", READ, FACE_API, true, FRESH_INDEX, false, api_document},

    {"/health/live", READ, FACE_API, false, FRESH_NEVER, false, health_live},
    {"/health/ready", READ, FACE_API, true, FRESH_NEVER, false, health_ready},
};
/* clang-format on */
const size_t route_count = sizeof routes / sizeof routes[0];
