#include "config/setting_read.h"

#include <stdio.h>
#include <string.h>

#include "base/nearest.h"
#include "config/setting_check.h"
#include "config/setting_store.h"

/* What a setting is read with. */
struct reading {
    const struct setting *setting;
    const char *folder;
    struct config *config;
    struct problem_list *problems;
};

static bool has_control(struct text text)
{
    for (size_t i = 0; i < text.size; i++) {
        unsigned char byte = (unsigned char)text.data[i];
        if (byte < ' ' || byte == 0x7F) {
            return true;
        }
    }
    return false;
}

/* What to do about a setting without a value. */
static const char *advise_on_nothing(enum setting_kind kind)
{
    return kind == SETTING_COLOUR ? " in quotes, as without them a # begins a comment"
                                  : ", or leave the setting out";
}

/* A text may look like a number or a boolean: `title: 1984`. */
static bool check_text(const struct reading *reading, const struct node *node)
{
    const struct setting *setting = reading->setting;
    if (node->kind == NODE_REFUSED) {
        return false;
    }
    if (node->kind == NODE_NULL || node->kind == NODE_SEQUENCE || node->kind == NODE_MAPPING) {
        problem_add(reading->problems, node->place, "%s must be text, not %s: write it%s",
                    setting->name, node_kind_name(node->kind),
                    node->kind == NODE_NULL ? advise_on_nothing(setting->kind) : "");
        return false;
    }
    if (has_control(node->text)) {
        problem_add(reading->problems, node->place,
                    "%s must be one line: leave line breaks and control characters out",
                    setting->name);
        return false;
    }
    if ((long long)node->text.size < setting->minimum) {
        problem_add(reading->problems, node->place,
                    "%s is empty: write it, or leave the setting out", setting->name);
        return false;
    }
    if ((long long)node->text.size > setting->maximum) {
        problem_add(reading->problems, node->place, "%s is longer than %lld bytes: shorten it",
                    setting->name, setting->maximum);
        return false;
    }
    return true;
}

/* A copy of `text` for the config. */
static enum status keep(struct config *config, struct text text, const char **ret_copy)
{
    struct text copy;
    enum status status = arena_copy(&config->arena, text, &copy);
    if (status == STATUS_OK) {
        *ret_copy = copy.data;
    }
    return status;
}

/* `path`, or where that is relative `folder`/`path`. No path stays none. */
static enum status resolve(const struct reading *reading, struct text path, const char **ret_path)
{
    if (path.size == 0 || path.data[0] == '/' || strcmp(reading->folder, ".") == 0) {
        return keep(reading->config, path, ret_path);
    }
    struct buffer buffer = {0};
    buffer_append_string(&buffer, reading->folder);
    if (!text_ends_with(buffer_text(&buffer), "/")) {
        buffer_append_char(&buffer, '/');
    }
    buffer_append(&buffer, path);
    enum status status = buffer_status(&buffer, NULL);
    if (status == STATUS_OK) {
        status = keep(reading->config, buffer_text(&buffer), ret_path);
    }
    buffer_free(&buffer);
    return status;
}

/* The text of a node, or of one item of a list; NULL where something is wrong with it. */
static enum status read_text(const struct reading *reading, const struct node *node,
                             const char **ret_text)
{
    struct text text;
    struct error error;
    *ret_text = NULL;
    if (!check_text(reading, node)) {
        return STATUS_OK;
    }
    if (setting_check(reading->setting->kind, node->text, &text, &error) != STATUS_OK) {
        problem_add(reading->problems, node->place, "%s: %s", reading->setting->name,
                    error.message);
        return STATUS_OK;
    }
    return reading->setting->kind == SETTING_PATH ? resolve(reading, text, ret_text)
                                                  : keep(reading->config, text, ret_text);
}

static enum status read_one_text(const struct reading *reading, const struct node *node)
{
    const char *text;
    enum status status = read_text(reading, node, &text);
    if (status == STATUS_OK && text != NULL) {
        setting_set_text(reading->setting, reading->config, text);
    }
    return status;
}

