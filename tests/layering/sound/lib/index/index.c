#include "index/index.h"

#include "xapian-c/xapian-c.h"
