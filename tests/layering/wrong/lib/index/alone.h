#ifndef INDEX_ALONE_H
#define INDEX_ALONE_H

/* Without <stddef.h>. */
size_t alone(void);

#endif
