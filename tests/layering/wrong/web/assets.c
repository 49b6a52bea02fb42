#include "web/assets.h"

#include "index/alone.h"
