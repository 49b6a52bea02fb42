/* decode_report.h: the problems that decoding tells of in more than one place. */
#ifndef CATALOGUE_DECODE_REPORT_H
#define CATALOGUE_DECODE_REPORT_H

#include <stdbool.h>
#include <stddef.h>

#include "catalogue/fields.h"
#include "tree/tree.h"

/* A key that is none of `names`: tells the nearest of them, or else all. `where` is what it is a
 * key of, as "a session". */
void report_unknown_key(struct problem_list *problems, const struct node *key, const char *where,
                        const char *const *names, size_t count);

/* A key that is no member of its owner. */
void report_unknown_member(struct problem_list *problems, const struct node *key,
                           enum field_owner owner);

/* A value of a field, or an item of its list, that is not what it must be. */
void report_wrong_text(struct problem_list *problems, const struct node *node,
                       const struct field *field, bool is_json);
void report_wrong_list(struct problem_list *problems, const struct node *node,
                       const struct field *field, bool is_json);
void report_wrong_number(struct problem_list *problems, const struct node *node,
                         const struct field *field);

/* No value where one is needed. */
void report_empty(struct problem_list *problems, const struct node *node,
                  const struct field *field);

#endif
