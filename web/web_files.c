#include "web_files.h"

#include <string.h>

const struct web_file *web_file_find(const char *path)
{
    for (size_t i = 0; i < web_file_count; i++) {
        if (strcmp(web_files[i].path, path) == 0) {
            return &web_files[i];
        }
    }
    return NULL;
}

const struct web_file *web_file_find_static(struct text name)
{
    for (size_t i = 0; i < web_file_count; i++) {
        const char *url = web_files[i].url;
        if (url != NULL && text_is(name, url + strlen("/static/"))) {
            return &web_files[i];
        }
    }
    return NULL;
}

const char *web_file_url(const char *path)
{
    const struct web_file *file = web_file_find(path);
    return file != NULL ? file->url : NULL;
}

struct text web_file_contents(const struct web_file *file)
{
    return text_of((const char *)file->data, file->size);
}

struct text web_file_compressed(const struct web_file *file)
{
    return text_of((const char *)file->compressed, file->compressed_size);
}

const char *web_file_content_type(const struct web_file *file)
{
    static const struct {
        const char *ending;
        const char *type;
    } types[] = {
        {".css", "text/css; charset=utf-8"},
        {".svg", "image/svg+xml"},
        {".js", "text/javascript; charset=utf-8"},
    };
    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++) {
        if (text_ends_with(text_from(file->path), types[i].ending)) {
            return types[i].type;
        }
    }
    return "application/octet-stream";
}
