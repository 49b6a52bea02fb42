#include "index/excerpt_make.h"

#include <string.h>

#include "base/line.h"
#include "base/utf8.h"

static const char ELLIPSIS[] = "…";

enum {
    ELLIPSIS_SIZE = sizeof ELLIPSIS - 1,
    CONTEXT_BYTES = 80, /* before the first match: back to a sentence's start if it is so near */
    WORD_CONTEXT_BYTES = 40, /* else a few words */
    WORD_SCORE = 16,         /* a further word of the query against one more match of the same */
};

/* Bytes [start, end) of a text. */
struct range {
    size_t start;
    size_t end;
};

const char *match_kind_name(enum match_kind kind)
{
    switch (kind) {
    case MATCH_WORD:
        return "word";
    case MATCH_STEM:
        return "stem";
    case MATCH_PREFIX:
        return "prefix";
    case MATCH_SYNONYM:
        return "synonym";
    case MATCH_COMPOUND:
        return "compound";
    }
    return "word";
}

/* The piece of about EXCERPT_BYTES that starts with mark `first`: a greater score is better. */
static int score_from(const struct mark_list *marks, size_t first)
{
    uint64_t words = 0;
    int count = 0;
    size_t most = marks->items[first].start + EXCERPT_BYTES - CONTEXT_BYTES;
    for (size_t i = first; i < marks->count && marks->items[i].end <= most; i++) {
        words |= marks->items[i].words;
        count++;
    }
    return __builtin_popcountll(words) * WORD_SCORE + (count < WORD_SCORE ? count : WORD_SCORE);
}

static size_t best_start(const struct mark_list *marks)
{
    size_t best = 0;
    int best_score = 0;
    for (size_t i = 0; i < marks->count; i++) {
        int score = score_from(marks, i);
        if (score > best_score) {
            best = marks->items[i].start;
            best_score = score;
        }
    }
    return best;
}

static bool ends_sentence(char c)
{
    return c == '.' || c == '?' || c == '!';
}

/* Where to begin so that what stands at `at` can be understood. */
static size_t context_start(struct text line, size_t at)
{
    if (at <= CONTEXT_BYTES) {
        return 0;
    }
    size_t words = at;
    for (size_t i = at; i > at - CONTEXT_BYTES && i >= 2; i--) {
        if (line.data[i - 1] != ' ') {
            continue;
        }
        if (ends_sentence(line.data[i - 2])) {
            return i;
        }
        if (at - i <= WORD_CONTEXT_BYTES) {
            words = i;
        }
    }
    return words;
}

/* Back to the end of a word, unless that is far. */
static size_t word_end(struct text line, size_t start, size_t end)
{
    if (end >= line.size) {
        return line.size;
    }
    for (size_t i = end; i > start + EXCERPT_BYTES / 2; i--) {
        if (line.data[i] == ' ') {
            return i;
        }
    }
    return utf8_floor(line, end);
}

static struct range best_range(struct text line, const struct mark_list *marks)
{
    if (line.size <= EXCERPT_BYTES) {
        return (struct range){0, line.size};
    }
    size_t start = context_start(line, best_start(marks));
    if (start + EXCERPT_BYTES > line.size) {
        /* Near the end there is room for more before it. */
        start = context_start(line, line.size - EXCERPT_BYTES + WORD_CONTEXT_BYTES);
    }
    return (struct range){start, word_end(line, start, start + EXCERPT_BYTES)};
}

/* The line's bytes in `range`, with an ellipsis at an end that is cut. */
static enum status cut_line(struct text line, struct range range, bool is_cut_at_end,
                            struct arena *arena, size_t *ret_shift, struct text *ret_text)
{
    size_t before = range.start > 0 ? ELLIPSIS_SIZE : 0;
    size_t after = is_cut_at_end ? ELLIPSIS_SIZE : 0;
    size_t size = range.end - range.start;
    char *text = arena_allocate(arena, before + size + after + 1);
    if (text == NULL) {
        return STATUS_NO_MEMORY;
    }
    memcpy(text, ELLIPSIS, before);
    if (size > 0) {
        memcpy(text + before, line.data + range.start, size);
    }
    memcpy(text + before + size, ELLIPSIS, after);
    *ret_shift = before;
    *ret_text = text_of(text, before + size + after);
    return STATUS_OK;
}

