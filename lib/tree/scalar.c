#include "tree/scalar.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>

static bool is_one_of(struct text text, const char *small, const char *title, const char *capital)
{
    return text_is(text, small) || text_is(text, title) || text_is(text, capital);
}

static size_t count_digits(const char *digits)
{
    size_t count = 0;
    while (isdigit((unsigned char)digits[count])) {
        count++;
    }
    return count;
}

/* [-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )? */
static enum node_kind number_kind(struct text text)
{
    const char *c = text.data;
    enum node_kind kind = NODE_INTEGER;
    c += *c == '-' || *c == '+';
    size_t whole = count_digits(c);
    c += whole;
    size_t fraction = 0;
    if (*c == '.') {
        kind = NODE_NUMBER;
        fraction = count_digits(++c);
        c += fraction;
    }
    if (whole + fraction == 0) {
        return NODE_STRING;
    }
    if (*c == 'e' || *c == 'E') {
        kind = NODE_NUMBER;
        c++;
        c += *c == '-' || *c == '+';
        size_t exponent = count_digits(c);
        if (exponent == 0) {
            return NODE_STRING;
        }
        c += exponent;
    }
    return c == text.data + text.size ? kind : NODE_STRING;
}

void scalar_resolve(struct node *node)
{
    struct text text = node->text;
    if (text.size == 0 || text_is(text, "~") || is_one_of(text, "null", "Null", "NULL")) {
        node->kind = NODE_NULL;
    } else if (is_one_of(text, "true", "True", "TRUE")) {
        node->kind = NODE_BOOLEAN;
        node->integer = 1;
    } else if (is_one_of(text, "false", "False", "FALSE")) {
        node->kind = NODE_BOOLEAN;
    } else {
        node->kind = number_kind(text);
    }
    if (node->kind == NODE_INTEGER) {
        errno = 0;
        node->integer = strtoll(text.data, NULL, 10);
        if (errno == ERANGE) {
            node->kind = NODE_NUMBER;
            node->integer = 0;
        }
    }
}
