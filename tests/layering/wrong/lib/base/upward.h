#ifndef BASE_UPWARD_H
#define BASE_UPWARD_H

#include "index/alone.h"

#endif
