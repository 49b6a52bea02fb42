#include "catalogue/record.h"

struct text record_date(const struct record *record, const struct record *event)
{
    return record->date.size > 0 || event == NULL ? record->date : event->date;
}

/* Of a date, which starts with it. */
static uint32_t year_of(struct text date)
{
    uint32_t year = 0;
    for (size_t i = 0; i < date.size && date.data[i] != '-'; i++) {
        year = year * 10 + (uint32_t)(date.data[i] - '0');
    }
    return year;
}

uint32_t record_year(const struct record *record, const struct record *event)
{
    return record->year > 0 ? record->year : year_of(record_date(record, event));
}
