#ifndef INDEX_ALONE_H
#define INDEX_ALONE_H

#endif
