/* json_scan.h: the tokens of a JSON text, by offset: as much as it takes to find their places. */
#ifndef TREE_JSON_SCAN_H
#define TREE_JSON_SCAN_H

#include "base/text.h"

/* Offset of the first byte from `offset` on that is no white space; json.size where none is. */
size_t json_scan_space(struct text json, size_t offset);

/* Offset behind the token at `offset`, which is not white space: a string, a bracket, a comma, a
 * colon, or a run of anything else, such as a number. Not behind json.size. */
size_t json_scan_token(struct text json, size_t offset);

#endif
