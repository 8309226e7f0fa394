#ifndef RIZA_CLD2_H
#define RIZA_CLD2_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The number that CLD2 gives the language of a text, by its best guess.
int riza_cld2_language(const char *_Nullable text, size_t length);

#ifdef __cplusplus
}
#endif

#endif
