/* setting_read.h: one setting's value from its node. */
#ifndef CONFIG_SETTING_READ_H
#define CONFIG_SETTING_READ_H

#include "config/config.h"
#include "config/settings.h"
#include "tree/tree.h"

/* Sets the member from a node; relative paths are resolved against `folder`. What is wrong with
 * it is added to `problems`, and the member is then left as it is. STATUS_OK also then, or
 * STATUS_NO_MEMORY. */
enum status setting_read(const struct setting *setting, const struct node *node, const char *folder,
                         struct config *config, struct problem_list *problems) MUST_CHECK;

#endif
