/* setting_check.h: whether a text is one that a kind of setting takes. */
#ifndef CONFIG_SETTING_CHECK_H
#define CONFIG_SETTING_CHECK_H

#include "base/status.h"
#include "base/text.h"
#include "config/settings.h"

/* Gives what is to be kept of `text` as a part of it. An empty text is sound; whether one may
 * be empty is for its setting to say. STATUS_OK or STATUS_INVALID. */
enum status setting_check(enum setting_kind kind, struct text text, struct text *ret_text,
                          struct error *error) MUST_CHECK;

#endif
