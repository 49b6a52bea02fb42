/* settings.h: the table of all settings. */
#ifndef CONFIG_SETTINGS_H
#define CONFIG_SETTINGS_H

#include <stdbool.h>
#include <stddef.h>

enum setting_kind {
    SETTING_TEXT,    /* const char *: one line of text */
    SETTING_PATH,    /* const char *: of a file or a folder */
    SETTING_URL,     /* const char *: of a site, without a final slash; or "" */
    SETTING_PAGE,    /* const char *: the address of a page, as it is; or "" */
    SETTING_EMAIL,   /* const char *: an address for mail; or "" */
    SETTING_COLOUR,  /* const char *: as colour_parse() takes it; or "" */
    SETTING_LISTEN,  /* const char *: an address, as listen_parse() takes it */
    SETTING_ORIGIN,  /* const char *: as origin_check() takes it */
    SETTING_NETWORK, /* const char *: as ip_network_parse() takes it */
    SETTING_WORD,    /* const char *: one of the choices */
    SETTING_LEVEL,   /* enum log_level: one of the choices, by its place among them */
    SETTING_NUMBER,  /* long long */
    SETTING_FLAG,    /* bool */
};

struct setting {
    const char *name;    /* as in "server.listen": key `listen` in the mapping `server` */
    const char *meaning; /* a line of explanation */
    enum setting_kind kind;
    bool is_list;         /* struct config_list of texts of that kind */
    size_t items_minimum; /* of a list */
    size_t offset;        /* of the member in struct config */

    /* The default: text, or a number, or the place of the level among the choices, or 1 for a flag
     * that is set. Of a list, its only item; NULL leaves it empty. */
    const char *text;
    long long number;

    /* A number's range; a text's length in bytes. */
    long long minimum;
    long long maximum;

    /* A word's or a level's, up to a NULL. */
    const char *const *choices;
};

/* The table, in the order of data/verder.yaml. */
const struct setting *settings_all(size_t *ret_count);

/* The setting of that name; NULL where there is none. */
const struct setting *settings_find(const char *name);

/* True where there are settings named "NAME.…". */
bool settings_have_section(const char *name);

/* The setting whose name, or whose name's last part, comes nearest to `name`, as for "did you
 * mean"; NULL where none comes near. */
const struct setting *settings_nearest(const char *name);

#endif
