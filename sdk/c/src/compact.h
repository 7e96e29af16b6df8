#ifndef SK_COMPACT_H
#define SK_COMPACT_H

#include "arena.h"
#include "codes.h"
#include "encoding.h"

/*
 * The one document that stands in a file as compact text (spec §14), put together as an envelope in its one
 * spelling. SK_NOT_A_SOFTKEY_FILE where there is none.
 */
sk_code sk_read_compact(sk_text file, sk_text *envelope, sk_arena *arena);

#endif
