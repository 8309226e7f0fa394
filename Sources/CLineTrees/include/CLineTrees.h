#ifndef RIZA_LINE_TREES_H
#define RIZA_LINE_TREES_H

#include <stddef.h>

/// The trees that weigh lines of text exports, `trees.bin`, as part of the program.
const unsigned char *_Nonnull riza_line_trees(void);

/// How many bytes they are.
size_t riza_line_trees_size(void);

#endif
