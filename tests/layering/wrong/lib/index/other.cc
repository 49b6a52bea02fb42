#include "xapian-c/xapian-c.h"
