#include "index/generation.h"

#include <nettle/sha2.h>
#include <stdio.h>

#include "base/buffer.h"
#include "index/schema.h"
#include "language/analyser.h"

static void hash_text(struct sha256_ctx *hash, struct text text)
{
    sha256_update(hash, text.size, (const uint8_t *)text.data);
}

/* What stands before the records, so that the same content read another way is another
 * generation. */
static void hash_versions(struct sha256_ctx *hash, const struct lexicon *lexicon)
{
    char versions[64];
    int size = snprintf(versions, sizeof versions, "schema %d analyser %d lexicon ", SCHEMA_VERSION,
                        ANALYSER_VERSION);
    hash_text(hash, text_of(versions, (size_t)size));
    hash_text(hash, lexicon_digest(lexicon));
}

static enum status hash_synonyms(struct sha256_ctx *hash, const struct synonyms *synonyms,
                                 struct buffer *json, struct error *error)
{
    if (synonyms == NULL) {
        return STATUS_OK;
    }
    enum status status = synonyms_to_json(synonyms, json, error);
    if (status == STATUS_OK) {
        hash_text(hash, buffer_text(json));
    }
    return status;
}

static enum status hash_record(struct sha256_ctx *hash, const struct record *record,
                               struct buffer *json, struct error *error)
{
    buffer_clear(json);
    enum status status = record_to_json(record, json, error);
    if (status == STATUS_OK) {
        /* A line break ends a record: JSON has none inside one. */
        buffer_append_char(json, '\n');
        status = buffer_status(json, error);
    }
    if (status == STATUS_OK) {
        hash_text(hash, buffer_text(json));
    }
    return status;
}

enum status generation_compute(const struct catalogue *catalogue, const struct lexicon *lexicon,
                               const struct synonyms *synonyms,
                               char ret_generation[static GENERATION_SIZE], struct error *error)
{
    struct sha256_ctx hash;
    sha256_init(&hash);
    hash_versions(&hash, lexicon);

    struct buffer json = {0};
    enum status status = hash_synonyms(&hash, synonyms, &json, error);
    for (int type = 0; type < RECORD_TYPE_COUNT; type++) {
        for (size_t i = 0; i < catalogue->counts[type] && status == STATUS_OK; i++) {
            status = hash_record(&hash, &catalogue->records[type][i], &json, error);
        }
    }
    buffer_free(&json);
    if (status != STATUS_OK) {
        return status;
    }

    uint8_t digest[(GENERATION_SIZE - 1) / 2];
    sha256_digest(&hash, sizeof digest, digest);
    for (size_t i = 0; i < sizeof digest; i++) {
        (void)snprintf(ret_generation + 2 * i, 3, "%02x", digest[i]);
    }
    return STATUS_OK;
}
