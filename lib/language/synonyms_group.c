#include "language/synonyms_group.h"

/* The sound members of a group, or of one side of it. */
struct members {
    uint32_t forms[SYNONYM_GROUP_MAX];
    struct text surfaces[SYNONYM_GROUP_MAX];
    size_t count;
};

static void report_fault(const struct synonyms_reading *reading, const struct node *node,
                         enum synonym_fault fault)
{
    struct text quote = problem_quote(node->text);
    switch (fault) {
    case SYNONYM_NO_WORD:
        problem_add(reading->problems, node->place,
                    "a member without a letter or digit: write a word, or remove it");
        break;
    case SYNONYM_ONLY_STOPS:
        problem_add(reading->problems, node->place,
                    "\"%.*s\" is a word that counts for nothing in a search: remove it",
                    TEXT_ARGS(quote));
        break;
    case SYNONYM_TOO_LONG:
        problem_add(reading->problems, node->place, "\"%.*s…\" is longer than %d bytes: shorten it",
                    TEXT_ARGS(quote), SYNONYM_BYTES_MAX);
        break;
    case SYNONYM_TOO_MANY_WORDS:
        problem_add(reading->problems, node->place,
                    "\"%.*s\" has more than %d words that count: shorten it", TEXT_ARGS(quote),
                    SYNONYM_WORDS_MAX);
        break;
    case SYNONYM_SOUND:
        break;
    }
}

/* Whether it is written in `members` already, of which the problem is told. Other words with the
 * same stems are no problem: another stemmer may see them apart. */
static bool is_twice(const struct synonyms_reading *reading, const struct node *node,
                     const struct members *members)
{
    for (size_t i = 0; i < members->count; i++) {
        if (text_equal(members->surfaces[i], node->text)) {
            problem_add(reading->problems, node->place,
                        "\"%.*s\" is twice in this group: remove one",
                        TEXT_ARGS(problem_quote(node->text)));
            return true;
        }
    }
    return false;
}

/* `others` is the other side of a one-way group, or NULL. */
static enum status read_member(const struct synonyms_reading *reading, const struct node *node,
                               const struct members *others, struct members *members)
{
    if (node->kind == NODE_REFUSED) {
        return STATUS_OK;
    }
    if (node->kind == NODE_NULL) {
        report_fault(reading, node, SYNONYM_NO_WORD);
        return STATUS_OK;
    }
    if (node->kind == NODE_SEQUENCE || node->kind == NODE_MAPPING) {
        problem_add(reading->problems, node->place,
                    "a member must be text, not %s: put a text with : or [ between quotes",
                    node_kind_name(node->kind));
        return STATUS_OK;
    }
    enum synonym_fault fault;
    uint32_t form;
    enum status status =
        synonyms_builder_add_form(reading->builder, node->text, &fault, &form, reading->error);
    if (status != STATUS_OK) {
        return status;
    }
    if (fault != SYNONYM_SOUND) {
        report_fault(reading, node, fault);
    } else if (!is_twice(reading, node, members) &&
               (others == NULL || !is_twice(reading, node, others))) {
        members->surfaces[members->count] = node->text;
        members->forms[members->count++] = form;
    }
    return STATUS_OK;
}

static enum status read_members(const struct synonyms_reading *reading, const struct node *list,
                                const struct members *others, struct members *members)
{
    if (list->child_count > SYNONYM_GROUP_MAX) {
        problem_add(reading->problems, list->place,
                    "a group of %zu members: keep at most %d, or make two groups of it",
                    list->child_count, SYNONYM_GROUP_MAX);
        return STATUS_OK;
    }
    enum status status = STATUS_OK;
    for (const struct node *item = list->first_child; item != NULL && status == STATUS_OK;
         item = item->next) {
        status = read_member(reading, item, others, members);
    }
    return status;
}

static enum status read_two_way(const struct synonyms_reading *reading, const struct node *list)
{
    struct members members = {0};
    if (list->child_count < 2) {
        problem_add(reading->problems, list->place,
                    "a group needs two members or more: add a synonym, or remove the group");
    }
    enum status status = read_members(reading, list, NULL, &members);
    for (size_t i = 0; i < members.count; i++) {
        for (size_t j = 0; j < members.count && status == STATUS_OK; j++) {
            status = synonyms_builder_link(reading->builder, members.forms[i], members.forms[j],
                                           false, reading->error);
        }
    }
    return status;
}

/* One side of a one-way group: a text, or a list of them. */
static enum status read_side(const struct synonyms_reading *reading, const struct node *group,
                             const char *name, const struct members *others,
                             struct members *members)
{
    const struct node *side = node_find(group, name);
    if (side == NULL || side->kind == NODE_NULL ||
        (side->kind == NODE_SEQUENCE && side->child_count == 0)) {
        problem_add(reading->problems, side != NULL ? side->key->place : group->place,
                    "\"%s\" is missing: a one-way group is {from: [words searched for], "
                    "to: [words also found]}",
                    name);
        return STATUS_OK;
    }
    return side->kind == NODE_SEQUENCE ? read_members(reading, side, others, members)
                                       : read_member(reading, side, others, members);
}

static enum status read_one_way(const struct synonyms_reading *reading, const struct node *group)
{
    for (const struct node *node = group->first_child; node != NULL; node = node->next) {
        if (!text_is(node->key->text, "from") && !text_is(node->key->text, "to")) {
            problem_add(reading->problems, node->key->place,
                        "unknown key \"%.*s\" in a one-way group: it has \"from\" and \"to\" only",
                        TEXT_ARGS(problem_quote(node->key->text)));
        }
    }
    struct members from = {0};
    struct members to = {0};
    enum status status = read_side(reading, group, "from", NULL, &from);
    if (status == STATUS_OK) {
        status = read_side(reading, group, "to", &from, &to);
    }
    for (size_t i = 0; i < from.count; i++) {
        for (size_t j = 0; j < to.count && status == STATUS_OK; j++) {
            status = synonyms_builder_link(reading->builder, from.forms[i], to.forms[j], true,
                                           reading->error);
        }
    }
    return status;
}

enum status synonyms_group_read(const struct synonyms_reading *reading, const struct node *group)
{
    switch (group->kind) {
    case NODE_SEQUENCE:
        return read_two_way(reading, group);
    case NODE_MAPPING:
        return read_one_way(reading, group);
    case NODE_REFUSED:
        return STATUS_OK;
    default:
        problem_add(reading->problems, group->place,
                    "a group must be a list, not %s: write it as [word, other word]",
                    node_kind_name(group->kind));
        return STATUS_OK;
    }
}
