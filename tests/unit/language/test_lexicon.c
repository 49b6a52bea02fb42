/* Making a lexicon, finding it, and reading one that is damaged. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include <cmocka.h>

#include "base/file.h"
#include "language/analyser.h"
#include "language/data_file.h"
#include "language/lexicon_file.h"

enum { IMAGE_BYTES_MAX = 1 << 26, DAMAGES = 500 };

struct workplace {
    char folder[64];
    struct buffer path;  /* of the last file named */
    struct buffer image; /* a small lexicon */
};

static const char *path_of(struct workplace *place, const char *name)
{
    buffer_clear(&place->path);
    buffer_append_format(&place->path, "%s/%s", place->folder, name);
    assert_non_null(place->path.data);
    return place->path.data;
}

static void write_bytes(struct workplace *place, const char *name, const char *bytes, size_t size)
{
    FILE *file = fopen(path_of(place, name), "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, size, file), size);
    assert_int_equal(fclose(file), 0);
}

static void write_text(struct workplace *place, const char *name, const char *text)
{
    write_bytes(place, name, text, strlen(text));
}

/* Runs lexicon-compile on the sources in the workplace; its exit code. What it says goes to the
 * file "said". */
static int compile(struct workplace *place)
{
    const char *folder = place->folder;
    struct buffer command = {0};
    buffer_append_format(&command,
                         "%s --affixes %s/nl.aff --dictionary %s/nl.dic --word-list %s/dutch "
                         "--hyphenation %s/hyph.dic --lists data/words --output %s/nl.lexicon "
                         ">%s/said 2>&1",
                         TEST_LEXICON_COMPILE, folder, folder, folder, folder, folder, folder);
    assert_non_null(command.data);
    int result = system(command.data); // NOLINT(cert-env33-c): a path of ours
    buffer_free(&command);
    return WEXITSTATUS(result);
}

static void write_sources(struct workplace *place)
{
    write_text(place, "nl.aff",
               "SET UTF-8\nFLAG long\n\nSFX Zb Y 1\nSFX Zb 0 en/CaCbCp [^eo]\n"
               "SFX Ch Y 1\nSFX Ch 0 s/CaCbCxCp .\nPFX Pb Y 1\nPFX Pb 0 aan .\n");
    write_text(place, "nl.dic",
               "12\nboek/ZbCaCb\nkast/ZbCaCb\nplank/ZbCb\nvergunning/ZbCh\nfout/Fw\nmeld/V3Pb\n"
               "houder/Cc\nAmsterdam/PN\nĳs/CaCb\nmelden/Vi\nregel/Cb\nwerken/Vi\n");
    write_text(place, "dutch", "boekenkast\nboekenplank\nkastdeur\nzzp'er\nfoto's\n2e\na-b\n");
    write_text(place, "hyph.dic", "ISO8859-1\nn1k\n.boe3k\nk1d\n");
}

static int set_up(void **state)
{
    struct workplace *place = calloc(1, sizeof *place);
    assert_non_null(place);
    (void)snprintf(place->folder, sizeof place->folder, "/tmp/verder-lexicon-XXXXXX");
    assert_non_null(mkdtemp(place->folder));
    write_sources(place);
    assert_int_equal(compile(place), 0);
    assert_int_equal(file_read(path_of(place, "nl.lexicon"), IMAGE_BYTES_MAX, &place->image, NULL),
                     STATUS_OK);
    *state = place;
    return 0;
}

static int tear_down(void **state)
{
    struct workplace *place = *state;
    assert_int_equal(file_remove_tree(place->folder, NULL), STATUS_OK);
    buffer_free(&place->path);
    buffer_free(&place->image);
    free(place);
    return 0;
}

static void words_have_what_their_flags_say(void **state)
{
    struct workplace *place = *state;
    struct lexicon *lexicon = NULL;
    struct error error = {0};
    assert_int_equal(lexicon_open(path_of(place, "nl.lexicon"), &lexicon, &error), STATUS_OK);
    static const struct {
        const char *word;
        bool is_known;
        uint32_t flags;
    } expected[] = {
        {"boek", true, LEXICON_NOUN_BASE | LEXICON_BEGIN | LEXICON_PLURAL_IN_EN},
        {"boeken", true, LEXICON_HUNSPELL | LEXICON_NOUN | LEXICON_BEGIN},
        {"boekenkast", true, LEXICON_WORD_LIST},
        {"vergunnings", true, LEXICON_LINKED_FORM | LEXICON_BEGIN},
        {"aanmeld", true, LEXICON_VERB},
        {"werk", false, LEXICON_VERB}, /* inferred from werken */
        {"ijs", true, LEXICON_CORE},
        {"zzper", true, LEXICON_WORD_LIST},
        {"amsterdam", false, LEXICON_NAME},
        {"fout", false, 0},
        {"foto", false, 0},
        {"steden", false, LEXICON_IRREGULAR_NOUN},
        {"hoe", false, LEXICON_STOP_DUTCH},
        {"", false, 0},
    };
    for (size_t i = 0; i < sizeof expected / sizeof expected[0]; i++) {
        struct text word = text_from(expected[i].word);
        assert_int_equal(lexicon_is_known(lexicon, word), expected[i].is_known);
        assert_true(lexicon_has(lexicon, word, expected[i].flags));
    }
    assert_true(
        text_is(lexicon_base(lexicon, text_from("steden"), LEXICON_IRREGULAR_NOUN), "stad"));
    assert_true(lexicon_find(lexicon, text_from("boeken")).left_count >= 2);
    assert_true(lexicon_find(lexicon, text_from("kast")).head_count >= 1);
    assert_int_equal(lexicon_digest(lexicon).size, 64);
    lexicon_close(lexicon);
}

static void patterns_hyphenate(void **state)
{
    struct workplace *place = *state;
    struct lexicon *lexicon = NULL;
    assert_int_equal(lexicon_open(path_of(place, "nl.lexicon"), &lexicon, NULL), STATUS_OK);
    unsigned char levels[LEXICON_HYPHENATED_MAX + 1];
    assert_true(lexicon_hyphenate(lexicon, text_from("boekenkast"), levels));
    static const unsigned char expected[] = {0, 0, 0, 3, 0, 0, 1, 0, 0, 0, 0};
    assert_memory_equal(levels, expected, sizeof expected);
    lexicon_close(lexicon);
}

static void the_same_sources_make_the_same_file(void **state)
{
    struct workplace *place = *state;
    struct buffer again = {0};
    assert_int_equal(compile(place), 0);
    assert_int_equal(file_read(path_of(place, "nl.lexicon"), IMAGE_BYTES_MAX, &again, NULL),
                     STATUS_OK);
    assert_true(text_equal(buffer_text(&again), buffer_text(&place->image)));
    buffer_free(&again);
}

static void a_missing_source_is_named_with_its_package(void **state)
{
    static const char *const sources[][2] = {{"nl.aff", "hunspell-nl"},
                                             {"nl.dic", "hunspell-nl"},
                                             {"dutch", "wdutch"},
                                             {"hyph.dic", "hyphen-nl"}};
    struct workplace *place = *state;
    for (size_t i = 0; i < sizeof sources / sizeof sources[0]; i++) {
        assert_int_equal(remove(path_of(place, sources[i][0])), 0);
        assert_int_equal(compile(place), 1);
        struct buffer said = {0};
        assert_int_equal(file_read(path_of(place, "said"), IMAGE_BYTES_MAX, &said, NULL),
                         STATUS_OK);
        assert_non_null(strstr(said.data, sources[i][0]));
        assert_non_null(strstr(said.data, sources[i][1]));
        buffer_free(&said);
        write_sources(place);
    }
}

static void a_missing_lexicon_is_said(void **state)
{
    struct workplace *place = *state;
    struct lexicon *lexicon = NULL;
    struct error error = {0};
    assert_int_equal(lexicon_open(path_of(place, "none"), &lexicon, &error), STATUS_NOT_FOUND);
    assert_non_null(strstr(error.message, "hunspell-nl"));
    assert_null(lexicon);
}

static void another_format_is_another_version(void **state)
{
    struct workplace *place = *state;
    struct lexicon_header header;
    struct lexicon *lexicon = NULL;
    struct error error = {0};
    memcpy(&header, place->image.data, sizeof header);
    header.format++;
    write_bytes(place, "other", (const char *)&header, sizeof header);
    assert_int_equal(lexicon_open(path_of(place, "other"), &lexicon, &error), STATUS_VERSION);
}

static uint32_t next_random(uint32_t *state)
{
    *state ^= *state << 13U;
    *state ^= *state >> 17U;
    *state ^= *state << 5U;
    return *state;
}

/* Opens what is in the file "damaged", and uses it if that works. */
static enum status open_and_use(struct workplace *place)
{
    static const char text[] = "De boekenkasten in steden, raadsleden en boekenplanken gewerkt "
                               "vergunningshouder aangemeld ijsboek allergrootste";
    struct lexicon *lexicon = NULL;
    struct analyser *analyser = NULL;
    struct token_list tokens = {0};
    struct error error = {0};
    enum status status = lexicon_open(path_of(place, "damaged"), &lexicon, &error);
    if (status == STATUS_OK) {
        assert_int_equal(analyser_create(lexicon, &analyser, &error), STATUS_OK);
        assert_int_equal(
            analyser_analyse(analyser, text_from(text), LANGUAGE_DUTCH, &tokens, &error),
            STATUS_OK);
        token_list_free(&tokens);
        analyser_free(analyser);
        lexicon_close(lexicon);
    } else {
        assert_true(status == STATUS_CORRUPT || status == STATUS_VERSION);
        assert_true(error.message[0] != '\0');
    }
    return status;
}

static void any_changed_byte_is_noticed(void **state)
{
    struct workplace *place = *state;
    uint32_t seed = 123456789U;
    for (size_t i = 0; i < DAMAGES; i++) {
        size_t at = next_random(&seed) % place->image.size;
        char kept = place->image.data[at];
        place->image.data[at] = (char)(kept ^ (char)(1U << next_random(&seed) % 8));
        write_bytes(place, "damaged", place->image.data, place->image.size);
        place->image.data[at] = kept;
        assert_int_not_equal(open_and_use(place), STATUS_OK);
    }
}

static void a_cut_file_is_noticed(void **state)
{
    struct workplace *place = *state;
    uint32_t seed = 362436069U;
    for (size_t i = 0; i < DAMAGES / 5; i++) {
        size_t size = i < 20 ? i * 8 : next_random(&seed) % place->image.size;
        write_bytes(place, "damaged", place->image.data, size);
        assert_int_equal(open_and_use(place), STATUS_CORRUPT);
    }
    write_bytes(place, "damaged", place->image.data, place->image.size);
    assert_int_equal(open_and_use(place), STATUS_OK);
}

/* Damage that the digest does not show: no crash, whatever is found. */
static void sound_or_refused_with_a_matching_digest(void **state)
{
    struct workplace *place = *state;
    struct buffer copy = {0};
    uint32_t seed = 521288629U;
    size_t opened = 0;
    for (size_t i = 0; i < DAMAGES; i++) {
        buffer_clear(&copy);
        buffer_append(&copy, buffer_text(&place->image));
        assert_non_null(copy.data);
        size_t changes = 1 + next_random(&seed) % 8;
        for (size_t j = 0; j < changes; j++) {
            copy.data[next_random(&seed) % copy.size] = (char)next_random(&seed);
        }
        struct lexicon_header header;
        memcpy(&header, copy.data, sizeof header);
        lexicon_file_digest(&header, (const unsigned char *)copy.data + sizeof header,
                            copy.size - sizeof header, header.digest);
        memcpy(copy.data, &header, sizeof header);
        write_bytes(place, "damaged", copy.data, copy.size);
        opened += open_and_use(place) == STATUS_OK;
    }
    assert_true(opened > 0);
    buffer_free(&copy);
}

static void the_lexicon_is_located(void **state)
{
    (void)state;
    struct buffer path = {0};
    struct error error = {0};
    assert_int_equal(data_file_locate(DATA_FILE_LEXICON, "/some/where.lexicon", &path, &error),
                     STATUS_OK);
    assert_true(text_is(buffer_text(&path), "/some/where.lexicon"));
    buffer_clear(&path);
    assert_int_equal(data_file_locate(DATA_FILE_LEXICON, "", &path, &error), STATUS_OK);
    assert_true(text_ends_with(buffer_text(&path), "/nl.lexicon"));
    buffer_free(&path);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_have_what_their_flags_say),
        cmocka_unit_test(patterns_hyphenate),
        cmocka_unit_test(the_same_sources_make_the_same_file),
        cmocka_unit_test(a_missing_source_is_named_with_its_package),
        cmocka_unit_test(a_missing_lexicon_is_said),
        cmocka_unit_test(another_format_is_another_version),
        cmocka_unit_test(any_changed_byte_is_noticed),
        cmocka_unit_test(a_cut_file_is_noticed),
        cmocka_unit_test(sound_or_refused_with_a_matching_digest),
        cmocka_unit_test(the_lexicon_is_located),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
