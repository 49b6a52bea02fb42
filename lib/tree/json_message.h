/* json_message.h: what jansson complains of, in words that help the person who wrote the file. */
#ifndef TREE_JSON_MESSAGE_H
#define TREE_JSON_MESSAGE_H

#include <jansson.h>

#include "tree/cursor.h"

/* Adds the problem. `start` is the start of the text that jansson read. */
void json_message_add(const json_error_t *error, struct cursor start,
                      struct problem_list *problems);

#endif
