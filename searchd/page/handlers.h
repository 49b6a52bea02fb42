/* handlers.h: the pages of the site, for people. See call.h. */
#ifndef PAGE_HANDLERS_H
#define PAGE_HANDLERS_H

#include "call.h"

call_handler page_start;    /* GET / */
call_handler page_search;   /* GET /zoeken?q=…&type=…&sort=…&pagina=…: see page_search.h */
call_handler page_event;    /* GET /evenementen/{id}?pagina=… */
call_handler page_session;  /* GET /sessies/{id} */
call_handler page_document; /* GET /documenten/{id} */
call_handler page_static;   /* GET /static/{name}: style sheets, script, icon, logo */
call_handler page_widget;   /* GET /widget/verder-search.js: for the pages of other sites */

#endif
