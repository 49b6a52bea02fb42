#include <string.h>

#include "view/page_view.h"

enum {
    SUMMARY_MAX = 155,               /* code points, of which search engines show some 160 */
    SENTENCES_MIN = SUMMARY_MAX / 2, /* bytes; less says too little of the text */
    SHORT_WORD_MAX = 3,              /* bytes; with a full stop it may be short for another */
};

/* The first paragraph: up to an empty line. */
static struct text first_paragraph(struct text text)
{
    const char *end = text.size > 0 ? memmem(text.data, text.size, "\n\n", 2) : NULL;
    return text_slice(text, 0, end != NULL ? (size_t)(end - text.data) : text.size);
}

/* Its first code points, SUMMARY_MAX at most. */
static struct text first_code_points(struct text text)
{
    size_t size = 0;
    for (size_t i = 0; i < SUMMARY_MAX && size < text.size; i++) {
        do {
            size++;
        } while (size < text.size && ((unsigned char)text.data[size] & 0xc0) == 0x80);
    }
    return text_slice(text, 0, size);
}

/* Where the last word ends that is whole before `size`; 0 where none is. */
static size_t find_word_end(struct text text, size_t size)
{
    size_t end = size;
    while (end > 0 && text.data[end] != ' ') {
        end--;
    }
    return end;
}

/* Whether a sentence ends at `stop`: not so after "mr." or "J.", though a name follows. */
static bool ends_sentence(struct text text, size_t stop)
{
    const char *next = text.data + stop + 1;
    bool is_followed = next[0] == ' ' && next[1] >= 'A' && next[1] <= 'Z';
    switch (text.data[stop]) {
    case '?':
    case '!':
        return is_followed;
    case '.':
        return is_followed && stop - find_word_end(text, stop) > SHORT_WORD_MAX + 1;
    default:
        return false;
    }
}

/* Where the last sentence ends, if that is late enough; else 0. */
static size_t find_sentence_end(struct text text)
{
    size_t end = 0;
    for (size_t i = SENTENCES_MIN; i + 2 < text.size; i++) {
        if (ends_sentence(text, i)) {
            end = i + 1;
        }
    }
    return end;
}

void page_view_add_summary(struct view *view, json_t *page, const struct record *record)
{
    struct text whole = first_paragraph(record->summary);
    struct text start = first_code_points(whole);
    struct buffer summary = {0};
    if (start.size == whole.size) {
        buffer_append(&summary, whole);
    } else if (find_sentence_end(start) > 0) {
        buffer_append(&summary, text_slice(start, 0, find_sentence_end(start)));
    } else {
        size_t end = find_word_end(whole, start.size);
        buffer_append(&summary, end > 0 ? text_slice(start, 0, end) : start);
        buffer_append_string(&summary, "…");
    }
    view->failed = view->failed || buffer_status(&summary, NULL) != STATUS_OK;
    view_add_text(view, page, "summary", buffer_text(&summary));
    buffer_free(&summary);
}
