#include "samples.h"

#define TEXT(literal) TEXT_LITERAL(literal)

struct record sample_event = {
    .type = RECORD_EVENT,
    .id = TEXT("dag"),
    .title = TEXT("Dag van het Boek"),
    .summary = TEXT("Een dag.\n\nVol boeken."),
    .date = TEXT("2026-03-05"),
    .url = TEXT("https://dag.example.nl/2026?a=1&b=2"),
};

static struct person people[] = {{TEXT("Jan Jansen"), TEXT("Gemeente Voorbeeld")},
                                 {TEXT("Piet"), {NULL, 0}}};

struct record sample_session = {
    .type = RECORD_SESSION,
    .id = TEXT("sessie-3"),
    .title = TEXT("Het demonstratierecht"),
    .summary = TEXT("Over <b>recht</b> & orde."),
    .event = TEXT("dag"),
    .status = TEXT("cancelled"),
    .number = 3,
    .people = people,
    .person_count = 2,
    .date = TEXT("2026-03-05"),
};

struct record sample_document = {
    .type = RECORD_DOCUMENT,
    .id = TEXT("a-guide"),
    .title = TEXT("A \"guide\" <script>alert('x')</script>"),
    .language = TEXT("en"),
    .url = TEXT("https://www.example.nl/guide?a=1&b=2"),
    .kind = TEXT("handreiking"),
    .publisher = TEXT("Uitgever & Zoon"),
    .year = 2021,
};

static struct record documents[] = {
    {.type = RECORD_DOCUMENT, .id = TEXT("een"), .title = TEXT("Een"), .year = 2020},
    {.type = RECORD_DOCUMENT, .id = TEXT("twee"), .title = TEXT("Twee"), .kind = TEXT("tool")},
    {.type = RECORD_DOCUMENT,
     .id = TEXT("drie"),
     .title = TEXT("Drie"),
     .url = TEXT("javascript:alert(1)")},
};

static struct match title_matches[] = {{4, 12, 4, 12, MATCH_COMPOUND}};
static struct match snippet_matches[] = {{10, 5, 6, 5, MATCH_WORD}, {20, 3, 16, 3, MATCH_STEM}};

static struct search_hit hits[2];
static struct search_results results;
static const struct record *events[2];
static struct facet_value types[] = {{TEXT("session"), TEXT("session"), 20, true},
                                     {TEXT("document"), TEXT("document"), 5, false}};
static struct facet_value days[] = {{TEXT("dag"), TEXT("Dag van het Boek"), 20, false}};
static const struct text chosen_types[] = {TEXT("session")};
static const struct search_link link = {.path = "/zoeken",
                                        .filters[FACET_TYPE] = {chosen_types, 1}};
static struct text ignored[] = {TEXT("de"), TEXT("het")};

const struct search_view *sample_search_view(size_t total, size_t page)
{
    static struct search_view view;
    hits[0] = (struct search_hit){
        .rank = 1 + (page - 1) * 10,
        .record = sample_session,
        .title = {sample_session.title, title_matches, 1},
        .snippet = {text_from("…één <recht> en wet…"), snippet_matches, 2},
        .related = {documents, 3, 5},
    };
    hits[1] = (struct search_hit){
        .rank = 2 + (page - 1) * 10,
        .record = sample_document,
        .title = {sample_document.title, NULL, 0},
        .related = {&sample_session, 1, 1},
    };
    events[0] = &sample_event;
    events[1] = NULL;
    results =
        (struct search_results){.query = text_from("recht & \"orde\""),
                                .ignored = ignored,
                                .ignored_count = 2,
                                .hits = hits,
                                .hit_count = total < 2 ? total : 2,
                                .total = total,
                                .total_is_exact = true,
                                .facets = {[FACET_TYPE] = {types, 2}, [FACET_EVENT] = {days, 1}}};
    view = (struct search_view){
        .results = &results, .events = events, .link = &link, .page = page, .page_size = 10};
    return &view;
}
