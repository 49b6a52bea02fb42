/* decode.h: from what a file says to a record. */
#ifndef CATALOGUE_DECODE_H
#define CATALOGUE_DECODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"
#include "catalogue/record.h"
#include "tree/tree.h"

/* Where a reference stands in its record's file. */
struct position {
    uint32_t line;
    uint32_t column;
};

struct position_list {
    struct position *items;
    size_t count;
    size_t capacity;
};

struct decoder {
    struct arena *arena; /* for the texts and lists of records */
    struct problem_list *problems;
    struct text event; /* id of the event of sessions that name none */
    /* Gets, for each session, the places of its documents and then that of its event, where it
     * has one; NULL where they are not needed. */
    struct position_list *references;
    bool is_json; /* the form that messages speak of */
};

/* Makes a record of a mapping. What is wrong with a member is added to the problems, and the
 * member left out. The record's place is that of its id, or else of the mapping. STATUS_OK, with
 * problems or without, or STATUS_NO_MEMORY. */
enum status decode_record(struct decoder *decoder, const struct node *mapping,
                          enum record_type type, struct record *ret_record) MUST_CHECK;

#endif
