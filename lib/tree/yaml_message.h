/* yaml_message.h: what libyaml complains of, in words that help the person who wrote the file. */
#ifndef TREE_YAML_MESSAGE_H
#define TREE_YAML_MESSAGE_H

#include <yaml.h>

#include "tree/cursor.h"

/* Adds the problem that the parser stopped at. `start` is the start of its text. */
void yaml_message_add(const yaml_parser_t *parser, struct cursor start,
                      struct problem_list *problems);

/* Adds a problem for the first invisible character that libyaml and editors read differently:
 * U+0085, U+2028 and U+2029 (line breaks to YAML 1.1 only) and U+FEFF (a byte order mark inside
 * the text). False where there is one. */
bool yaml_message_check_breaks(struct cursor start, struct problem_list *problems);

#endif
