/* golden.h: answers as they should be, in files. */
#ifndef TESTS_SEARCHD_GOLDEN_H
#define TESTS_SEARCHD_GOLDEN_H

#include "base/text.h"

/* Fails the test where `text` is not what tests/golden/searchd/NAME holds, with the digits of a
 * hash in the name of a static file left out of account. With GOLDEN_UPDATE in the environment the
 * file is written instead. */
void golden_check(const char *name, struct text text);

#endif
