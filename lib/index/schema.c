#include "index/schema.h"

struct text schema_term(struct buffer *term, const char *prefix, struct text value)
{
    buffer_clear(term);
    buffer_append_string(term, prefix);
    buffer_append(term, value);
    return buffer_text(term);
}

struct text schema_id_term(struct buffer *term, enum record_type type, struct text id)
{
    buffer_clear(term);
    buffer_append_string(term, TERM_ID);
    buffer_append_string(term, record_type_name(type));
    buffer_append_char(term, ':');
    buffer_append(term, id);
    return buffer_text(term);
}
