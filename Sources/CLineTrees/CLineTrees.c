#include "CLineTrees.h"

// Embedding a file is C23, which the toolchain's compiler knows in every mode.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char trees[] = {
#embed "trees.bin"
};

const unsigned char *riza_line_trees(void) { return trees; }

size_t riza_line_trees_size(void) { return sizeof trees; }
