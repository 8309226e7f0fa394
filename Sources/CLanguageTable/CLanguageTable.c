#include "CLanguageTable.h"

// Embedding a file is C23, which the toolchain's compiler knows in every mode.
#pragma clang diagnostic ignored "-Wc23-extensions"

// Aligned for whole rows of weights to be read at once.
static const unsigned char table[] __attribute__((aligned(64))) = {
#embed "table.lq"
};

const unsigned char *riza_language_table(void) { return table; }

size_t riza_language_table_size(void) { return sizeof table; }
