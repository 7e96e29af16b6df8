#ifndef SK_HOME_PLACE_H
#define SK_HOME_PLACE_H

#include "arena.h"

/* Where a home is that nobody named (spec L1), and where a user keeps a record of their own (L6). */

/* NULL for a user who has no folder, and without memory. */
const char *sk_usual_home(sk_arena *arena);

/* The same. */
const char *sk_own_record_folder(sk_arena *arena);

/* NULL without memory. */
const char *sk_own_record_name(const char *home, sk_arena *arena);

#endif
