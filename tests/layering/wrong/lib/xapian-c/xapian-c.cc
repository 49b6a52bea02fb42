#include "base/unguarded.h"

#include <xapian/stem.h>
