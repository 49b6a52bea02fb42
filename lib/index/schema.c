#include "index/schema.h"

const char *schema_facet_prefix(enum facet_name facet)
{
    static const char *const prefixes[FACET_COUNT] = {
        [FACET_TYPE] = TERM_TYPE,
        [FACET_KIND] = TERM_KIND,
        [FACET_EVENT] = TERM_EVENT_OF_RECORD,
        [FACET_PUBLISHER] = TERM_PUBLISHER,
        [FACET_YEAR] = TERM_YEAR,
    };
    return prefixes[facet];
}

uint32_t schema_facet_slot(enum facet_name facet)
{
    return (uint32_t)SLOT_FACETS + (uint32_t)facet;
}

static struct text finish(const struct buffer *term)
{
    return term->failed ? (struct text){0} : buffer_text(term);
}

struct text schema_term(struct buffer *term, const char *prefix, struct text value)
{
    buffer_clear(term);
    buffer_append_string(term, prefix);
    buffer_append(term, value);
    return finish(term);
}

struct text schema_id_term(struct buffer *term, enum record_type type, struct text id)
{
    buffer_clear(term);
    buffer_append_string(term, TERM_ID);
    buffer_append_string(term, record_type_name(type));
    buffer_append_char(term, ':');
    buffer_append(term, id);
    return finish(term);
}
