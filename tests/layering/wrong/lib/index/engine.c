#include <xapian.h>

#include "../base/upward.h"
