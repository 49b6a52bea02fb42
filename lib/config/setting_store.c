#include "config/setting_store.h"

#include <string.h>

/* The member of a setting, of the type that its kind says. */
static void *member(const struct setting *setting, struct config *config)
{
    return (char *)config + setting->offset;
}

void setting_set_text(const struct setting *setting, struct config *config, const char *text)
{
    memcpy(member(setting, config), &text, sizeof text);
}

void setting_set_number(const struct setting *setting, struct config *config, long long number)
{
    memcpy(member(setting, config), &number, sizeof number);
}

void setting_set_flag(const struct setting *setting, struct config *config, bool flag)
{
    memcpy(member(setting, config), &flag, sizeof flag);
}

void setting_set_list(const struct setting *setting, struct config *config, struct config_list list)
{
    memcpy(member(setting, config), &list, sizeof list);
}

void setting_set_choice(const struct setting *setting, struct config *config, size_t choice)
{
    if (setting->kind == SETTING_WORD) {
        setting_set_text(setting, config, setting->choices[choice]);
    } else {
        enum log_level level = (enum log_level)choice;
        memcpy(member(setting, config), &level, sizeof level);
    }
}

void setting_set_default(const struct setting *setting, struct config *config)
{
    if (setting->is_list) {
        struct config_list one = {&setting->text, setting->text != NULL ? 1 : 0};
        setting_set_list(setting, config, one);
        return;
    }
    switch (setting->kind) {
    case SETTING_FLAG:
        setting_set_flag(setting, config, setting->number != 0);
        break;
    case SETTING_LEVEL:
        setting_set_choice(setting, config, (size_t)setting->number);
        break;
    case SETTING_NUMBER:
        setting_set_number(setting, config, setting->number);
        break;
    default:
        setting_set_text(setting, config, setting->text);
        break;
    }
}
