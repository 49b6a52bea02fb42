/* scalar.h: what a plain word means. */
#ifndef TREE_SCALAR_H
#define TREE_SCALAR_H

#include "tree/tree.h"

/* Sets kind and integer of a node from its text, which must have a NUL behind it, by the core
 * schema of YAML 1.2 (section 10.3.2) without its octal, hexadecimal, infinite and not-a-number
 * forms: those stay text. JSON's numbers are among them. */
void scalar_resolve(struct node *node);

#endif
