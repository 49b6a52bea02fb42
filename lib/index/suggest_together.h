/* suggest_together.h: words that occur together with what was typed before them. */
#ifndef INDEX_SUGGEST_TOGETHER_H
#define INDEX_SUGGEST_TOGETHER_H

#include "base/status.h"
#include "index/suggester.h"

/* Completions of the last word that are likely to occur in the records that `beside` finds. Where
 * those are few, the words that do occur in them; where they are many, the frequent words of the
 * index, which are likely to be among them. STATUS_OK, STATUS_NO_MEMORY or that of the index. */
enum status suggest_together(struct suggester *suggester, const xc_query *beside,
                             struct completion_list *list, struct error *error) MUST_CHECK;

#endif
