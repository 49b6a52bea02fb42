#include "config/settings.h"

#include <string.h>

#include "base/nearest.h"
#include "config/settings_table.h"

const struct setting *settings_all(size_t *ret_count)
{
    *ret_count = SETTINGS_COUNT;
    return settings_table;
}

const struct setting *settings_find(const char *name)
{
    for (size_t i = 0; i < SETTINGS_COUNT; i++) {
        if (strcmp(settings_table[i].name, name) == 0) {
            return &settings_table[i];
        }
    }
    return NULL;
}

bool settings_have_section(const char *name)
{
    size_t size = strlen(name);
    for (size_t i = 0; i < SETTINGS_COUNT; i++) {
        if (strncmp(settings_table[i].name, name, size) == 0 &&
            settings_table[i].name[size] == '.') {
            return true;
        }
    }
    return false;
}

static const char *last_part(const char *name)
{
    const char *dot = strrchr(name, '.');
    return dot != NULL ? dot + 1 : name;
}

static const struct setting *find_last_part(const char *part)
{
    for (size_t i = 0; i < SETTINGS_COUNT; i++) {
        if (strcmp(last_part(settings_table[i].name), part) == 0) {
            return &settings_table[i];
        }
    }
    return NULL;
}

/* A right last part in a wrong place says most; then the whole name; then its last part. */
const struct setting *settings_nearest(const char *name)
{
    const char *names[SETTINGS_COUNT];
    const char *parts[SETTINGS_COUNT];
    for (size_t i = 0; i < SETTINGS_COUNT; i++) {
        names[i] = settings_table[i].name;
        parts[i] = last_part(settings_table[i].name);
    }
    const struct setting *same = find_last_part(last_part(name));
    if (same != NULL) {
        return same;
    }
    const char *nearest = nearest_name(text_from(name), names, SETTINGS_COUNT);
    if (nearest != NULL) {
        return settings_find(nearest);
    }
    nearest = nearest_name(text_from(last_part(name)), parts, SETTINGS_COUNT);
    return nearest != NULL ? find_last_part(nearest) : NULL;
}
