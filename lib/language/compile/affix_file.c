#include "language/compile/affix_file.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "base/array.h"
#include "language/compile/source_line.h"

void affix_file_free(struct affix_file *file)
{
    free(file->rules);
    buffer_free(&file->source);
    *file = (struct affix_file){0};
}

bool affix_has_flag(struct text flags, const char *flag)
{
    for (size_t i = 0; i + 1 < flags.size; i += 2) {
        if (memcmp(flags.data + i, flag, 2) == 0) {
            return true;
        }
    }
    return false;
}

/* The next word of a line, between blanks. */
static struct text next_word(struct text *line)
{
    *line = text_trim(*line);
    size_t size = 0;
    while (size < line->size && line->data[size] != ' ' && line->data[size] != '\t') {
        size++;
    }
    struct text word = text_of(line->data, size);
    *line = text_of(line->data + size, line->size - size);
    return word;
}

static struct text unless_zero(struct text text)
{
    return text_is(text, "0") ? (struct text){NULL, 0} : text;
}

static void split_flags(struct text add, struct affix_rule *rule)
{
    const char *slash = add.size > 0 ? memchr(add.data, '/', add.size) : NULL;
    size_t size = slash != NULL ? (size_t)(slash - add.data) : add.size;
    rule->add = unless_zero(text_slice(add, 0, size));
    rule->flags = slash != NULL ? text_slice(add, size + 1, SIZE_MAX) : (struct text){NULL, 0};
}

/* SFX Zb 0 en/CaCbCp [^eo]; but not a heading: SFX Zb Y 4 */
static bool parse_rule(struct text line, struct affix_rule *ret_rule)
{
    struct text kind = next_word(&line);
    struct text flag = next_word(&line);
    struct text strip = next_word(&line);
    struct text add = next_word(&line);
    struct text condition = next_word(&line);
    bool is_prefix = text_is(kind, "PFX");
    if ((!is_prefix && !text_is(kind, "SFX")) || flag.size != 2 || add.size == 0 ||
        text_is(strip, "Y") || text_is(strip, "N")) {
        return false;
    }
    *ret_rule = (struct affix_rule){
        .is_prefix = is_prefix,
        .strip = unless_zero(strip),
        .condition = condition.size > 0 ? condition : text_from("."),
    };
    memcpy(ret_rule->flag, flag.data, 2);
    split_flags(add, ret_rule);
    return true;
}

enum status affix_file_read(const char *path, struct affix_file *file, struct error *error)
{
    enum status status = source_read(path, "hunspell-nl", &file->source, error);
    if (status != STATUS_OK) {
        return status;
    }
    struct text rest = buffer_text(&file->source);
    struct text line;
    bool has_long_flags = false;
    while (source_next_line(&rest, &line)) {
        has_long_flags |= text_is(text_trim(line), "FLAG long");
        struct affix_rule rule;
        if (!parse_rule(line, &rule)) {
            continue;
        }
        if (!array_reserve((void *)&file->rules, &file->capacity, file->count + 1, sizeof rule)) {
            return error_no_memory(error);
        }
        file->rules[file->count++] = rule;
    }
    if (!has_long_flags || file->count == 0) {
        return error_set(error, STATUS_INVALID,
                         "%s: has no affix rules with flags of two characters; is it the affix "
                         "file of Debian's hunspell-nl?",
                         path);
    }
    return STATUS_OK;
}

static size_t next_code_point(struct text text, utf8proc_int32_t *ret_code_point)
{
    utf8proc_ssize_t size = utf8proc_iterate((const utf8proc_uint8_t *)text.data,
                                             (utf8proc_ssize_t)text.size, ret_code_point);
    return size > 0 ? (size_t)size : 0;
}

/* One place of a condition: a letter, a point, or a set [ab] or [^ab]. */
struct condition_place {
    struct text set;
    bool is_negated;
    bool is_any;
};

/* Takes the first place off a condition; false where it is over or malformed. */
static bool next_place(struct text *condition, struct condition_place *ret_place)
{
    utf8proc_int32_t code_point;
    size_t size = condition->size > 0 ? next_code_point(*condition, &code_point) : 0;
    if (size == 0) {
        return false;
    }
    *ret_place = (struct condition_place){.is_any = code_point == '.'};
    if (code_point == '[') {
        const char *end = memchr(condition->data, ']', condition->size);
        if (end == NULL) {
            return false;
        }
        size = (size_t)(end - condition->data) + 1;
        ret_place->set = text_slice(*condition, 1, size - 2);
        ret_place->is_negated = text_starts_with(ret_place->set, "^");
        if (ret_place->is_negated) {
            ret_place->set = text_slice(ret_place->set, 1, SIZE_MAX);
        }
    } else {
        ret_place->set = text_slice(*condition, 0, size);
    }
    *condition = text_of(condition->data + size, condition->size - size);
    return true;
}

static bool place_admits(const struct condition_place *place, struct text letter)
{
    if (place->is_any) {
        return true;
    }
    bool is_in = memmem(place->set.data, place->set.size, letter.data, letter.size) != NULL;
    return is_in != place->is_negated;
}

static size_t count_places(struct text condition)
{
    size_t count = 0;
    struct condition_place place;
    while (next_place(&condition, &place)) {
        count++;
    }
    return count;
}

/* The last `count` code points of a word; false where it has fewer. */
static bool take_end(struct text word, size_t count, struct text *ret_end)
{
    size_t start = word.size;
    while (count > 0 && start > 0) {
        start--;
        count -= ((unsigned char)word.data[start] & 0xC0U) != 0x80U;
    }
    *ret_end = text_of(word.data + start, word.size - start);
    return count == 0;
}

static bool condition_holds(const struct affix_rule *rule, struct text word)
{
    struct text rest = word;
    if (!rule->is_prefix && !take_end(word, count_places(rule->condition), &rest)) {
        return false;
    }
    struct text condition = rule->condition;
    struct condition_place place;
    while (next_place(&condition, &place)) {
        utf8proc_int32_t code_point;
        size_t size = rest.size > 0 ? next_code_point(rest, &code_point) : 0;
        if (size == 0 || !place_admits(&place, text_slice(rest, 0, size))) {
            return false;
        }
        rest = text_of(rest.data + size, rest.size - size);
    }
    return true;
}

bool affix_apply(const struct affix_rule *rule, struct text word, char ret_word[static AFFIXED_MAX],
                 size_t *ret_size)
{
    size_t strip = rule->strip.size;
    if (word.size <= strip || word.size - strip + rule->add.size > AFFIXED_MAX ||
        !condition_holds(rule, word)) {
        return false;
    }
    struct text kept = rule->is_prefix ? text_slice(word, strip, SIZE_MAX)
                                       : text_slice(word, 0, word.size - strip);
    struct text stripped =
        rule->is_prefix ? text_slice(word, 0, strip) : text_slice(word, word.size - strip, strip);
    if (strip > 0 && !text_equal(stripped, rule->strip)) {
        return false;
    }
    struct text first = rule->is_prefix ? rule->add : kept;
    struct text second = rule->is_prefix ? kept : rule->add;
    if (first.size > 0) {
        memcpy(ret_word, first.data, first.size);
    }
    if (second.size > 0) {
        memcpy(ret_word + first.size, second.data, second.size);
    }
    *ret_size = first.size + second.size;
    return true;
}
