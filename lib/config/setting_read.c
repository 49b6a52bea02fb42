#include "config/setting_read.h"

#include <string.h>

#include "base/nearest.h"
#include "config/listen.h"
#include "config/setting_store.h"
#include "config/site_url.h"

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
                    node->kind == NODE_NULL ? ", or leave the setting out" : "");
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

static enum status read_text(const struct reading *reading, struct text text)
{
    const char *copy;
    enum status status = keep(reading->config, text, &copy);
    if (status == STATUS_OK) {
        setting_set_text(reading->setting, reading->config, copy);
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

static enum status read_path(const struct reading *reading, const struct node *node)
{
    const char *path;
    enum status status = resolve(reading, node->text, &path);
    if (status == STATUS_OK) {
        setting_set_text(reading->setting, reading->config, path);
    }
    return status;
}

/* A single path may stand without a list. */
static enum status read_path_list(const struct reading *reading, const struct node *node)
{
    bool is_list = node->kind == NODE_SEQUENCE;
    size_t count = is_list ? node->child_count : 1;
    if (count == 0 || count > CONFIG_PATHS_MAX) {
        problem_add(reading->problems, node->place,
                    "%s has %zu paths: write 1 to %d, as in [content]", reading->setting->name,
                    count, CONFIG_PATHS_MAX);
        return STATUS_OK;
    }
    const char **paths = arena_allocate_array(&reading->config->arena, count, sizeof(const char *));
    if (paths == NULL) {
        return STATUS_NO_MEMORY;
    }
    size_t sound = 0;
    const struct node *item = is_list ? node->first_child : node;
    for (size_t i = 0; i < count; i++, item = item->next) {
        if (check_text(reading, item)) {
            enum status status = resolve(reading, item->text, &paths[sound++]);
            if (status != STATUS_OK) {
                return status;
            }
        }
    }
    if (sound == count) {
        reading->config->content = paths;
        reading->config->content_count = count;
    }
    return STATUS_OK;
}

static enum status read_listen(const struct reading *reading, const struct node *node)
{
    struct listen listen;
    struct error error;
    if (listen_parse(node->text.data, &listen, &error) != STATUS_OK) {
        problem_add(reading->problems, node->place, "%s: %s", reading->setting->name,
                    error.message);
        return STATUS_OK;
    }
    return read_text(reading, node->text);
}

static enum status read_url(const struct reading *reading, const struct node *node)
{
    struct text url = node->text;
    struct error error;
    if (url.size > 0 && site_url_check(url, &url, &error) != STATUS_OK) {
        problem_add(reading->problems, node->place, "%s: %s", reading->setting->name,
                    error.message);
        return STATUS_OK;
    }
    return read_text(reading, url);
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
    for (size_t i = 0; setting->choices[i] != NULL; i++) {
        if (text_is(node->text, setting->choices[i])) {
            setting_set_choice(setting, reading->config, i);
            return STATUS_OK;
        }
    }
    return refuse_choice(reading, node);
}

static enum status read_number(const struct reading *reading, const struct node *node)
{
    const struct setting *setting = reading->setting;
    if (node->kind == NODE_INTEGER && node->integer >= setting->minimum &&
        node->integer <= setting->maximum) {
        setting_set_number(setting, reading->config, node->integer);
        return STATUS_OK;
    }
    struct text quote = problem_quote(node->text);
    const char *mark = node->kind == NODE_STRING && quote.size > 0 ? "\"" : "";
    problem_add(reading->problems, node->place,
                "%s must be a whole number from %lld to %lld, not %s%.*s%s", setting->name,
                setting->minimum, setting->maximum, mark, TEXT_ARGS(quote),
                quote.size > 0 ? mark : node_kind_name(node->kind));
    return STATUS_OK;
}

/* The kinds that are written as one text. */
static enum status read_one_text(const struct reading *reading, const struct node *node)
{
    if (!check_text(reading, node)) {
        return STATUS_OK;
    }
    switch (reading->setting->kind) {
    case SETTING_PATH:
        return read_path(reading, node);
    case SETTING_URL:
        return read_url(reading, node);
    case SETTING_LISTEN:
        return read_listen(reading, node);
    case SETTING_WORD:
    case SETTING_LEVEL:
        return read_choice(reading, node);
    default:
        return read_text(reading, node->text);
    }
}

enum status setting_read(const struct setting *setting, const struct node *node, const char *folder,
                         struct config *config, struct problem_list *problems)
{
    const struct reading reading = {setting, folder, config, problems};
    if (node->kind == NODE_REFUSED) {
        return STATUS_OK;
    }
    switch (setting->kind) {
    case SETTING_PATH_LIST:
        return read_path_list(&reading, node);
    case SETTING_NUMBER:
        return read_number(&reading, node);
    default:
        return read_one_text(&reading, node);
    }
}
