/* references.h: what can only be checked when all records are there. */
#ifndef CATALOGUE_REFERENCES_H
#define CATALOGUE_REFERENCES_H

#include "catalogue/catalogue.h"
#include "catalogue/decode.h"

/* Records by id, in a new array for free(); of equal ids in the order in which they lie. NULL
 * where there is no memory or no record. */
const struct record **records_by_id(const struct record *records, size_t count);

/* The first of those with that id; NULL where there is none. */
const struct record *records_find(const struct record *const *by_id, size_t count, struct text id);

/* Adds a problem for each id that another record of the type has, and for each reference to a
 * record that is not there; takes the id from the later ones of records with the same. `positions`
 * are those of the references of the sessions, which must still lie in the order of reading. Sorts,
 * so that the time is n log n. STATUS_OK or STATUS_NO_MEMORY. */
enum status references_check(struct catalogue *catalogue, const struct position_list *positions,
                             struct problem_list *problems) MUST_CHECK;

#endif
