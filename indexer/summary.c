#include "summary.h"

#include "format.h"

void summary_counts(const size_t counts[static RECORD_TYPE_COUNT], struct buffer *buffer)
{
    for (size_t type = 0; type < RECORD_TYPE_COUNT; type++) {
        buffer_append_string(buffer, type == 0 ? "" : ", ");
        format_count_of(buffer, counts[type], record_type_name((enum record_type)type));
    }
}

void summary_build(const struct build_report *report, const char *index_path, struct buffer *buffer)
{
    if (report->is_published) {
        buffer_append_format(buffer, "Published %s\n", index_path);
    } else {
        buffer_append_format(buffer, "Nothing changed, so nothing was published: %s\n", index_path);
    }
    buffer_append_string(buffer, "  records     ");
    summary_counts(report->counts, buffer);
    buffer_append_string(buffer, "\n  terms       ");
    format_count(buffer, report->term_count);
    buffer_append_string(buffer, "\n  size        ");
    format_bytes(buffer, report->bytes);
    buffer_append_string(buffer, "\n  time        ");
    format_duration(buffer, report->seconds);
    buffer_append_format(buffer, "\n  generation  %s\n", report->generation);
}
