/* web_files.h: templates, texts and static files, as they were when the program was built. */
#ifndef WEB_WEB_FILES_H
#define WEB_WEB_FILES_H

#include <stddef.h>

#include "base/text.h"

struct web_file {
    const char *path; /* "static/style.css" */
    const char *url;  /* of a static file: "/static/style.0123456789abcdef.css"; else NULL */
    const unsigned char *data;
    size_t size;                     /* bytes */
    const unsigned char *compressed; /* by gzip; NULL where that saves nothing */
    size_t compressed_size;
};

extern const struct web_file web_files[];
extern const size_t web_file_count;

/* NULL where there is none. */
const struct web_file *web_file_find(const char *path);

/* The static file with that last part of its address: "style.0123456789abcdef.css". */
const struct web_file *web_file_find_static(struct text name);

/* The address of a static file, which changes with its contents; NULL where there is none. */
const char *web_file_url(const char *path);

struct text web_file_contents(const struct web_file *file);

/* In the gzip format; no text where there is no such form. */
struct text web_file_compressed(const struct web_file *file);

/* By the ending of its name. */
const char *web_file_content_type(const struct web_file *file);

#endif
