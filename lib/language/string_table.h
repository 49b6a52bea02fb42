/* string_table.h: a read-only set of strings in a file, each with a number.
 *
 * Open addressing with linear probing. A slot holds the string's number + 1 in its low bits and
 * some bits of the string's hash above them, so that most misses read no string. All numbers are
 * little-endian. */
#ifndef LANGUAGE_STRING_TABLE_H
#define LANGUAGE_STRING_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

enum {
    STRING_TABLE_NUMBER_BITS = 20,
    STRING_TABLE_COUNT_MAX = (1 << STRING_TABLE_NUMBER_BITS) - 2,
    STRING_TABLE_SIZE_MAX = 255, /* bytes of a string: one byte before it says how many */
};

struct string_table {
    const uint32_t *slots;
    uint32_t slot_count; /* a power of two, greater than count */
    const uint32_t *offsets;
    uint32_t count;
    const unsigned char *bytes; /* at each offset a size and the string */
    uint32_t byte_count;
};

/* Whether it can be read without leaving its arrays or looping for ever. */
bool string_table_is_sound(const struct string_table *table);

/* The string's number, or `count` where it is not in it. */
uint32_t string_table_find(const struct string_table *table, struct text string);

/* The same where the hash is known, as when one string after another is one byte longer. */
uint32_t string_table_find_hashed(const struct string_table *table, struct text string,
                                  uint32_t hash);

/* The string of a number < count. */
struct text string_table_get(const struct string_table *table, uint32_t number);

/* The hash of a string is that of its bytes one after another, begun with STRING_TABLE_HASH_START
 * and finished. */
#define STRING_TABLE_HASH_START 2166136261U
uint32_t string_table_hash_byte(uint32_t hash, char byte);
uint32_t string_table_hash_finish(uint32_t hash);
uint32_t string_table_hash(struct text string);

/* For who writes a table. */
uint32_t string_table_slot(uint32_t hash, uint32_t number);

#endif
