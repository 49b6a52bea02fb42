/* synonyms_group.h: one group of a file of synonyms. */
#ifndef LANGUAGE_SYNONYMS_GROUP_H
#define LANGUAGE_SYNONYMS_GROUP_H

#include "language/synonyms_file.h"
#include "tree/tree.h"

struct synonyms_reading {
    struct synonyms_builder *builder;
    struct problem_list *problems;
    struct error *error;
};

/* Adds the group and its problems. STATUS_OK, with problems or without; STATUS_LIMIT where
 * SYNONYM_FORMS_MAX is passed; STATUS_NO_MEMORY. */
enum status synonyms_group_read(const struct synonyms_reading *reading,
                                const struct node *group) MUST_CHECK;

#endif
