/* setting_store.h: writes a setting's value into its member of struct config. */
#ifndef CONFIG_SETTING_STORE_H
#define CONFIG_SETTING_STORE_H

#include "config/config.h"
#include "config/settings.h"

/* Texts and items are borrowed. */
void setting_set_text(const struct setting *setting, struct config *config, const char *text);
void setting_set_number(const struct setting *setting, struct config *config, long long number);

void setting_set_flag(const struct setting *setting, struct config *config, bool flag);
void setting_set_list(const struct setting *setting, struct config *config,
                      struct config_list list);

/* The choice at that place, for a word or a level. */
void setting_set_choice(const struct setting *setting, struct config *config, size_t choice);

/* The default from the table. */
void setting_set_default(const struct setting *setting, struct config *config);

#endif
