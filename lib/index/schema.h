/* schema.h: what an index holds, and under which names. Nothing outside lib/index knows these
 * strings.
 *
 * A record is one document of the index. Its data is the record as JSON (record_to_json()).
 *
 * Terms, by prefix (capitals, so that no folded word can be taken for one):
 *
 *   (none)   a word as folded, with positions, so that phrases work
 *   Z        its stem and the stems of its parts, with positions; none for a stop word
 *   S        the same for the title alone, boolean: a filter for weak evidence
 *   XL       the same for the texts of the records it is linked with, boolean
 *   XB       the first word of the title, boolean: what a title begins with
 *   Q        "type:id", unique
 *   XT       type
 *   XE       event id, of a session
 *   XD       document id, of a session that recommends it
 *   XK       kind, as value_key_make() makes it of the value; so too:
 *   XP       publisher
 *   XV       event id, of a session and of a document (facet.h)
 *   XY       year
 *
 * Slots of values:
 *
 *   SLOT_DATE     record_date(), or the year of a document: where only the year is known it comes
 *                 before its dates
 *   SLOT_TITLE    value_key_make_sortable() of the title
 *   SLOT_FACETS   and on, one for each facet: its values as they are written, parted by
 *                 XC_VALUE_SEPARATOR
 *
 * Counts are packed as XC_TWO_FIELD(title, body) in units of half an occurrence: a word and its
 * stem count for SCHEMA_WORD_UNITS, the part of a compound for SCHEMA_PART_UNITS. */
#ifndef INDEX_SCHEMA_H
#define INDEX_SCHEMA_H

#include <stdint.h>

#include "base/buffer.h"
#include "base/text.h"
#include "catalogue/record.h"
#include "index/facet.h"
#include "language/analyser.h"

enum {
    SCHEMA_VERSION = 3, /* raise it when anything above or below changes */
    SCHEMA_WORD_UNITS = 2,
    SCHEMA_PART_UNITS = 1,
    /* Positions from one word to the next. The parts of a compound stand between them, each at
     * one of its own, because OP_NEAR does not match two terms at the same position. */
    SCHEMA_POSITION_STRIDE = TOKEN_PARTS_MAX,
    SCHEMA_FIELD_GAP = 100, /* words between two texts, so that no phrase spans them */
};

#define TERM_WORD ""
#define TERM_STEM "Z"
#define TERM_TITLE "S"
#define TERM_LINKED "XL"
#define TERM_TITLE_BEGINNING "XB"
#define TERM_ID "Q"
#define TERM_TYPE "XT"
#define TERM_EVENT "XE"
#define TERM_RECOMMENDED "XD"
#define TERM_KIND "XK"
#define TERM_PUBLISHER "XP"
#define TERM_EVENT_OF_RECORD "XV"
#define TERM_YEAR "XY"

enum { SLOT_DATE, SLOT_TITLE, SLOT_FACETS };

/* The prefix of the terms of a facet's values, and the slot that they are in. */
const char *schema_facet_prefix(enum facet_name facet);
uint32_t schema_facet_slot(enum facet_name facet);

/* Metadata of the index. Numbers are decimal text. */
#define METADATA_SCHEMA "verder.schema"
#define METADATA_ANALYSER "verder.analyser"
#define METADATA_LEXICON "verder.lexicon" /* digest */
#define METADATA_GENERATION "verder.generation"
#define METADATA_BUILT_AT "verder.built-at" /* RFC 3339, UTC */
#define METADATA_MEAN_LENGTH "verder.mean-length"
#define METADATA_MEAN_TITLE_LENGTH "verder.mean-title-length"
#define METADATA_ENGLISH "verder.english"     /* number of records in English */
#define METADATA_SYNONYMS "verder.synonyms"   /* synonyms_to_json(); none where empty */
#define METADATA_COUNT_PREFIX "verder.count." /* + type: number of records */

/* How much more an occurrence in the title counts than one in the body, in a document's length
 * as in a term's count. */
#define SCHEMA_TITLE_FACTOR 2.0

/* Replaces `term` by prefix + value. The text is valid until the buffer changes. An allocation
 * failure stays in the buffer until then, and gives no text, which libxapian refuses as a term:
 * part of one might be another. */
struct text schema_term(struct buffer *term, const char *prefix, struct text value);

/* The same for TERM_ID. */
struct text schema_id_term(struct buffer *term, enum record_type type, struct text id);

#endif
