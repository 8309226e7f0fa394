#ifndef RIZA_LANGUAGE_TABLE_H
#define RIZA_LANGUAGE_TABLE_H

#include <stddef.h>

/// The weights of the language model, `table.lq`, as part of the program.
const unsigned char *_Nonnull riza_language_table(void);

/// How many bytes they are.
size_t riza_language_table_size(void);

/// Asks for the bytes at an address to be brought near, since they are read soon.
static inline void riza_prefetch(const void *_Nonnull address) { __builtin_prefetch(address); }

#endif
