/* synonyms_support.h: synonyms from a text of YAML, and what they say as a line. */
#ifndef TEST_LANGUAGE_SYNONYMS_SUPPORT_H
#define TEST_LANGUAGE_SYNONYMS_SUPPORT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "language/synonyms_file.h"
#include "support.h"

/* Reads `yaml`; its problems are counted. Release with synonyms_free(). */
static inline struct synonyms *read_synonyms(struct fixture *fixture, const char *yaml,
                                             struct problem_list *problems)
{
    struct error error = {0};
    struct synonyms_builder *builder;
    struct synonyms *synonyms;
    assert_int_equal(synonyms_builder_create(fixture->analyser, &builder, &error), STATUS_OK);
    enum status status =
        synonyms_file_read_text(text_from(yaml), "s.yaml", builder, problems, &error);
    assert_int_equal(status, problems->total == 0 ? STATUS_OK : STATUS_INVALID);
    assert_int_equal(synonyms_builder_finish(builder, &synonyms, &error), STATUS_OK);
    synonyms_builder_free(builder);
    return synonyms;
}

/* The synonyms of the words of a text that count, as "surface, surface~" with ~ at weak ones. */
static inline const char *synonyms_of(struct fixture *fixture, const struct synonyms *synonyms,
                                      const char *words)
{
    struct text stems[SYNONYM_WORDS_MAX];
    size_t count = 0;
    fixture_analyse(fixture, words, LANGUAGE_DUTCH);
    for (size_t i = 0; i < fixture->tokens.count && count < SYNONYM_WORDS_MAX; i++) {
        if (!fixture->tokens.items[i].is_joined && !fixture->tokens.items[i].is_stop_word) {
            stems[count++] = fixture->tokens.items[i].stem;
        }
    }
    struct synonym_list list = synonyms_find(synonyms, stems, count);
    buffer_clear(&fixture->line);
    buffer_append_string(&fixture->line, "");
    for (size_t i = 0; i < list.count; i++) {
        buffer_append_format(&fixture->line, "%s%.*s%s", i > 0 ? ", " : "",
                             TEXT_ARGS(list.items[i].form->surface),
                             list.items[i].is_weak ? "~" : "");
    }
    return fixture->line.data;
}

#endif
