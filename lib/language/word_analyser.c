#include "language/word_analyser.h"

#include <string.h>

#include "language/compound.h"
#include "language/stemmer.h"

static enum status create_stemmer(const char *name, xc_stemmer **ret_stemmer, struct error *error)
{
    xc_error reason;
    xc_status status = xc_stemmer_create(name, ret_stemmer, &reason);
    if (status == XC_NO_MEMORY) {
        return error_no_memory(error);
    }
    if (status != XC_OK) {
        return error_set(error, STATUS_INTERNAL, "libxapian has no stemmer \"%s\": %s", name,
                         reason.message);
    }
    return STATUS_OK;
}

enum status word_analyser_begin(struct word_analyser *analyser, const struct lexicon *lexicon,
                                struct error *error)
{
    *analyser = (struct word_analyser){.lexicon = lexicon};
    enum status status = create_stemmer("kraaij_pohlmann", &analyser->dutch, error);
    if (status == STATUS_OK) {
        status = create_stemmer("english", &analyser->english, error);
    }
    return status;
}

void word_analyser_end(struct word_analyser *analyser)
{
    xc_stemmer_free(analyser->dutch);
    xc_stemmer_free(analyser->english);
    *analyser = (struct word_analyser){0};
}

static void append_text(struct word_analysis *analysis, struct text text)
{
    memcpy(analysis->bytes + analysis->size, text.data, text.size);
    analysis->size = (uint16_t)(analysis->size + text.size);
}

static enum status add_parts(const struct word_analyser *analyser, const struct compound *compound,
                             struct word_analysis *analysis, struct error *error)
{
    struct text word = text_of(analysis->bytes, analysis->exact_size);
    for (size_t i = 0; i < compound->count; i++) {
        const struct compound_part *part = &compound->parts[i];
        struct text base = part->base.size > 0 ? respelling_text(&part->base)
                                               : text_slice(word, part->start, part->size);
        struct stem stem;
        enum status status = dutch_stem(analyser->lexicon, analyser->dutch, base, 0, &stem, error);
        if (status != STATUS_OK) {
            return status;
        }
        analysis->parts[i].start = (uint8_t)part->start;
        analysis->parts[i].size = (uint8_t)part->size;
        analysis->parts[i].stem_size = (uint8_t)stem.size;
        append_text(analysis, stem_text(&stem));
    }
    analysis->part_count = (uint8_t)compound->count;
    return STATUS_OK;
}

static enum status stem_in(const struct word_analyser *analyser, struct text word,
                           enum language language, const struct compound *compound,
                           struct stem *ret_stem, struct error *error)
{
    size_t head = compound->count > 0 ? compound->parts[compound->count - 1].start : 0;
    switch (language) {
    case LANGUAGE_DUTCH:
        return dutch_stem(analyser->lexicon, analyser->dutch, word, head, ret_stem, error);
    case LANGUAGE_ENGLISH:
        return snowball_stem(analyser->english, word, ret_stem, error);
    case LANGUAGE_OTHER:
    default:
        memcpy(ret_stem->bytes, word.data, word.size);
        ret_stem->size = word.size;
        return STATUS_OK;
    }
}

static bool has_stop_flag(const struct word_analyser *analyser, struct text word,
                          enum language language)
{
    static const uint32_t flags[] = {[LANGUAGE_DUTCH] = LEXICON_STOP_DUTCH,
                                     [LANGUAGE_ENGLISH] = LEXICON_STOP_ENGLISH,
                                     [LANGUAGE_OTHER] = 0};
    return (lexicon_find(analyser->lexicon, word).flags & flags[language]) != 0;
}

enum status word_analyser_analyse(const struct word_analyser *analyser,
                                  const struct scanned_word *word, enum language language,
                                  struct word_analysis *analysis, struct error *error)
{
    struct text exact = text_of(word->folded, word->size);
    struct compound compound = {.count = 0};
    bool is_stop_word = has_stop_flag(analyser, exact, language);
    if (language == LANGUAGE_DUTCH && !word->has_digit && !is_stop_word) {
        compound_split(analyser->lexicon, exact, &compound);
    }
    struct stem stem;
    enum status status = stem_in(analyser, exact, word->has_digit ? LANGUAGE_OTHER : language,
                                 &compound, &stem, error);
    if (status != STATUS_OK) {
        return status;
    }
    *analysis = (struct word_analysis){.language = (uint8_t)language,
                                       .is_stop_word = is_stop_word,
                                       .exact_size = (uint8_t)exact.size,
                                       .stem_size = (uint8_t)stem.size};
    append_text(analysis, exact);
    append_text(analysis, stem_text(&stem));
    return add_parts(analyser, &compound, analysis, error);
}
