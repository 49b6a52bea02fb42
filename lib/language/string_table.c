#include "language/string_table.h"

#include <string.h>

/* FNV-1a (Fowler, Noll, Vo), with the final mix of MurmurHash3 (Appleby, public domain) because
 * the low bits choose the slot. The strings are ours, so nobody can choose them to collide. */
uint32_t string_table_hash_byte(uint32_t hash, char byte)
{
    return (hash ^ (unsigned char)byte) * 16777619U;
}

uint32_t string_table_hash_finish(uint32_t hash)
{
    hash = (hash ^ (hash >> 16U)) * 0x85EBCA6BU;
    hash = (hash ^ (hash >> 13U)) * 0xC2B2AE35U;
    return hash ^ (hash >> 16U);
}

uint32_t string_table_hash(struct text string)
{
    uint32_t hash = STRING_TABLE_HASH_START;
    for (size_t i = 0; i < string.size; i++) {
        hash = string_table_hash_byte(hash, string.data[i]);
    }
    return string_table_hash_finish(hash);
}

static const uint32_t NUMBER_MASK = (1U << STRING_TABLE_NUMBER_BITS) - 1;

uint32_t string_table_slot(uint32_t hash, uint32_t number)
{
    return (hash & ~NUMBER_MASK) | (number + 1);
}

static bool has_sound_strings(const struct string_table *table)
{
    for (uint32_t i = 0; i < table->count; i++) {
        uint32_t offset = table->offsets[i];
        if (offset >= table->byte_count || table->bytes[offset] > table->byte_count - offset - 1) {
            return false;
        }
    }
    return true;
}

bool string_table_is_sound(const struct string_table *table)
{
    if (table->slot_count == 0 || (table->slot_count & (table->slot_count - 1)) != 0 ||
        table->count >= table->slot_count || table->count > STRING_TABLE_COUNT_MAX) {
        return false;
    }
    uint32_t used = 0;
    for (uint32_t i = 0; i < table->slot_count; i++) {
        uint32_t number = table->slots[i] & NUMBER_MASK;
        if (number > table->count) {
            return false;
        }
        used += number != 0;
    }
    return used == table->count && has_sound_strings(table);
}

struct text string_table_get(const struct string_table *table, uint32_t number)
{
    const unsigned char *string = table->bytes + table->offsets[number];
    return text_of((const char *)string + 1, string[0]);
}

uint32_t string_table_find(const struct string_table *table, struct text string)
{
    return string_table_find_hashed(table, string, string_table_hash(string));
}

uint32_t string_table_find_hashed(const struct string_table *table, struct text string,
                                  uint32_t hash)
{
    uint32_t mask = table->slot_count - 1;
    for (uint32_t at = hash & mask;; at = (at + 1) & mask) {
        uint32_t number = table->slots[at] & NUMBER_MASK;
        if (number == 0) {
            return table->count;
        }
        if (table->slots[at] == string_table_slot(hash, number - 1) &&
            text_equal(string_table_get(table, number - 1), string)) {
            return number - 1;
        }
    }
}
