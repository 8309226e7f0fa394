#ifndef RIZA_LANGUAGE_TABLE_H
#define RIZA_LANGUAGE_TABLE_H

#include <stddef.h>

/// The weights of the language model, `table.lq`, as part of the program.
const unsigned char *_Nonnull riza_language_table(void);

/// How many bytes they are.
size_t riza_language_table_size(void);

#endif
