#include "xapian-c.h"

#include <xapian.h>