/* A single text may stand without a list. */
static enum status read_list(const struct reading *reading, const struct node *node)
{
    const struct setting *setting = reading->setting;
    bool is_list = node->kind == NODE_SEQUENCE;
    size_t count = is_list ? node->child_count : 1;
    if (count < setting->items_minimum || count > CONFIG_ITEMS_MAX) {
        problem_add(reading->problems, node->place, "%s has %zu items: write %zu to %d",
                    setting->name, count, setting->items_minimum, CONFIG_ITEMS_MAX);
        return STATUS_OK;
    }
    /* One more, so that an empty list is no failure. */
    const char **items =
        arena_allocate_array(&reading->config->arena, count + 1, sizeof(const char *));
    if (items == NULL) {
        return STATUS_NO_MEMORY;
    }
    size_t sound = 0;
    const struct node *item = is_list ? node->first_child : node;
    for (size_t i = 0; i < count; i++, item = item->next) {
        enum status status = read_text(reading, item, &items[sound]);
        if (status != STATUS_OK) {
            return status;
        }
        sound += items[sound] != NULL;
    }
    if (sound == count) {
        setting_set_list(setting, reading->config, (struct config_list){items, count});
    }
    return STATUS_OK;
}

static enum status refuse_choice(const struct reading *reading, const struct node *node)
{
    const struct setting *setting = reading->setting;
    struct buffer choices = {0};
    size_t count = 0;
    for (; setting->choices[count] != NULL; count++) {
        buffer_append_format(&choices, "%s%s", count == 0 ? "" : ", ", setting->choices[count]);
    }
    enum status status = buffer_status(&choices, NULL);
    if (status == STATUS_OK) {
        const char *nearest = nearest_name(node->text, setting->choices, count);
        struct text quote = problem_quote(node->text);
        problem_add(reading->problems, node->place, "%s cannot be \"%.*s\": write one of %s%s%s",
                    setting->name, TEXT_ARGS(quote), choices.data,
                    nearest != NULL ? "; the nearest is " : "", nearest != NULL ? nearest : "");
    }
    buffer_free(&choices);
    return status;
}

static enum status read_choice(const struct reading *reading, const struct node *node)
{
    const struct setting *setting = reading->setting;
    if (!check_text(reading, node)) {
        return STATUS_OK;
    }
    for (size_t i = 0; setting->choices[i] != NULL; i++) {
        if (text_is(node->text, setting->choices[i])) {
            setting_set_choice(setting, reading->config, i);
            return STATUS_OK;
        }
    }
    return refuse_choice(reading, node);
}

static void refuse_scalar(const struct reading *reading, const struct node *node,
                          const char *wanted)
{
    struct text quote = problem_quote(node->text);
    const char *mark = node->kind == NODE_STRING && quote.size > 0 ? "\"" : "";
    problem_add(reading->problems, node->place, "%s must be %s, not %s%.*s%s",
                reading->setting->name, wanted, mark, TEXT_ARGS(quote),
                quote.size > 0 ? mark : node_kind_name(node->kind));
}

static void read_number(const struct reading *reading, const struct node *node)
{
    const struct setting *setting = reading->setting;
    char wanted[sizeof "a whole number from -9223372036854775808 to -9223372036854775808"];
    if (node->kind == NODE_INTEGER && node->integer >= setting->minimum &&
        node->integer <= setting->maximum) {
        setting_set_number(setting, reading->config, node->integer);
        return;
    }
    (void)snprintf(wanted, sizeof wanted, "a whole number from %lld to %lld", setting->minimum,
                   setting->maximum);
    refuse_scalar(reading, node, wanted);
}

static void read_flag(const struct reading *reading, const struct node *node)
{
    if (node->kind == NODE_BOOLEAN) {
        setting_set_flag(reading->setting, reading->config, node->integer != 0);
    } else {
        refuse_scalar(reading, node, "true or false");
    }
}

enum status setting_read(const struct setting *setting, const struct node *node, const char *folder,
                         struct config *config, struct problem_list *problems)
{
    const struct reading reading = {setting, folder, config, problems};
    if (node->kind == NODE_REFUSED) {
        return STATUS_OK;
    }
    if (setting->is_list) {
        return read_list(&reading, node);
    }
    switch (setting->kind) {
    case SETTING_NUMBER:
        read_number(&reading, node);
        return STATUS_OK;
    case SETTING_FLAG:
        read_flag(&reading, node);
        return STATUS_OK;
    case SETTING_WORD:
    case SETTING_LEVEL:
        return read_choice(&reading, node);
    default:
        return read_one_text(&reading, node);
    }
}
