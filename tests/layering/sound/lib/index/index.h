#ifndef INDEX_INDEX_H
#define INDEX_INDEX_H

#include <stddef.h>

#include "base/text.h"

struct text index_first(size_t count);

#endif