/* The marks that lie in `range`, moved to where they stand in the excerpt. */
static enum status place_matches(const struct mark_list *marks, struct range range, size_t shift,
                                 struct arena *arena, struct excerpt *excerpt)
{
    excerpt->matches = arena_allocate_array(arena, marks->count + 1, sizeof *excerpt->matches);
    if (excerpt->matches == NULL) {
        return STATUS_NO_MEMORY;
    }
    size_t offset = 0; /* up to which code points are counted */
    size_t code_points = 0;
    for (size_t i = 0; i < marks->count; i++) {
        const struct mark *mark = &marks->items[i];
        if (mark->start < range.start || mark->end > range.end) {
            continue;
        }
        struct match match = {.start = mark->start - range.start + shift,
                              .size = mark->end - mark->start,
                              .kind = mark->kind};
        code_points += utf8_count(text_slice(excerpt->text, offset, match.start - offset));
        offset = match.start;
        match.start_code_points = code_points;
        match.length_code_points = utf8_count(text_slice(excerpt->text, match.start, match.size));
        excerpt->matches[excerpt->match_count++] = match;
    }
    return STATUS_OK;
}

struct excerpt_source {
    struct text line;
    bool is_cut; /* there is more text behind the line */
    struct mark_list marks;
};

static enum status read_source(const struct excerpt_maker *maker, struct text text, size_t limit,
                               enum language language, struct excerpt_source *ret_source,
                               struct error *error)
{
    struct excerpt_source source = {.is_cut = text.size > limit};
    struct text used = text_slice(text, 0, utf8_floor(text, limit));
    if (line_copy(maker->arena, used, &source.line) != STATUS_OK) {
        return error_no_memory(error);
    }
    enum status status =
        analyser_analyse(maker->analyser, source.line, language, maker->tokens, error);
    if (status == STATUS_OK) {
        status = matcher_find(maker->matcher, source.line, maker->tokens, maker->arena,
                              &source.marks, error);
    }
    if (status == STATUS_OK) {
        *ret_source = source;
    }
    return status;
}

static enum status make(const struct excerpt_source *source, struct range range,
                        struct arena *arena, struct excerpt *ret_excerpt, struct error *error)
{
    struct excerpt excerpt = {0};
    size_t shift = 0;
    bool is_cut_at_end = source->is_cut || range.end < source->line.size;
    if (cut_line(source->line, range, is_cut_at_end, arena, &shift, &excerpt.text) != STATUS_OK ||
        place_matches(&source->marks, range, shift, arena, &excerpt) != STATUS_OK) {
        return error_no_memory(error);
    }
    *ret_excerpt = excerpt;
    return STATUS_OK;
}

enum status excerpt_make_whole(const struct excerpt_maker *maker, struct text text,
                               enum language language, struct excerpt *ret_excerpt,
                               struct error *error)
{
    struct excerpt_source source = {0};
    enum status status = read_source(maker, text, text.size, language, &source, error);
    struct range whole = {0, source.line.size};
    return status == STATUS_OK ? make(&source, whole, maker->arena, ret_excerpt, error) : status;
}

enum status excerpt_make_best(const struct excerpt_maker *maker, struct text text,
                              enum language language, struct excerpt *ret_excerpt,
                              struct error *error)
{
    struct excerpt_source source = {0};
    enum status status = read_source(maker, text, EXCERPT_TEXT_MAX, language, &source, error);
    if (status != STATUS_OK) {
        return status;
    }
    struct range range = best_range(source.line, &source.marks);
    return make(&source, range, maker->arena, ret_excerpt, error);
}
