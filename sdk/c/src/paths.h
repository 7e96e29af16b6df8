#ifndef SK_PATHS_H
#define SK_PATHS_H

#include "arena.h"

/* Absolute, without `.`, `..` and repeated slashes, and without asking the disk; NULL without memory. */
char *sk_absolute_path(const char *path, sk_arena *arena);

/* Text pieces, one behind the other; NULL without memory. The last one is followed by NULL. */
char *sk_join(sk_arena *arena, ...);

/* The name of a file or folder without what it lies in. */
const char *sk_base_name(const char *path);

#endif
