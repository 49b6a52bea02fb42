#include "output.h"

#include <stdio.h>
#include <stdlib.h>

json_t *output_string(struct text text)
{
    return json_stringn(text.size > 0 ? text.data : "", text.size);
}

enum status output_line(json_t *value, struct error *error)
{
    char *line = value != NULL ? json_dumps(value, JSON_COMPACT) : NULL;
    json_decref(value);
    if (line == NULL) {
        return error_no_memory(error);
    }
    printf("%s\n", line);
    free(line);
    return STATUS_OK;
}
