/* settings_table.h: the rows of the table of settings, for settings.c alone. */
#ifndef CONFIG_SETTINGS_TABLE_H
#define CONFIG_SETTINGS_TABLE_H

#include "config/settings.h"

enum { SETTINGS_COUNT = 29 };

extern const struct setting settings_table[];

#endif
