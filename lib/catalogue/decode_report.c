#include "catalogue/decode_report.h"

#include <string.h>

#include "base/buffer.h"
#include "base/nearest.h"

enum { NAMES_MAX = 32 };

void report_unknown_key(struct problem_list *problems, const struct node *key, const char *where,
                        const char *const *names, size_t count)
{
    struct text quote = problem_quote(key->text);
    const char *nearest = nearest_name(key->text, names, count);
    if (nearest != NULL) {
        problem_add(problems, key->place, "unknown key \"%.*s\" in %s: did you mean \"%s\"?",
                    TEXT_ARGS(quote), where, nearest);
        return;
    }
    struct buffer list = {0};
    for (size_t i = 0; i < count; i++) {
        buffer_append_format(&list, "%s%s", i > 0 ? ", " : "", names[i]);
    }
    problem_add(problems, key->place, "unknown key \"%.*s\" in %s: remove it, or use one of %.*s",
                TEXT_ARGS(quote), where, TEXT_ARGS(buffer_text(&list)));
    buffer_free(&list);
}

static const char *with_article(enum field_owner owner)
{
    static const char *const names[] = {"an event", "a session", "a document", "a person"};
    return names[owner];
}

/* A key that is right elsewhere is rather in the wrong place than misspelt. */
static bool report_misplaced(struct problem_list *problems, const struct node *key,
                             enum field_owner owner)
{
    for (size_t other = 0; other <= OWNER_PERSON; other++) {
        if (field_find((enum field_owner)other, key->text) != NULL) {
            problem_add(
                problems, key->place, "\"%.*s\" is a key of %s, not of %s: move it, or remove it",
                TEXT_ARGS(key->text), with_article((enum field_owner)other), with_article(owner));
            return true;
        }
    }
    return false;
}

void report_unknown_member(struct problem_list *problems, const struct node *key,
                           enum field_owner owner)
{
    if (report_misplaced(problems, key, owner)) {
        return;
    }
    const char *names[NAMES_MAX];
    size_t count = 0;
    for (size_t i = 0; i < field_count && count < NAMES_MAX; i++) {
        if ((fields[i].owners & FIELD_OWNER(owner)) != 0 && fields[i].kind != FIELD_TYPE) {
            names[count++] = fields[i].name;
        }
    }
    report_unknown_key(problems, key, with_article(owner), names, count);
}

/* What a message begins with before the field's name: an item of a list has no key itself. */
static const char *prefix(const struct node *node, const struct field *field)
{
    if (node->key != NULL) {
        return "";
    }
    return field->kind == FIELD_REFERENCES ? "an item of " : "a person's ";
}

void report_wrong_text(struct problem_list *problems, const struct node *node,
                       const struct field *field, bool is_json)
{
    problem_add(problems, node->place, "%s\"%s\" must be text, not %s: put it between quotes%s",
                prefix(node, field), field->name, node_kind_name(node->kind),
                is_json ? "" : " where it begins with [ or {");
}

void report_wrong_list(struct problem_list *problems, const struct node *node,
                       const struct field *field, bool is_json)
{
    problem_add(problems, node->place, "\"%s\" must be a list, not %s: write %s", field->name,
                node_kind_name(node->kind),
                is_json ? "it in [ and ]" : "each item on a line of its own, after \"- \"");
}

static bool is_digits(struct text text)
{
    return text.size > 0 && strspn(text.data, "0123456789") == text.size;
}

void report_wrong_number(struct problem_list *problems, const struct node *node,
                         const struct field *field)
{
    struct text quote = problem_quote(node->text);
    if (node->kind == NODE_STRING && is_digits(node->text)) {
        problem_add(problems, node->place,
                    "\"%s\" must be a number, not the text \"%.*s\": remove the quotes",
                    field->name, TEXT_ARGS(quote));
        return;
    }
    bool is_scalar = node->kind != NODE_SEQUENCE && node->kind != NODE_MAPPING;
    const char *mark = is_scalar ? "\"" : "";
    problem_add(problems, node->place, "\"%s\" must be a whole number from %u to %u, not %s%.*s%s",
                field->name, field->minimum, field->maximum, mark,
                TEXT_ARGS(is_scalar ? quote : text_from(node_kind_name(node->kind))), mark);
}

void report_empty(struct problem_list *problems, const struct node *node, const struct field *field)
{
    bool has_key_only = node->kind == NODE_NULL && node->key != NULL;
    problem_add(problems, has_key_only ? node->key->place : node->place,
                "%s\"%s\" is empty: fill it in", prefix(node, field), field->name);
}
