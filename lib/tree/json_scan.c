#include "tree/json_scan.h"

#include <string.h>

size_t json_scan_space(struct text json, size_t offset)
{
    while (offset < json.size && strchr(" \t\r\n", json.data[offset]) != NULL &&
           json.data[offset] != '\0') {
        offset++;
    }
    return offset;
}

static size_t scan_string(struct text json, size_t offset)
{
    for (offset++; offset < json.size && json.data[offset] != '"'; offset++) {
        offset += json.data[offset] == '\\';
    }
    return offset < json.size ? offset + 1 : json.size;
}

size_t json_scan_token(struct text json, size_t offset)
{
    if (offset >= json.size) {
        return json.size;
    }
    if (json.data[offset] == '"') {
        return scan_string(json, offset);
    }
    size_t end = offset + 1;
    if (strchr("[]{},:", json.data[offset]) != NULL) {
        return end;
    }
    while (end < json.size && strchr("[]{},:\" \t\r\n", json.data[end]) == NULL) {
        end++;
    }
    return end;
}
